import type { ImportReport } from '../../src/domain/dataset/import-report';
import { median } from '../../src/domain/statistics';

/** One import through the page. */
export interface ImportRun {
  /** As the JSON calls it. */
  resampling: 'bilinear';
  workers: number;
  /** Images in the data set. */
  images: number;
  timings: ImportReport['timings'];
  /** Processor time of all of the browser's processes; null where it cannot be told. */
  cpuMs: number | null;
  /** Above the idle page, the most of all samples; null where it cannot be told. */
  peakMemoryMiB: number | null;
  /** Of the page's thread; 0 when no task took over 50 ms. */
  longestTaskMs: number;
}

/** The article's recipe in one Python process and one thread. */
export interface PeerRun {
  images: number;
  wallMs: number;
  cpuMs: number;
  python: string;
  opencv: string;
}

/** JSZip opening the whole file in a worker of a blank page: only listing it. */
export interface NaiveListing {
  listMs: number;
  peakMemoryMiB: number | null;
}

/** Why there is no figure, in words; printed as it is. */
export interface NotMeasured {
  reason: string;
}

/**
 * What `--out` writes under `ingest`; milliseconds an image are of the wall, or of processors where
 * they say so, and each the median of the rounds.
 */
export interface IngestFigures {
  archive: string;
  images: number;
  zipMiB: number;
  cores: number;
  /** Of the measured numbers of workers the largest that has a core for each; else the smallest. */
  defaultWorkers: number;
  /** PSS shares out what processes share; RSS counts it for each, and so too much. */
  memoryMeasure: 'PSS' | 'RSS' | null;
  /** Above the idle page, the largest over the runs with the default number of workers. */
  peakMemoryMiB: number | null;
  longestTaskMs: number;
  /** By number of workers; those that were not measured are missing. */
  bilinear: { msPerImage: Record<string, number>; cpuMsPerImage: Record<string, number> };
  /** Of the fastest run with the default number of workers, added up over the workers. */
  stagesMs: Partial<Record<ImportRun['resampling'], StagesMs>>;
  python: {
    msPerImage: number | null;
    cpuMsPerImage: number | null;
    runs: PeerRun[];
    reason: string | null;
  };
  naive: NaiveListing | NotMeasured;
  /** As they were made. */
  runs: ImportRun[];
}

export type StagesMs = { list: number } & ImportReport['timings']['stagesMs'];

interface Measured {
  archive: string;
  zipBytes: number;
  cores: number;
  memoryMeasure: IngestFigures['memoryMeasure'];
  runs: readonly ImportRun[];
  peer: readonly PeerRun[] | NotMeasured;
  naive: NaiveListing | NotMeasured;
}

/** Sums up what was measured. @throws when runs of the same archive do not have the same images */
export function summarise({ archive, zipBytes, cores, ...measured }: Measured): IngestFigures {
  const { runs, peer, naive, memoryMeasure } = measured;
  const images = runs[0]?.images ?? 0;
  const other = runs.find((run) => run.images !== images);
  if (other) throw new Error(`One import has ${images} images, another ${other.images}.`);
  const defaultWorkers = chooseDefault(
    runs.map(({ workers }) => workers),
    cores,
  );
  const rows = summariseRuns(runs);
  const byDefault = rows.filter(({ workers }) => workers === defaultWorkers);
  const peerRuns = 'reason' in peer ? [] : [...peer];
  return {
    archive,
    images,
    zipMiB: zipBytes / 2 ** 20,
    cores,
    defaultWorkers,
    memoryMeasure,
    peakMemoryMiB: largest(byDefault.map(({ peakMemoryMiB }) => peakMemoryMiB)),
    longestTaskMs: Math.max(0, ...runs.map(({ longestTaskMs }) => longestTaskMs)),
    bilinear: {
      msPerImage: Object.fromEntries(rows.map((row) => [String(row.workers), row.msPerImage])),
      cpuMsPerImage: Object.fromEntries(
        rows.flatMap(({ workers, cpuMsPerImage }) =>
          cpuMsPerImage === null ? [] : [[String(workers), cpuMsPerImage]],
        ),
      ),
    },
    stagesMs: Object.fromEntries(
      byDefault.map(({ fastest: { resampling, timings } }) => [
        resampling,
        { list: timings.listMs, ...timings.stagesMs },
      ]),
    ),
    python: {
      msPerImage: medianOrNull(peerRuns.map((run) => run.wallMs / run.images)),
      cpuMsPerImage: medianOrNull(peerRuns.map((run) => run.cpuMs / run.images)),
      runs: peerRuns,
      reason: 'reason' in peer ? peer.reason : null,
    },
    naive,
    runs: [...runs],
  };
}

/** The runs with one number of workers. */
export interface RunsSummary {
  workers: number;
  /** Median. */
  msPerImage: number;
  /** Median; null where it cannot be told. */
  cpuMsPerImage: number | null;
  peakMemoryMiB: number | null;
  longestTaskMs: number;
  fastest: ImportRun;
}

/** A row for each number of workers, the fewest first. */
export function summariseRuns(runs: readonly ImportRun[]): RunsSummary[] {
  const counts = [...new Set(runs.map(({ workers }) => workers))].sort((a, b) => a - b);
  return counts.map((workers) => {
    const own = runs.filter((run) => run.workers === workers);
    const [fastest] = own.toSorted((a, b) => a.timings.totalMs - b.timings.totalMs) as [ImportRun];
    return {
      workers,
      msPerImage: median(own.map(({ timings, images }) => timings.totalMs / images)),
      cpuMsPerImage: medianOrNull(
        own.flatMap(({ cpuMs, images }) => (cpuMs === null ? [] : [cpuMs / images])),
      ),
      peakMemoryMiB: largest(own.map(({ peakMemoryMiB }) => peakMemoryMiB)),
      longestTaskMs: Math.max(...own.map(({ longestTaskMs }) => longestTaskMs)),
      fastest,
    };
  });
}

function medianOrNull(values: readonly number[]): number | null {
  return values.length > 0 ? median(values) : null;
}

function chooseDefault(workers: readonly number[], cores: number): number {
  const fitting = workers.filter((count) => count <= cores);
  return fitting.length > 0 ? Math.max(...fitting) : Math.min(...workers);
}

function largest(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return known.length > 0 ? Math.max(...known) : null;
}
