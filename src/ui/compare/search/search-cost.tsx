import { SEARCH_VALIDATION } from '../../../domain/search/trial';
import { totalEpochs, totalTrainings } from '../../../domain/search/rungs';
import { rungsOf, type SearchSettings } from '../../../domain/search/search';
import type { BackendChoice, BackendSpeed } from '../../../domain/training/backend';
import { findRecipeProblems } from '../../../domain/training/recipe';
import { rememberedSpeeds } from '../../../state/train/backend-speeds';
import shared from '../../common/shared.module.css';
import { formatCount, formatDuration, plural } from '../../format';
import { useAppState } from '../../use-app-state';
import { useEpoch } from '../../train/use-epoch';

/** What a search will cost, before it starts. @param props.settings without problems */
export function SearchCost({ settings }: { settings: SearchSettings }) {
  const recipe = useAppState((state) => state.recipe);
  const canBeTrained = findRecipeProblems(recipe).length === 0;
  const epoch = useEpoch(canBeTrained ? recipe : null, SEARCH_VALIDATION);
  const backendChoice = useAppState((state) => state.backendChoice);
  const dataset = useAppState((state) => state.dataset);
  const rungs = rungsOf(settings);
  const epochs = totalEpochs(rungs);
  const msPerStep =
    dataset.status === 'ready'
      ? speedOf(rememberedSpeeds(recipe, dataset.dataset.classes.length), backendChoice)
      : null;
  const rounds = rungs.map(
    (rung) => `${formatCount(rung.trials)} × ${plural(rung.epochs, 'epoch')}`,
  );
  let time = 'How long that takes is estimated after the first trial.';
  if (epoch !== null && msPerStep !== null) {
    time = `About ${formatDuration(epoch.steps * epochs * msPerStep)} here, at the recipe's own widths and batch size.`;
  }
  return (
    <p className={shared.hint}>
      {plural(totalTrainings(rungs), 'training')}, {rounds.join(', then ')}:{' '}
      {plural(epochs, 'epoch')} in all. {time}
    </p>
  );
}

function speedOf(speeds: BackendSpeed[] | null, choice: BackendChoice): number | null {
  const measured = (speeds ?? []).flatMap(({ backend, msPerStep }) =>
    msPerStep !== null && (choice === 'auto' || choice === backend) ? [msPerStep] : [],
  );
  return measured.length === 0 ? null : Math.min(...measured);
}
