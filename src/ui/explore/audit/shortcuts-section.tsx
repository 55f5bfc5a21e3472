import { Anchor, Title } from '@mantine/core';
import clsx from 'clsx';
import type { Shortcuts } from '../../../domain/audit/audit-report';
import { ShortcutChart } from '../../charts/shortcut-chart';
import shared from '../../common/shared.module.css';
import { InWords } from '../../glossary/in-words';
import {
  describeChance,
  describeConstant,
  describeInTraining,
  describeShortcuts,
} from '../texts/shortcut-sentences';
import { REACH_NAMES, SHORTCUT_TERMS, SHORTCUT_TEXTS, SHORTCUTS } from '../texts/shortcuts';
import auditStyles from './audit.module.css';
import { bestFirst, reachOf } from './rank-shortcuts';
import styles from './shortcuts-section.module.css';
import { ShortcutsTable } from './shortcuts-table';

/** How well the class can be told from things that are not the lungs. */
export function ShortcutsSection({ shortcuts }: { shortcuts: Shortcuts }) {
  const features = bestFirst(shortcuts.features).filter(({ varies }) => varies);
  const bars = features.map(({ feature, crossValidated }) => ({
    name: SHORTCUT_TEXTS[feature].name,
    reach: reachOf(feature, features),
    ...crossValidated,
  }));
  const inTraining = describeInTraining(shortcuts);
  const notes = [describeChance(shortcuts), describeConstant(shortcuts)].filter(
    (note) => note !== null,
  );
  return (
    <section className={clsx(shared.card, styles.shortcuts)} aria-label={SHORTCUTS.label}>
      <Title order={2}>{describeShortcuts(shortcuts)}</Title>
      <p className={clsx(shared.hint, auditStyles.text)}>
        {SHORTCUTS.hint.before}{' '}
        {SHORTCUTS.sources.map(({ name, href }, index) => (
          <span key={href}>
            {index > 0 && ` ${SHORTCUTS.hint.and} `}
            <Anchor inherit underline="always" href={href} target="_blank" rel="noreferrer">
              {name}
            </Anchor>
          </span>
        ))}{' '}
        {SHORTCUTS.hint.after}
      </p>
      <InWords terms={SHORTCUT_TERMS} />
      {bars.length > 0 && (
        <ShortcutChart
          title={SHORTCUTS.chart}
          bars={bars}
          baseline={shortcuts.baseline}
          legend={{ title: SHORTCUTS.legend, names: REACH_NAMES }}
        />
      )}
      {notes.map((note) => (
        <p className={styles.quiet} key={note}>
          {note}
        </p>
      ))}
      {inTraining.length > 0 && (
        <>
          <Title order={3} mt="md">
            {SHORTCUTS.inTraining}
          </Title>
          <ul className={auditStyles.others}>
            {inTraining.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </>
      )}
      {features.length > 0 && (
        <details className={styles.figures}>
          <summary>{SHORTCUTS.figures}</summary>
          <ShortcutsTable features={features} folds={shortcuts.folds} />
          <p className={clsx(shared.hint, auditStyles.text)}>{SHORTCUTS.notDirectly}</p>
        </details>
      )}
    </section>
  );
}
