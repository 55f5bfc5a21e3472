import { sum } from '../../src/domain/statistics';
import { formatTable } from '../verify/format-table';
import type { ForestComparison, ForestFigures } from './forest-figures';

/** What the benchmark found, as tables for a terminal. */
export function formatForest(figures: ForestFigures): string {
  const { archive, images, cores, workers, runs, scikitLearnVersion, naive } = figures;
  return [
    `Forest of 100 trees: ${archive}, ${images.train} train and ${images.test} test images; ${cores} cores, ${workers} workers`,
    scikitLearnVersion === null
      ? 'scikit-learn: not found'
      : `Beside it scikit-learn ${scikitLearnVersion} with as many processes`,
    '',
    formatTable([
      ['', 'seed', 'page s', 'scikit-learn s', 'ratio', 'page accuracy', 'scikit-learn accuracy'],
      ...runs.map((run) => rowOf(nameOf(run), String(run.seed), [run])),
      ...(['none', 'duplicate'] as const).map((oversampling) => {
        const own = runs.filter((run) => run.oversampling === oversampling);
        return rowOf(nameOf({ oversampling }), 'mean', own);
      }),
    ]),
    `Classifying all images: ${seconds(mean(runs.map(({ page }) => page.evaluationMs)))} s; longest task of the page's thread: ${Math.round(Math.max(...runs.map(({ page }) => page.longestTaskMs)))} ms`,
    '',
    `A tree in one thread, of ${naive.trees}: ${Math.round(naive.countingMsPerTree)} ms by counting levels, ${Math.round(naive.sortingMsPerTree)} ms by sorting (${(naive.sortingMsPerTree / naive.countingMsPerTree).toFixed(1)} times); the trees are equal`,
  ].join('\n');
}

function nameOf({ oversampling }: Pick<ForestComparison, 'oversampling'>): string {
  return oversampling === 'none' ? 'plain' : 'oversampled';
}

/** Means over the runs; scikit-learn's cells are empty where it is not there. */
function rowOf(name: string, seed: string, runs: readonly ForestComparison[]): string[] {
  const pages = runs.map(({ page }) => page);
  const peers = runs.flatMap(({ scikitLearn }) => scikitLearn ?? []);
  const growingMs = mean(pages.map((page) => page.growingMs));
  const accuracy = mean(pages.map((page) => page.accuracy)).toFixed(4);
  if (peers.length === 0) return [name, seed, seconds(growingMs), '', '', accuracy, ''];
  const fitMs = mean(peers.map((peer) => peer.fitMs));
  return [
    name,
    seed,
    seconds(growingMs),
    seconds(fitMs),
    (growingMs / fitMs).toFixed(2),
    accuracy,
    mean(peers.map((peer) => peer.accuracy)).toFixed(4),
  ];
}

function mean(values: readonly number[]): number {
  return sum(values) / values.length;
}

function seconds(ms: number): string {
  return (ms / 1000).toFixed(1);
}
