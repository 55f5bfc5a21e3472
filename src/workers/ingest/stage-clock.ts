import {
  noStageTimes,
  type ImportStage,
  type StageTimes,
} from '../../domain/dataset/import-timings';

/** Adds up the time that goes into each stage of an import. */
export interface StageClock {
  readonly times: StageTimes;
  /** Runs a piece of work and counts its time, waiting included. */
  measure<T>(stage: ImportStage, work: () => Promise<T>): Promise<T>;
  measureSync<T>(stage: ImportStage, work: () => T): T;
}

export function startStageClock(): StageClock {
  const times = noStageTimes();
  return {
    times,
    async measure(stage, work) {
      const start = performance.now();
      try {
        return await work();
      } finally {
        times[stage] += performance.now() - start;
      }
    },
    measureSync(stage, work) {
      const start = performance.now();
      try {
        return work();
      } finally {
        times[stage] += performance.now() - start;
      }
    },
  };
}
