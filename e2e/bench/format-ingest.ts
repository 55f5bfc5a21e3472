import { formatTable } from '../verify/format-table';
import { summariseRuns, type IngestFigures, type RunsSummary } from './ingest-figures';

const NOT_APPLICABLE = '-';

const READER_NAMES: Record<RunsSummary['reader'], string> = {
  exact: 'Exact reader',
  browser: "Browser's parts, JSZip",
};

const HEADINGS = [
  '',
  'workers',
  'ms an image',
  'images a second',
  'times Python',
  'cpu ms an image',
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
      ...summariseRuns(runs).map((row) => formatRow(row, python)),
      ['Python, one thread', 1, ...formatSpeed(python, python)],
      formatNaive(figures),
    ]),
    '',
    'ms an image: median of the rounds, of the wall and, as cpu, of processors: all processes of the browser, or Python.',
    'list: seconds until the archive is listed. read to resize: ms an image inside each stage, added up over the workers, in the fastest round.',
    describeMemory(figures),
    describePeer(figures),
    ...('reason' in figures.naive ? [`JSZip on the whole file: ${figures.naive.reason}.`] : []),
  ].join('\n');
}

type Speed = Pick<RunsSummary, 'cpuMsPerImage'> & { msPerImage: number | null };

function formatRow(row: RunsSummary, peer: Speed): (string | number)[] {
  const { timings, images } = row.fastest;
  const { read, inflate, check, decode, resize } = timings.stagesMs;
  return [
    READER_NAMES[row.reader],
    row.workers,
    ...formatSpeed(row, peer),
    seconds(timings.listMs),
    ...[read, inflate, check, decode, resize].map((stage) => (stage / images).toFixed(2)),
    mebibytes(row.peakMemoryMiB),
    row.longestTaskMs === 0 ? 'under 50 ms' : `${row.longestTaskMs.toFixed(0)} ms`,
  ];
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

function formatSpeed({ msPerImage, cpuMsPerImage }: Speed, peer: Speed): string[] {
  return [
    decimals(msPerImage),
    msPerImage === null ? NOT_APPLICABLE : (1000 / msPerImage).toFixed(0),
    decimals(ratio(msPerImage, peer.msPerImage)),
    decimals(cpuMsPerImage),
    decimals(ratio(cpuMsPerImage, peer.cpuMsPerImage)),
  ];
}

function ratio(value: number | null, peer: number | null): number | null {
  return value === null || peer === null ? null : value / peer;
}

function decimals(value: number | null): string {
  return value === null ? NOT_APPLICABLE : value.toFixed(2);
}

function describeMemory({ memoryMeasure, defaultWorkers }: IngestFigures): string {
  if (memoryMeasure === null) return 'peak MiB: not measured, only Linux tells.';
  const caution = memoryMeasure === 'RSS' ? ', what processes share counted for each' : '';
  return `peak MiB: ${memoryMeasure} of all of the browser's processes above the idle page${caution}; ${defaultWorkers} workers are the default here.`;
}

function describePeer({ python: { reason, runs } }: IngestFigures): string {
  const [first] = runs;
  if (first === undefined) return `Python: ${reason ?? 'not run'}.`;
  const walls = runs.map(({ wallMs }) => seconds(wallMs)).join(', ');
  return `Python ${first.python}, zipfile and OpenCV ${first.opencv} in one process and one thread, ${first.images} images: ${walls}, in turn with the page.`;
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(2)} s`;
}

function mebibytes(value: number | null): string {
  return value === null ? NOT_APPLICABLE : value.toFixed(0);
}
