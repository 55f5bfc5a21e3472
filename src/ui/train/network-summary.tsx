import { PIXELS_PER_IMAGE } from '../../domain/dataset/dataset';
import { countParameters, networkOfRecipe } from '../../domain/training/network-shape';
import { findRecipeProblems, keepsBestEpoch, type Recipe } from '../../domain/training/recipe';
import shared from '../common/shared.module.css';
import { formatCount, plural } from '../format';
import { describeEpoch } from './epoch-text';
import { useEpoch } from './use-epoch';

/** The recipe in one line of numbers: widths, weights, images and steps of an epoch. */
export function NetworkSummary({ recipe, classCount }: { recipe: Recipe; classCount: number }) {
  const canBeTrained = findRecipeProblems(recipe).length === 0;
  const epoch = useEpoch(canBeTrained ? recipe : null);
  if (!canBeTrained) return null;
  const spec = networkOfRecipe(recipe, PIXELS_PER_IMAGE, classCount);
  const widths = [PIXELS_PER_IMAGE, ...spec.dense.map(({ units }) => units)].map(formatCount);
  return (
    <p className={shared.hint}>
      {widths.join(' → ')}: {plural(countParameters(spec), 'weight')}.{' '}
      {epoch !== null && `${describeEpoch(epoch, epoch.repeatsKnown)} `}Loss: categorical
      cross-entropy.{' '}
      {keepsBestEpoch(recipe)
        ? 'The epoch of the lowest validation loss is kept.'
        : 'The last epoch is kept.'}
    </p>
  );
}
