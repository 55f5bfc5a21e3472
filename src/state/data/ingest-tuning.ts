import type { Inflater } from '../../workers/ingest/protocol';

/** What the address may set of the import, so that the benchmark can compare; null: chosen here. */
export interface IngestTuning {
  /** How many workers decode side by side. */
  workers: number | null;
  inflater: Inflater | null;
}

const MAX_WORKERS = 64;

/** Reads `?workers=4&inflate=jszip`; what is not understood is left to be chosen. */
export function readIngestTuning(search: string): IngestTuning {
  const parameters = new URLSearchParams(search);
  const workers = Number(parameters.get('workers'));
  const inflater = parameters.get('inflate');
  return {
    workers: Number.isInteger(workers) && workers >= 1 && workers <= MAX_WORKERS ? workers : null,
    inflater: inflater === 'native' || inflater === 'jszip' ? inflater : null,
  };
}
