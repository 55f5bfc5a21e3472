import { Anchor, Button, CloseButton, Title } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { softDisabled } from '../common/soft-disabled';
import { useAppState } from '../use-app-state';
import { workUnderWay } from '../progress/work-under-way';
import styles from './article-panel.module.css';
import { ARTICLE_BUTTON, articlePanel } from './article-panel-state';
import { PASSAGES, type Passage } from './passages';
import { ARTICLE_PANEL } from './texts';

/** The article's notebook, passage by passage, beside the page that it leads to. */
export function ArticlePanel() {
  const panel = useRef<HTMLElement>(null);
  useEffect(() => {
    panel.current?.focus();
  }, []);
  const close = () => {
    articlePanel.setState({ isOpen: false });
    document.getElementById(ARTICLE_BUTTON)?.focus();
  };
  return (
    <aside
      ref={panel}
      tabIndex={-1}
      className={styles.panel}
      aria-label={ARTICLE_PANEL.name}
      onKeyDown={(event) => {
        if (event.key === 'Escape') close();
      }}
    >
      <div className={styles.head}>
        <Title order={2}>{ARTICLE_PANEL.title}</Title>
        <CloseButton aria-label={ARTICLE_PANEL.close} size="lg" onClick={close} />
      </div>
      <p>{ARTICLE_PANEL.intro}</p>
      <ol className={styles.passages}>
        {PASSAGES.map((passage) => (
          <PassageItem key={passage.title} passage={passage} />
        ))}
      </ol>
    </aside>
  );
}

function PassageItem({ passage }: { passage: Passage }) {
  const { title, text, link, place, step } = passage;
  const hasDataset = useAppState(({ dataset }) => dataset.status === 'ready');
  const isBusy = useAppState((state) => workUnderWay(state).length > 0);
  const isDisabled = isBusy || (step?.needs === 'dataset' && !hasDataset);
  return (
    <li>
      <h3>{title}</h3>
      <p>{text}</p>
      <p className={styles.ways}>
        <Anchor href={link} aria-label={ARTICLE_PANEL.linkTo(title, place)}>
          {place}
        </Anchor>
        {step && (
          <Button
            size="compact-sm"
            variant="light"
            {...softDisabled(isDisabled)}
            onClick={() => {
              if (isDisabled) return;
              step.run();
              location.hash = link;
            }}
          >
            {step.label}
          </Button>
        )}
      </p>
    </li>
  );
}
