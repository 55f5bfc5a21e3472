import { Button, Title } from '@mantine/core';
import { IconTrees } from '@tabler/icons-react';
import { useRef } from 'react';
import { wilsonIntervals } from '../../../domain/evaluation/report-intervals';
import { describeForestOptions } from '../../../domain/forest/describe-options';
import {
  DEFAULT_FOREST_OPTIONS,
  findForestProblems,
  type ForestOptions,
} from '../../../domain/forest/forest-options';
import type { ForestRun } from '../../../domain/run/run';
import { appStore } from '../../../state/app-store';
import { cancelForest, growForest } from '../../../state/train/grow-forest';
import type { ForestState } from '../../../state/train/train-state';
import { ErrorNotice } from '../../common/error-notice';
import shared from '../../common/shared.module.css';
import { softDisabled } from '../../common/soft-disabled';
import { Term } from '../../glossary/term';
import { describeEmptyClass } from '../../exclusion-texts';
import { TRAINING } from '../../train/texts/training';
import { useAppState } from '../../use-app-state';
import { useEmptyClass } from '../../use-empty-class';
import { WorkProgress } from '../../progress/work-progress';
import { progressOfForest } from '../../progress/work-under-way';
import { ForestFields } from './forest-fields';
import { describeProgress, FOREST } from '../texts/forest';

/** Options, start, progress and cancel of the random forest. */
export function ForestCard() {
  const forest = useAppState((state) => state.forest);
  const grown = useAppState(({ current }) => current.forest);
  const options = useAppState((state) => state.forestOptions);
  const importing = useAppState((state) => state.importing.status === 'loading');
  const emptyClass = useEmptyClass();
  const problems = findForestProblems(options).length;
  const isGrowing = forest.status === 'growing';
  const cannotStart = problems > 0 || importing || emptyClass !== null;
  const change = (part: Partial<ForestOptions>) => {
    // A disabled fieldset does not hold back the pointer events of the step arrows.
    if (isGrowing) return;
    appStore.setState({ forestOptions: { ...options, ...part } });
  };
  return (
    <section className={shared.card} aria-label={FOREST.title}>
      <div className={shared.spread}>
        <Title order={2}>{FOREST.title}</Title>
        <Button
          variant="default"
          size="compact-md"
          {...softDisabled(isGrowing || isDefault(options))}
          onClick={() => {
            change({ ...DEFAULT_FOREST_OPTIONS, seed: options.seed });
          }}
        >
          {FOREST.defaults}
        </Button>
      </div>
      <p className={shared.hint}>
        {FOREST.intro} <Term id="random-forest">{FOREST.about}</Term>
      </p>
      <fieldset className={shared.fieldset} disabled={isGrowing}>
        <ForestFields options={options} onChange={change} />
      </fieldset>
      {emptyClass && <p className={shared.problem}>{describeEmptyClass(emptyClass)}</p>}
      {importing && <p className={shared.hint}>{TRAINING.importing}</p>}
      {problems > 0 && <p className={shared.problem}>{FOREST.problems(problems)}</p>}
      <ForestButtons isGrowing={isGrowing} cannotStart={cannotStart} />
      <ForestStatus forest={forest} grown={grown} />
    </section>
  );
}

function isDefault(options: ForestOptions): boolean {
  const { seed } = options;
  return JSON.stringify(options) === JSON.stringify({ ...DEFAULT_FOREST_OPTIONS, seed });
}

/** The first button stays while the forest grows, so that the focus does. */
function ForestButtons(props: { isGrowing: boolean; cannotStart: boolean }) {
  const { isGrowing, cannotStart } = props;
  const start = useRef<HTMLButtonElement>(null);
  return (
    <div className={shared.actions}>
      <Button
        ref={start}
        leftSection={<IconTrees size={18} />}
        disabled={cannotStart && !isGrowing}
        {...softDisabled(isGrowing)}
        onClick={() => {
          if (!isGrowing) void growForest();
        }}
      >
        {FOREST.grow}
      </Button>
      {isGrowing && (
        <Button
          variant="default"
          onClick={() => {
            start.current?.focus();
            cancelForest();
          }}
        >
          {FOREST.cancel}
        </Button>
      )}
    </div>
  );
}

function ForestStatus({ forest, grown }: { forest: ForestState; grown: ForestRun | null }) {
  return (
    <>
      <div role="status" className={shared.status}>
        {forest.status === 'growing' && <p>{FOREST.growing}</p>}
        {forest.status === 'idle' && grown && <GrownLines run={grown} />}
      </div>
      {forest.status === 'growing' && (
        <WorkProgress
          kind="forest"
          label={FOREST.progress}
          progress={progressOfForest(forest.progress, forest.options.trees)}
        >
          {describeProgress(forest.progress, forest.options.trees)}
        </WorkProgress>
      )}
      {forest.status === 'failed' && (
        <ErrorNotice
          error={forest.error}
          onDismiss={() => {
            appStore.setState({ forest: { status: 'idle' } });
          }}
        />
      )}
    </>
  );
}

function GrownLines({ run }: { run: ForestRun }) {
  const { options, environment, evaluation, timings } = run;
  const { accuracy, images } = evaluation.test;
  return (
    <>
      <p>
        <strong>{FOREST.grown(accuracy, images)}</strong>{' '}
        {FOREST.grownIn(timings.growingMs, environment.workers)}
      </p>
      <p>{FOREST.interval(wilsonIntervals(evaluation.test).accuracy)}</p>
      <p className={shared.hint}>{FOREST.options(describeForestOptions(options))}</p>
    </>
  );
}
