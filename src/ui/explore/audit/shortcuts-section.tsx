import { Anchor, Title } from '@mantine/core';
import clsx from 'clsx';
import type { Shortcuts } from '../../../domain/audit/audit-report';
import { ShortcutChart } from '../../charts/shortcut-chart';
import shared from '../../common/shared.module.css';
import auditStyles from './audit.module.css';
import styles from './shortcuts-section.module.css';
import {
  bestFirst,
  describeChance,
  describeConstant,
  describeShortcuts,
  describeInTraining,
} from './shortcuts-sentences';
import { ShortcutsTable } from './shortcuts-table';
import { SHORTCUT_TEXTS, REACH_NAMES, reachOf } from './shortcuts-texts';

const SOURCES = [
  { name: 'DeGrave et al. 2021', href: 'https://doi.org/10.1038/s42256-021-00338-7' },
  { name: 'Maguolo & Nanni 2020', href: 'https://arxiv.org/abs/2004.12823' },
] as const;

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
    <section className={clsx(shared.card, styles.shortcuts)} aria-label="Shortcuts">
      <Title order={2}>{describeShortcuts(shortcuts)}</Title>
      <p className={clsx(shared.hint, auditStyles.text)}>
        Each bar is a small model that is given one fact instead of the picture. What reaches the
        network may become its shortcut, and fail in another hospital:{' '}
        {SOURCES.map(({ name, href }, index) => (
          <span key={href}>
            {index > 0 && ' and '}
            <Anchor inherit underline="always" href={href} target="_blank" rel="noreferrer">
              {name}
            </Anchor>
          </span>
        ))}{' '}
        found this in networks for COVID-19. What does not reach it still tells where the pictures
        come from.
      </p>
      {bars.length > 0 && (
        <ShortcutChart
          title="Balanced accuracy in TRAIN, cross-validated, with 95 % interval"
          bars={bars}
          baseline={shortcuts.baseline}
          legend={{ title: 'Reaches the network:', names: REACH_NAMES }}
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
            What reaches the network, and what you can do
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
          <summary>Show the figures</summary>
          <ShortcutsTable features={features} folds={shortcuts.folds} />
          <p className={clsx(shared.hint, auditStyles.text)}>
            Width, height, file size, colour and profile do not reach the network directly: every
            image becomes 100 x 100 grey values, with the profile ignored (large originals leave a
            little more grain after resizing).
          </p>
        </details>
      )}
    </section>
  );
}
