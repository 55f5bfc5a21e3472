import { useMemo } from 'react';
import { countsInUse } from '../../domain/audit/exclusions';
import { ARTICLE_CLASSES } from '../../domain/dataset/classes';
import { PIXELS_PER_IMAGE } from '../../domain/dataset/dataset';
import { imagesPerEpoch } from '../../domain/training/epoch-counts';
import { countParameters, networkOfRecipe } from '../../domain/training/network-shape';
import { findRecipeProblems, type Recipe } from '../../domain/training/recipe';
import shared from '../common/shared.module.css';
import { formatCount } from '../format';
import { useAppState } from '../use-app-state';

/** The recipe in one line of numbers: widths, weights, images and steps of an epoch. */
export function NetworkSummary({ recipe }: { recipe: Recipe }) {
  const dataset = useAppState((state) => state.dataset);
  const exclusions = useAppState((state) => state.exclusions);
  const counts = useMemo(
    () => (dataset.status === 'ready' ? countsInUse(dataset.dataset, exclusions) : null),
    [dataset, exclusions],
  );
  const classCount =
    dataset.status === 'ready' ? dataset.dataset.classes.length : ARTICLE_CLASSES.length;
  if (findRecipeProblems(recipe).length > 0) return null;
  const spec = networkOfRecipe(recipe, PIXELS_PER_IMAGE, classCount);
  const widths = [PIXELS_PER_IMAGE, ...spec.dense.map(({ units }) => units)].map(formatCount);
  const images = counts ? imagesPerEpoch(counts.train, recipe.oversampling) : 0;
  return (
    <p className={shared.hint}>
      {widths.join(' → ')}: {formatCount(countParameters(spec))} weights. {formatCount(images)}{' '}
      images an epoch in {formatCount(Math.ceil(images / recipe.batchSize))} steps. Loss:
      categorical cross-entropy.{' '}
      {recipe.keptEpoch === 'last' || recipe.validation.kind === 'none'
        ? 'The last epoch is kept.'
        : 'The epoch of the lowest validation loss is kept.'}
    </p>
  );
}
