import type { ImportReport } from '../../src/domain/dataset/import-report';
import type { Reader } from '../../src/domain/dataset/reader';
import { median } from '../../src/domain/statistics';

/** Milliseconds an image, by number of workers: of the wall, and of processors. */
interface SpeedByWorkers {
  msPerImage: Record<string, number>;
  cpuMsPerImage: Record<string, number>;
}

/** One import through the page. */
export interface ImportRun {
  reader: Reader;
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
  /** Above the idle page, the largest over the exact reader's runs with the default number of workers. */
  peakMemoryMiB: number | null;
  /** Of the exact reader's runs. */
  longestTaskMs: number;
  /** The exact reader, by number of workers; those that were not measured are missing. */
  bilinear: SpeedByWorkers;
  /** The browser's parts. */
  browser: SpeedByWorkers;
  /** Of the exact reader's fastest run with the default number of workers, added up over the workers. */
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

/**
 * Sums up what was measured.
 *
 * @throws when runs of a reader do not have the same images; one reader may skip what the other reads
 */
export function summarise({ archive, zipBytes, cores, ...measured }: Measured): IngestFigures {
  const { runs, peer, naive, memoryMeasure } = measured;
  const runsOf = (reader: Reader) => runs.filter((run) => run.reader === reader);
  assertSameImages(runsOf('exact'));
  assertSameImages(runsOf('browser'));
  const defaultWorkers = chooseDefault(
    runs.map(({ workers }) => workers),
    cores,
  );
  const rows = summariseRuns(runs);
  const exactRows = rows.filter(({ reader }) => reader === 'exact');
  const byDefault = exactRows.filter(({ workers }) => workers === defaultWorkers);
  const peerRuns = 'reason' in peer ? [] : [...peer];
  return {
    archive,
    images: runs[0]?.images ?? 0,
    zipMiB: zipBytes / 2 ** 20,
    cores,
    defaultWorkers,
    memoryMeasure,
    peakMemoryMiB: largest(byDefault.map(({ peakMemoryMiB }) => peakMemoryMiB)),
    longestTaskMs: Math.max(0, ...exactRows.map(({ longestTaskMs }) => longestTaskMs)),
    bilinear: speedByWorkers(exactRows),
    browser: speedByWorkers(rows.filter(({ reader }) => reader === 'browser')),
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

/** The runs of one reader with one number of workers. */
export interface RunsSummary {
  reader: Reader;
  workers: number;
  /** Median. */
  msPerImage: number;
  /** Median; null where it cannot be told. */
  cpuMsPerImage: number | null;
  peakMemoryMiB: number | null;
  longestTaskMs: number;
  fastest: ImportRun;
}

/** A row for each reader and number of workers: the exact one first, and the fewest. */
export function summariseRuns(runs: readonly ImportRun[]): RunsSummary[] {
  const counts = [...new Set(runs.map(({ workers }) => workers))].sort((a, b) => a - b);
  return (['exact', 'browser'] as const).flatMap((reader) =>
    counts.flatMap((workers) => {
      const own = runs.filter((run) => run.reader === reader && run.workers === workers);
      const [fastest] = own.toSorted((a, b) => a.timings.totalMs - b.timings.totalMs);
      if (fastest === undefined) return [];
      return [
        {
          reader,
          workers,
          msPerImage: median(own.map(({ timings, images }) => timings.totalMs / images)),
          cpuMsPerImage: medianOrNull(
            own.flatMap(({ cpuMs, images }) => (cpuMs === null ? [] : [cpuMs / images])),
          ),
          peakMemoryMiB: largest(own.map(({ peakMemoryMiB }) => peakMemoryMiB)),
          longestTaskMs: Math.max(...own.map(({ longestTaskMs }) => longestTaskMs)),
          fastest,
        },
      ];
    }),
  );
}

function speedByWorkers(rows: readonly RunsSummary[]): SpeedByWorkers {
  return {
    msPerImage: Object.fromEntries(rows.map((row) => [String(row.workers), row.msPerImage])),
    cpuMsPerImage: Object.fromEntries(
      rows.flatMap(({ workers, cpuMsPerImage }) =>
        cpuMsPerImage === null ? [] : [[String(workers), cpuMsPerImage]],
      ),
    ),
  };
}

function medianOrNull(values: readonly number[]): number | null {
  return values.length > 0 ? median(values) : null;
}

function assertSameImages(runs: readonly ImportRun[]): void {
  const images = runs[0]?.images;
  const other = runs.find((run) => run.images !== images);
  if (other) throw new Error(`One import has ${images} images, another ${other.images}.`);
}

function chooseDefault(workers: readonly number[], cores: number): number {
  const fitting = workers.filter((count) => count <= cores);
  return fitting.length > 0 ? Math.max(...fitting) : Math.min(...workers);
}

function largest(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return known.length > 0 ? Math.max(...known) : null;
}
