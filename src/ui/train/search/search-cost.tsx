import { countsInUse } from '../../../domain/audit/exclusions';
import { SEARCH_HELD_OUT } from '../../../domain/search/trial';
import { totalEpochs, totalTrainings } from '../../../domain/search/rungs';
import { rungsOf, type SearchSettings } from '../../../domain/search/search';
import type { BackendChoice, BackendSpeed } from '../../../domain/training/backend';
import { imagesPerEpoch } from '../../../domain/training/epoch-counts';
import { rememberedSpeeds } from '../../../state/train/backend-speeds';
import shared from '../../common/shared.module.css';
import { formatCount, formatDuration, plural } from '../../format';
import { useAppState } from '../../use-app-state';

/** What a search will cost, before it starts. @param props.settings without problems */
export function SearchCost({ settings }: { settings: SearchSettings }) {
  const dataset = useAppState((state) => state.dataset);
  const exclusions = useAppState((state) => state.exclusions);
  const recipe = useAppState((state) => state.recipe);
  const backendChoice = useAppState((state) => state.backendChoice);
  const rungs = rungsOf(settings);
  const epochs = totalEpochs(rungs);
  const rounds = rungs.map(
    (rung) => `${formatCount(rung.trials)} × ${plural(rung.epochs, 'epoch')}`,
  );
  let time = 'How long that takes is estimated after the first trial.';
  const msPerStep =
    dataset.status === 'ready'
      ? speedOf(rememberedSpeeds(recipe, dataset.dataset.classes.length), backendChoice)
      : null;
  if (dataset.status === 'ready' && msPerStep !== null) {
    const { train } = countsInUse(dataset.dataset, exclusions);
    const images = imagesPerEpoch(train, recipe.oversampling) * (1 - SEARCH_HELD_OUT);
    const steps = Math.ceil(images / recipe.batchSize) * epochs;
    time = `About ${formatDuration(steps * msPerStep)} here, at the recipe's own widths and batch size.`;
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
