import { ARTICLE_CLASSES } from '../dataset/classes';
import { countClasses, type ClassCounts } from '../dataset/dataset';
import { mapSplits, predictionsOf, type SplitPredictions } from './predictions';
import type { ForestRun, NetworkEnvironment, NetworkRun, Run, RunDataset } from './run';
import { FORMATS } from './run-record';
import type { ForestSummary, NetworkSummary, RunSummary } from './run-summary';

/**
 * Runs as they lie in the browser's database: those of today, those of the versions that learned from
 * images for validation and counted none, those of the versions that knew the article's classes alone
 * and named none, and those of the versions that knew networks alone.
 */

/** As it was before data sets had classes of their own. */
type Classless<T> = Omit<T, 'classes'> & { classes?: never };

export type StoredSummary =
  | RunSummary
  | Classless<NetworkSummary>
  | Classless<ForestSummary>
  | (Omit<Classless<NetworkSummary>, 'kind' | 'modelSha256'> & {
      kind?: never;
      networkSha256?: string | null;
    });

type ClasslessRun<T extends Run> = Omit<T, 'dataset'> & { dataset: Classless<RunDataset> };

export type StoredRun =
  | { id: string; run: Run | ClasslessRun<NetworkRun> | ClasslessRun<ForestRun>; labels?: never }
  | OlderRun;

interface OlderRun {
  id: string;
  run: Omit<NetworkRun, 'kind' | 'environment' | 'predictions' | 'dataset'> & {
    environment: Omit<NetworkEnvironment, 'reason'>;
    dataset: Classless<RunDataset>;
    predictions: {
      train: OlderPredictions;
      test: OlderPredictions;
      validation: OlderPredictions | null;
    };
  };
  /** Uint8Array [n], of every image of its data set. */
  labels: Uint8Array<ArrayBuffer>;
}

type OlderPredictions = Omit<SplitPredictions, 'truth'>;

/** @returns null where another version of the page has kept it, in a format of its own */
export function readSummary(stored: StoredSummary): RunSummary | null {
  const summary = withClasses(stored.kind === undefined ? networkSummaryOf(stored) : stored);
  return summary.format === FORMATS[summary.kind] ? summary : null;
}

function networkSummaryOf({
  networkSha256 = null,
  ...rest
}: Extract<StoredSummary, { kind?: never }>): Classless<NetworkSummary> {
  return { ...rest, kind: 'network', modelSha256: networkSha256 };
}

export function readRun(stored: StoredRun): Run {
  if (stored.labels === undefined) {
    const { run } = stored;
    const dataset = ofToday(run.dataset);
    return dataset === run.dataset ? (run as Run) : { ...run, dataset };
  }
  const { run, labels } = stored;
  return {
    ...run,
    kind: 'network',
    environment: { ...run.environment, reason: 'when it was trained' },
    dataset: ofToday(run.dataset),
    predictions: mapSplits(run.predictions, ({ indices, probabilities }) =>
      predictionsOf({ labels }, indices, probabilities),
    ),
  };
}

function withClasses<T extends { classes: RunDataset['classes'] }>(stored: T | Classless<T>): T {
  return stored.classes === undefined ? ({ ...stored, classes: ARTICLE_CLASSES } as T) : stored;
}

function ofToday(stored: RunDataset | Classless<RunDataset>): RunDataset {
  const dataset = withClasses<RunDataset>(stored);
  const { classes, counts } = dataset;
  if ('validation' in counts) return dataset;
  return { ...dataset, counts: { ...countClasses(classes, []), ...(counts as ClassCounts) } };
}
