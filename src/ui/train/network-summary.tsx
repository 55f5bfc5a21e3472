import { CLASS_COUNT, CLASS_NAMES } from '../../domain/dataset/classes';
import { PIXELS_PER_IMAGE, type ClassCounts } from '../../domain/dataset/dataset';
import { countParameters, networkOfRecipe } from '../../domain/training/network-shape';
import { findRecipeProblems, type Recipe } from '../../domain/training/recipe';
import { formatCount } from '../format';
import { useAppState } from '../use-app-state';

/** The recipe in one line of numbers: widths, weights, images and steps of an epoch. */
export function NetworkSummary({ recipe }: { recipe: Recipe }) {
  const counts = useAppState(({ dataset }) =>
    dataset.status === 'ready' ? dataset.dataset.counts : null,
  );
  if (findRecipeProblems(recipe).length > 0) return null;
  const spec = networkOfRecipe(recipe, PIXELS_PER_IMAGE);
  const widths = [PIXELS_PER_IMAGE, ...spec.dense.map(({ units }) => units)].map(formatCount);
  const images = counts ? imagesPerEpoch(counts, recipe.oversampling) : 0;
  return (
    <p className="hint">
      {widths.join(' → ')}: {formatCount(countParameters(spec))} weights. {formatCount(images)}{' '}
      images an epoch in {formatCount(Math.ceil(images / recipe.batchSize))} steps. Loss:
      categorical cross-entropy. The last epoch is kept.
    </p>
  );
}

function imagesPerEpoch({ train }: ClassCounts, oversampling: Recipe['oversampling']): number {
  const counts = CLASS_NAMES.map((name) => train[name]);
  return oversampling === 'duplicate'
    ? Math.max(...counts) * CLASS_COUNT
    : counts.reduce((sum, count) => sum + count, 0);
}
