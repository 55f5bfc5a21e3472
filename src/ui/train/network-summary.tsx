import { PIXELS_PER_IMAGE } from '../../domain/dataset/dataset';
import { countParameters, networkOfRecipe } from '../../domain/training/network-shape';
import { findRecipeProblems, keepsBestEpoch, type Recipe } from '../../domain/training/recipe';
import shared from '../common/shared.module.css';
import { describeEpoch } from './texts/epoch';
import { describeGoal, describeNetwork } from './texts/layers';
import { useEpoch } from './use-epoch';

/** The recipe in one line of numbers: widths, weights, images and steps of an epoch. */
export function NetworkSummary({ recipe, classCount }: { recipe: Recipe; classCount: number }) {
  const canBeTrained = findRecipeProblems(recipe).length === 0;
  const epoch = useEpoch(canBeTrained ? recipe : null);
  if (!canBeTrained) return null;
  const spec = networkOfRecipe(recipe, PIXELS_PER_IMAGE, classCount);
  const widths = [PIXELS_PER_IMAGE, ...spec.dense.map(({ units }) => units)];
  return (
    <p className={shared.hint}>
      {describeNetwork(widths, countParameters(spec))}{' '}
      {epoch !== null && `${describeEpoch(epoch, epoch.repeatsKnown)} `}
      {describeGoal(keepsBestEpoch(recipe))}
    </p>
  );
}
