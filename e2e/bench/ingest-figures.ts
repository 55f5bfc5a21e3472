import type { ImportReport } from '../../src/domain/dataset/import-report';
import type { Reader } from '../../src/domain/dataset/reader';

/** One import through the page. */
export interface ImportRun {
  reader: Reader;
  /** As the JSON calls it. */
  resampling: 'bilinear';
  workers: number;
  /** Images in the data set. */
  images: number;
  timings: ImportReport['timings'];
  /** Above the idle page, the most of all samples; null where it cannot be told. */
  peakMemoryMiB: number | null;
  /** Of the page's thread; 0 when no task took over 50 ms. */
  longestTaskMs: number;
}

/** The article's recipe in one Python process and one thread. */
export interface PeerRun {
  images: number;
  wallMs: number;
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

/** What `--out` writes under `ingest`; milliseconds an image are of the wall. */
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
  bilinear: { msPerImage: Record<string, number> };
  /** The browser's parts. */
  browser: { msPerImage: Record<string, number> };
  /** Of the exact reader's run with the default number of workers, added up over the workers. */
  stagesMs: Partial<Record<ImportRun['resampling'], StagesMs>>;
  /** The faster of the runs before and after the page's. */
  python: { msPerImage: number | null; runs: PeerRun[]; reason: string | null };
  naive: NaiveListing | NotMeasured;
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
  const exactRuns = runsOf('exact');
  const browserRuns = runsOf('browser');
  assertSameImages(exactRuns);
  assertSameImages(browserRuns);
  const defaultWorkers = chooseDefault(
    runs.map(({ workers }) => workers),
    cores,
  );
  const byDefault = exactRuns.filter(({ workers }) => workers === defaultWorkers);
  const peerRuns = 'reason' in peer ? [] : [...peer];
  return {
    archive,
    images: runs[0]?.images ?? 0,
    zipMiB: zipBytes / 2 ** 20,
    cores,
    defaultWorkers,
    memoryMeasure,
    peakMemoryMiB: largest(byDefault.map(({ peakMemoryMiB }) => peakMemoryMiB)),
    longestTaskMs: Math.max(0, ...exactRuns.map(({ longestTaskMs }) => longestTaskMs)),
    bilinear: { msPerImage: msByWorkers(exactRuns) },
    browser: { msPerImage: msByWorkers(browserRuns) },
    stagesMs: Object.fromEntries(
      byDefault.map(({ resampling, timings }) => [
        resampling,
        { list: timings.listMs, ...timings.stagesMs },
      ]),
    ),
    python: {
      msPerImage:
        peerRuns.length === 0 ? null : Math.min(...peerRuns.map((run) => run.wallMs / run.images)),
      runs: peerRuns,
      reason: 'reason' in peer ? peer.reason : null,
    },
    naive,
    runs: [...runs],
  };
}

export function msPerImage({ timings, images }: ImportRun): number {
  return timings.totalMs / images;
}

function assertSameImages(runs: readonly ImportRun[]): void {
  const images = runs[0]?.images;
  const other = runs.find((run) => run.images !== images);
  if (other) throw new Error(`One import has ${images} images, another ${other.images}.`);
}

function msByWorkers(runs: readonly ImportRun[]): Record<string, number> {
  return Object.fromEntries(runs.map((run) => [String(run.workers), msPerImage(run)]));
}

function chooseDefault(workers: readonly number[], cores: number): number {
  const fitting = workers.filter((count) => count <= cores);
  return fitting.length > 0 ? Math.max(...fitting) : Math.min(...workers);
}

function largest(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return known.length > 0 ? Math.max(...known) : null;
}
