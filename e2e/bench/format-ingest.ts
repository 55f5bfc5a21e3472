import { formatTable } from '../verify/format-table';
import { msPerImage, type ImportRun, type IngestFigures } from './ingest-figures';

const NOT_APPLICABLE = '-';

const READER_NAMES: Record<ImportRun['reader'], string> = {
  exact: 'Exact reader',
  browser: "Browser's parts, JSZip",
};

const HEADINGS = [
  '',
  'workers',
  'ms an image',
  'images a second',
  'times Python',
  'list',
  'read',
  'inflate',
  'check',
  'decode',
  'resize',
  'peak MiB',
  'longest task',
];
const COLUMNS_AFTER_LIST = HEADINGS.length - HEADINGS.indexOf('read');

/** The figures as a person reads them in a terminal. */
export function formatIngest(figures: IngestFigures): string {
  const { archive, images, zipMiB, cores, runs, python } = figures;
  return [
    `Ingest: ${archive}, ${images} images, ${zipMiB.toFixed(0)} MiB, ${cores} cores`,
    '',
    formatTable([
      HEADINGS,
      ...runs
        .toSorted((a, b) => b.reader.localeCompare(a.reader) || a.workers - b.workers)
        .map((run) => formatRun(run, python.msPerImage)),
      formatPeer(figures),
      formatNaive(figures),
    ]),
    '',
    'list: seconds until the archive is listed. read to resize: ms an image inside each stage, added up over the workers.',
    describeMemory(figures),
    describePeer(figures),
    ...('reason' in figures.naive ? [`JSZip on the whole file: ${figures.naive.reason}.`] : []),
  ].join('\n');
}

function formatRun(run: ImportRun, peer: number | null): (string | number)[] {
  const { timings, images } = run;
  const { read, inflate, check, decode, resize } = timings.stagesMs;
  return [
    READER_NAMES[run.reader],
    run.workers,
    ...formatSpeed(msPerImage(run), peer),
    seconds(timings.listMs),
    ...[read, inflate, check, decode, resize].map((stage) => (stage / images).toFixed(2)),
    mebibytes(run.peakMemoryMiB),
    run.longestTaskMs === 0 ? 'under 50 ms' : `${run.longestTaskMs.toFixed(0)} ms`,
  ];
}

function formatPeer({ python: { msPerImage: perImage } }: IngestFigures): (string | number)[] {
  const speed =
    perImage === null ? Array<string>(3).fill(NOT_APPLICABLE) : formatSpeed(perImage, perImage);
  return ['Python, one thread', 1, ...speed];
}

function formatNaive({ naive }: IngestFigures): string[] {
  const unknown = Array<string>(HEADINGS.indexOf('list') - 1).fill('');
  if ('reason' in naive) return ['JSZip, whole file, list only', ...unknown, NOT_APPLICABLE];
  const stages = Array<string>(COLUMNS_AFTER_LIST - 2).fill('');
  return [
    'JSZip, whole file, list only',
    ...unknown,
    seconds(naive.listMs),
    ...stages,
    mebibytes(naive.peakMemoryMiB),
  ];
}

function formatSpeed(perImage: number, peer: number | null): string[] {
  return [
    perImage.toFixed(2),
    (1000 / perImage).toFixed(0),
    peer === null ? NOT_APPLICABLE : (perImage / peer).toFixed(2),
  ];
}

function describeMemory({ memoryMeasure, defaultWorkers }: IngestFigures): string {
  if (memoryMeasure === null) return 'peak MiB: not measured, only Linux tells.';
  const caution = memoryMeasure === 'RSS' ? ', what processes share counted for each' : '';
  return `peak MiB: ${memoryMeasure} of all of the browser's processes above the idle page${caution}; ${defaultWorkers} workers are the default here.`;
}

function describePeer({ python: { reason, runs } }: IngestFigures): string {
  const [first] = runs;
  if (first === undefined) return `Python: ${reason ?? 'not run'}.`;
  const walls = runs.map(({ wallMs }) => seconds(wallMs)).join(' and ');
  return `Python ${first.python}, zipfile and OpenCV ${first.opencv} in one process and one thread, ${first.images} images: ${walls}, before and after the page.`;
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(2)} s`;
}

function mebibytes(value: number | null): string {
  return value === null ? NOT_APPLICABLE : value.toFixed(0);
}
