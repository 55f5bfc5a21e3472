import { estimateMs, paceOf } from '../../../domain/experiments/experiment-run';
import type { Recipe } from '../../../domain/training/recipe';
import { trainingWorkerCount } from '../../../state/train/training-workers';
import shared from '../../common/shared.module.css';
import { useAppState } from '../../use-app-state';
import { EXPERIMENT_CARD } from '../texts/experiments';

/** How long it would take, from the last training there was. */
export function EstimateLine({ recipes }: { recipes: readonly Recipe[] }) {
  const run = useAppState(({ current }) => current.network);
  const images = useAppState(({ dataset }) =>
    dataset.status === 'ready' ? dataset.dataset.labels.length : 0,
  );
  const isBusy = useAppState(({ training }) => training.status === 'running');
  if (isBusy) return null;
  const estimate =
    run &&
    estimateMs(
      recipes,
      paceOf(run),
      // More workers than cores are no faster together.
      Math.min(
        trainingWorkerCount(run.environment.backend, images, recipes.length),
        navigator.hardwareConcurrency,
      ),
    );
  return (
    <p className={shared.hint}>
      {estimate === null ? EXPERIMENT_CARD.noEstimate : EXPERIMENT_CARD.estimate(estimate)}
    </p>
  );
}
