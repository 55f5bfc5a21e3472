import { READERS, type Reader } from '../../domain/dataset/reader';

/** What the address may set of the import, so that the benchmark can compare; null: chosen here. */
interface IngestTuning {
  /** How many workers decode side by side. */
  workers: number | null;
  reader: Reader | null;
}

const MAX_WORKERS = 64;

/** Reads `?workers=4&reader=browser`; what is not understood is left to be chosen. */
export function readIngestTuning(search: string): IngestTuning {
  const parameters = new URLSearchParams(search);
  const workers = Number(parameters.get('workers'));
  const wanted = parameters.get('reader');
  return {
    workers: Number.isInteger(workers) && workers >= 1 && workers <= MAX_WORKERS ? workers : null,
    reader: READERS.find((reader) => reader === wanted) ?? null,
  };
}
