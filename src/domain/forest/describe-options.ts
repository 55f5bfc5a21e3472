import type { ForestOptions } from './forest-options';

/** "100 trees, 100 pixels tried at each split, no limit of depth, smaller classes repeated, seed 0". */
export function describeForestOptions(options: ForestOptions): string {
  const { seed, trees, maxDepth, minLeafImages, pixelsPerSplit, oversampling } = options;
  return [
    counted(trees, 'tree'),
    `${counted(pixelsPerSplit, 'pixel')} tried at each split`,
    maxDepth === null ? 'no limit of depth' : `depth ${maxDepth} at most`,
    ...(minLeafImages > 1 ? [`leaves of ${minLeafImages} images or more`] : []),
    oversampling === 'duplicate' ? 'smaller classes repeated' : 'no class repeated',
    `seed ${seed}`,
  ].join(', ');
}

function counted(count: number, one: string): string {
  return `${count.toLocaleString('en')} ${count === 1 ? one : `${one}s`}`;
}
