import { SEARCH_VALIDATION } from '../../../domain/search/trial';
import { totalEpochs, totalTrainings } from '../../../domain/search/rungs';
import { rungsOf, type SearchSettings } from '../../../domain/search/search';
import type { BackendChoice, BackendSpeed } from '../../../domain/training/backend';
import { findRecipeProblems } from '../../../domain/training/recipe';
import { rememberedSpeeds } from '../../../state/train/backend-speeds';
import shared from '../../common/shared.module.css';
import { useAppState } from '../../use-app-state';
import { useEpoch } from '../../train/use-epoch';
import { COST } from '../texts/search';

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
  const rounds = rungs.map((rung) => COST.round(rung.trials, rung.epochs));
  return (
    <p className={shared.hint}>
      {COST.trainings(totalTrainings(rungs), rounds, epochs)}{' '}
      {epoch === null || msPerStep === null
        ? COST.unknownTime
        : COST.time(epoch.steps * epochs * msPerStep)}
    </p>
  );
}

function speedOf(speeds: BackendSpeed[] | null, choice: BackendChoice): number | null {
  const measured = (speeds ?? []).flatMap(({ backend, msPerStep }) =>
    msPerStep !== null && (choice === 'auto' || choice === backend) ? [msPerStep] : [],
  );
  return measured.length === 0 ? null : Math.min(...measured);
}
