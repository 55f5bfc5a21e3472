import { ActionIcon, Anchor, useComputedColorScheme, useMantineColorScheme } from '@mantine/core';
import { IconMoon, IconSun } from '@tabler/icons-react';
import { linkToTerm } from '../address';
import styles from './header.module.css';

/** Name, the line that never leaves the view, the glossary, and the switch between light and dark. */
export function Header() {
  const scheme = useComputedColorScheme('light', { getInitialValueInEffect: false });
  // Else it writes a style element against them, which the page's policy forbids.
  const { setColorScheme } = useMantineColorScheme({ keepTransitions: true });
  const other = scheme === 'dark' ? 'light' : 'dark';
  return (
    <header className={styles.header}>
      <p className={styles.name}>X-ray Trainer</p>
      <p className={styles.disclaimer}>For learning and research, not for diagnosis.</p>
      <Anchor className={styles.glossary} href={linkToTerm()}>
        Glossary
      </Anchor>
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
