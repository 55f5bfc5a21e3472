import type { ExperimentKind } from '../../../domain/experiments/experiment';
import type { ExperimentState } from '../../../state/evaluate/experiment-state';
import { dismissFailure } from '../../../state/evaluate/run-experiment';
import { ErrorNotice } from '../../common/error-notice';
import shared from '../../common/shared.module.css';
import { useAppState } from '../../use-app-state';
import { EXPERIMENT_STATUS } from '../texts/experiments';
import styles from './experiment-status.module.css';
import { describeRecipe } from '../../../domain/training/recipe-name';

/** How the experiment went, in sentences that change seldom: a screen reader speaks each of them. */
export function ExperimentStatus(props: { kind: ExperimentKind; experiment: ExperimentState }) {
  const { kind, experiment } = props;
  if (experiment.status === 'idle') return null;
  const { runs, recipes } = experiment;
  const [done, of] = [runs.length, recipes.length];
  return (
    <div className={styles.status}>
      {experiment.status === 'running' && (
        <p>{experiment.stopping ? EXPERIMENT_STATUS.stopping : EXPERIMENT_STATUS.done(done, of)}</p>
      )}
      {experiment.status === 'stopped' && <p>{EXPERIMENT_STATUS.stopped(done, of)}</p>}
      {experiment.status === 'failed' && (
        <ErrorNotice
          error={experiment.error}
          onDismiss={() => {
            dismissFailure(kind);
          }}
        />
      )}
      {experiment.status === 'ready' && <p>{EXPERIMENT_STATUS.ready(done)}</p>}
      <Conditions experiment={experiment} />
    </div>
  );
}

/** What the results belong to, and what to bear in mind. */
function Conditions({ experiment }: { experiment: Exclude<ExperimentState, { status: 'idle' }> }) {
  const { recipe, runs, keepingProblem } = experiment;
  const current = useAppState((state) => state.recipe);
  const hasChanged = JSON.stringify(recipe) !== JSON.stringify(current);
  const diverged = runs.filter(({ status }) => status === 'diverged').length;
  return (
    <p className={shared.hint}>
      {[
        EXPERIMENT_STATUS.recipe(describeRecipe(recipe), recipe.seed),
        ...(hasChanged ? [EXPERIMENT_STATUS.hasChanged] : []),
        ...(diverged > 0 ? [EXPERIMENT_STATUS.diverged(diverged)] : []),
        ...(keepingProblem === undefined ? [] : [EXPERIMENT_STATUS.notKept(keepingProblem)]),
      ].join(' ')}
    </p>
  );
}
