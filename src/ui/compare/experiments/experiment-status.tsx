import type { ExperimentKind } from '../../../domain/experiments/experiment';
import type { ExperimentState } from '../../../state/evaluate/experiment-state';
import { dismissFailure } from '../../../state/evaluate/run-experiment';
import { ErrorNotice } from '../../common/error-notice';
import shared from '../../common/shared.module.css';
import { asSentence, plural } from '../../format';
import { useAppState } from '../../use-app-state';
import styles from './experiment-status.module.css';
import { describeRecipe } from '../../../domain/training/recipe-name';

/** How the experiment went, in sentences that change seldom: a screen reader speaks each of them. */
export function ExperimentStatus(props: { kind: ExperimentKind; experiment: ExperimentState }) {
  const { kind, experiment } = props;
  if (experiment.status === 'idle') return null;
  const { runs, recipes } = experiment;
  const done = `${runs.length} of ${plural(recipes.length, 'training')}`;
  return (
    <div className={styles.status}>
      {experiment.status === 'running' && (
        <p>{experiment.stopping ? 'Stopping.' : `${done} done.`}</p>
      )}
      {experiment.status === 'stopped' && (
        <p>
          Stopped: {done} came to {recipes.length === 1 ? 'its' : 'their'} end
          {runs.length > 0 ? ' and count' : ', so there is nothing to show'}.
        </p>
      )}
      {experiment.status === 'failed' && (
        <ErrorNotice
          error={experiment.error}
          onDismiss={() => {
            dismissFailure(kind);
          }}
        />
      )}
      {experiment.status === 'ready' && <p>All {plural(runs.length, 'training')} done.</p>}
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
      Recipe: {describeRecipe(recipe)}; seed {recipe.seed}.
      {hasChanged && ' The recipe of the Train page has changed since.'}
      {diverged > 0 &&
        ` ${plural(diverged, 'training')} diverged and counts with its last good weights.`}
      {keepingProblem !== undefined &&
        ` It cannot be kept in this browser, so closing the page loses it: ${asSentence(keepingProblem)}`}
    </p>
  );
}
