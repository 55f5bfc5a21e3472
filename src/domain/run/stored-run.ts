import { mapSplits, predictionsOf, type SplitPredictions } from './predictions';
import type { NetworkEnvironment, NetworkRun, Run } from './run';
import { FORMATS } from './run-record';
import type { NetworkSummary, RunSummary } from './run-summary';

/**
 * Runs as they lie in the browser's database: those of today, and those of the versions that knew
 * networks alone.
 */

export type StoredSummary = RunSummary | OlderSummary;

interface OlderSummary extends Omit<NetworkSummary, 'kind' | 'modelSha256'> {
  kind?: never;
  networkSha256?: string | null;
}

export type StoredRun = { id: string; run: Run; labels?: never } | OlderRun;

interface OlderRun {
  id: string;
  run: Omit<NetworkRun, 'kind' | 'environment' | 'predictions'> & {
    environment: Omit<NetworkEnvironment, 'reason'>;
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
  const summary = stored.kind === undefined ? networkSummaryOf(stored) : stored;
  return summary.format === FORMATS[summary.kind] ? summary : null;
}

function networkSummaryOf({ networkSha256 = null, ...rest }: OlderSummary): NetworkSummary {
  return { ...rest, kind: 'network', modelSha256: networkSha256 };
}

export function readRun(stored: StoredRun): Run {
  if (stored.labels === undefined) return stored.run;
  const { run, labels } = stored;
  return {
    ...run,
    kind: 'network',
    environment: { ...run.environment, reason: 'when it was trained' },
    predictions: mapSplits(run.predictions, ({ indices, probabilities }) =>
      predictionsOf({ labels }, indices, probabilities),
    ),
  };
}
