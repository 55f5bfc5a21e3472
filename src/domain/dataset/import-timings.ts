/** What an image passes through. `inflate` has its checksum in it, `check` is the digest of a possible copy. */
export const IMPORT_STAGES = ['read', 'inflate', 'check', 'decode', 'resize'] as const;
export type ImportStage = (typeof IMPORT_STAGES)[number];

/** Milliseconds inside each stage. */
export type StageTimes = Record<ImportStage, number>;

/** Where the time of an import went, in milliseconds. */
export interface ImportTimings {
  /** Workers that decoded side by side. */
  workers: number;
  /** The directory and the metadata. */
  listMs: number;
  /** From the first window to the last. */
  decodingMs: number;
  totalMs: number;
  /** Added up over the images and the workers: stages overlap, so they may exceed `decodingMs`. */
  stagesMs: StageTimes;
}

export function noStageTimes(): StageTimes {
  return { read: 0, inflate: 0, check: 0, decode: 0, resize: 0 };
}

/** @param total is changed */
export function addStageTimes(total: StageTimes, more: StageTimes): void {
  for (const stage of IMPORT_STAGES) total[stage] += more[stage];
}
