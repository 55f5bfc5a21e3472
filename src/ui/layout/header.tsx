import { ActionIcon, Button, useComputedColorScheme, useMantineColorScheme } from '@mantine/core';
import {
  IconBook2,
  IconMoon,
  IconPresentation,
  IconSun,
  IconVocabulary,
} from '@tabler/icons-react';
import { useStore } from 'zustand';
import { linkToTerm } from '../address';
import { ARTICLE_BUTTON, articlePanel, toggleArticlePanel } from '../article/article-panel-state';
import { linkToScreen } from '../present/screens';
import styles from './header.module.css';

/** What a link or button of the header looks like. */
const EXTRA = {
  className: styles.extra,
  variant: 'subtle',
  color: 'gray',
  size: 'compact-md',
} as const;

/** Name, the line that never leaves the view, the article, the projector, the glossary, and light or dark. */
export function Header() {
  const scheme = useComputedColorScheme('light', { getInitialValueInEffect: false });
  // Else it writes a style element against them, which the page's policy forbids.
  const { setColorScheme } = useMantineColorScheme({ keepTransitions: true });
  const isArticleOpen = useStore(articlePanel, ({ isOpen }) => isOpen);
  const other = scheme === 'dark' ? 'light' : 'dark';
  return (
    <header className={styles.header}>
      <p className={styles.name}>X-ray Trainer</p>
      <p className={styles.disclaimer}>For learning and research, not for diagnosis.</p>
      <Button
        id={ARTICLE_BUTTON}
        {...EXTRA}
        leftSection={<IconBook2 size={18} />}
        // Not the name of the preset on Train.
        aria-label="Article, passage by passage"
        aria-expanded={isArticleOpen}
        onClick={toggleArticlePanel}
      >
        Article
      </Button>
      <Button
        component="a"
        {...EXTRA}
        leftSection={<IconPresentation size={18} />}
        href={linkToScreen('imbalance')}
      >
        Present
      </Button>
      <Button
        component="a"
        {...EXTRA}
        leftSection={<IconVocabulary size={18} />}
        href={linkToTerm()}
      >
        Glossary
      </Button>
      <ActionIcon
        variant="subtle"
        color="gray"
        size="lg"
        aria-label={`Switch to ${other}`}
        onClick={() => {
          setColorScheme(other);
        }}
      >
        {scheme === 'dark' ? <IconSun size={20} /> : <IconMoon size={20} />}
      </ActionIcon>
    </header>
  );
}
