import { Button, Title } from '@mantine/core';
import { IconPlayerPlay, IconPlayerStop } from '@tabler/icons-react';
import clsx from 'clsx';
import { useRef, type ReactNode } from 'react';
import type { EarlierWork } from '../../../domain/run/earlier-work';
import { isMarkOf } from '../../../domain/run/unfinished-training';
import { findRecipeProblems, type Recipe } from '../../../domain/training/recipe';
import type { ExperimentKind, ExperimentResults } from '../../../domain/experiments/experiment';
import type { AppState } from '../../../state/app-store';
import { goOnWith } from '../../../state/train/go-on-with';
import { runExperiment, stopExperiment } from '../../../state/evaluate/run-experiment';
import { useDetail } from '../../address';
import shared from '../../common/shared.module.css';
import { softDisabled } from '../../common/soft-disabled';
import { useInSight } from '../../common/use-in-sight';
import { Term } from '../../glossary/term';
import type { TermId } from '../../glossary/terms';
import { useAppState } from '../../use-app-state';
import { EXPERIMENT_CARD } from '../texts/experiments';
import { EstimateLine } from './estimate-line';
import styles from './experiment-card.module.css';
import { ExperimentProgress } from './experiment-progress';
import { ExperimentStatus } from './experiment-status';

interface ExperimentCardProps {
  kind: ExperimentKind;
  title: string;
  /** What it asks, in a sentence, and what of the glossary it is about. */
  question: string;
  about: { term: TermId; text: string };
  /** What would be trained; null while the fields are filled wrong. */
  recipes: readonly Recipe[] | null;
  isBlocked: boolean;
  /** What can be chosen. */
  fields: ReactNode;
  /** What the trainings came to, as far as they are done. */
  children: (results: ExperimentResults) => ReactNode;
}

/** One experiment: its question, its choices, how far it is and what it found. */
export function ExperimentCard(props: ExperimentCardProps) {
  const { kind, title, question, about, recipes, isBlocked, fields, children } = props;
  const experiment = useAppState(({ experiments }) => experiments[kind]);
  const isOtherRunning = useAppState(({ experiments }) =>
    Object.entries(experiments).some(([one, { status }]) => one !== kind && status === 'running'),
  );
  const isRunning = experiment.status === 'running';
  const left = useAppState((state) => whatIsLeft(state, kind));
  const isNamed = useDetail('compare', 'experiments') === kind;
  const heading = useInSight<HTMLHeadingElement>(isNamed, 'start');
  const button = useRef<HTMLButtonElement>(null);
  const canStart =
    !isBlocked && !isOtherRunning && recipes?.flatMap(findRecipeProblems).length === 0;
  const hasResults = experiment.status !== 'idle' && experiment.runs.length > 0;
  const trainings = recipes?.length ?? null;
  return (
    <section className={clsx(shared.card, hasResults && styles.wide)} aria-label={title}>
      <Title order={3} ref={heading} tabIndex={isNamed ? -1 : undefined}>
        {title}
      </Title>
      <p className={shared.intro}>
        {question} <Term id={about.term}>{about.text}</Term>
      </p>
      {!isRunning && <div className={styles.fields}>{fields}</div>}
      <div className={styles.start}>
        {/* One button, so that it keeps the focus when it turns from start to stop. */}
        <Button
          ref={button}
          variant={isRunning || experiment.status === 'ready' ? 'default' : 'light'}
          leftSection={isRunning ? <IconPlayerStop size={18} /> : <IconPlayerPlay size={18} />}
          aria-label={
            isRunning ? EXPERIMENT_CARD.stopOf(title) : EXPERIMENT_CARD.startOf(trainings, title)
          }
          {...softDisabled(isRunning ? experiment.stopping : !canStart)}
          onClick={() => {
            if (isRunning) stopExperiment(kind);
            else if (canStart) void runExperiment(kind, recipes);
          }}
        >
          {isRunning ? EXPERIMENT_CARD.stop : EXPERIMENT_CARD.start(trainings)}
        </Button>
        {!isRunning && left && (
          <Button
            variant="default"
            aria-label={EXPERIMENT_CARD.resumeOf(title)}
            {...softDisabled(isBlocked || isOtherRunning)}
            onClick={() => {
              if (isBlocked || isOtherRunning) return;
              void goOnWith(left, () => button.current?.focus());
            }}
          >
            {EXPERIMENT_CARD.resume}
          </Button>
        )}
        {!isRunning && recipes !== null && <EstimateLine recipes={recipes} />}
      </div>
      {isRunning && <ExperimentProgress title={title} experiment={experiment} />}
      <div role="status">
        <ExperimentStatus kind={kind} experiment={experiment} />
      </div>
      {hasResults && <div className={styles.results}>{children(experiment)}</div>}
    </section>
  );
}

/** What an experiment on the open data set was stopped or cut off at. */
function whatIsLeft(
  { dataset, earlierWork }: Pick<AppState, 'dataset' | 'earlierWork'>,
  kind: ExperimentKind,
): EarlierWork | undefined {
  if (dataset.status !== 'ready') return undefined;
  return earlierWork.find(
    (work) =>
      work.kind === 'experiment' &&
      work.experiment.kind === kind &&
      isMarkOf(work.dataset, dataset.dataset),
  );
}
