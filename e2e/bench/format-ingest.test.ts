import { expect, it } from 'vitest';
import { formatIngest } from './format-ingest';
import { summarise, type ImportRun } from './ingest-figures';

const RUN: ImportRun = {
  reader: 'exact',
  resampling: 'bilinear',
  workers: 1,
  images: 500,
  peakMemoryMiB: 251.4,
  longestTaskMs: 0,
  cpuMs: 5500,
  timings: {
    workers: 1,
    listMs: 170,
    decodingMs: 5700,
    totalMs: 6000,
    stagesMs: { read: 50, inflate: 650, check: 25, decode: 4000, resize: 500 },
  },
};
const TWO: ImportRun = {
  ...RUN,
  workers: 2,
  peakMemoryMiB: 300,
  longestTaskMs: 73.4,
  cpuMs: 1650,
  timings: { ...RUN.timings, workers: 2, totalMs: 1000 },
};
const BY_BROWSER: ImportRun = {
  ...TWO,
  reader: 'browser',
  longestTaskMs: 0,
  timings: { ...TWO.timings, totalMs: 4000 },
};
const MEASURED = {
  archive: 'a.zip',
  zipBytes: 100 * 2 ** 20,
  cores: 2,
  memoryMeasure: 'PSS',
  runs: [BY_BROWSER, TWO, RUN],
  peer: [
    { images: 500, wallMs: 2100, cpuMs: 1600, python: '3.11.2', opencv: '4.6.0' },
    { images: 500, wallMs: 1900, cpuMs: 1400, python: '3.11.2', opencv: '4.6.0' },
  ],
  naive: { listMs: 4900, peakMemoryMiB: 1400 },
} as const;

// Milliseconds an image by hand: 6000 / 500 = 12, 1000 / 500 = 2, Python (2100 + 1900) / 2 / 500 = 4;
// of processors 5500 / 500 = 11, 1650 / 500 = 3.3, Python (1600 + 1400) / 2 / 500 = 3. The browser's
// parts: 4000 / 500 = 8, and 1650 / 500 = 3.3.
it('puts the page, Python and the naive listing into one table', () => {
  expect(formatIngest(summarise(MEASURED))).toBe(
    [
      'Ingest: a.zip, 500 images, 100 MiB, 2 cores',
      '',
      '                              workers  ms an image  images a second  times Python  cpu ms an image  times Python    list  read  inflate  check  decode  resize  peak MiB  longest task',
      'Exact reader                        1        12.00               83          3.00            11.00          3.67  0.17 s  0.10     1.30   0.05    8.00    1.00       251   under 50 ms',
      'Exact reader                        2         2.00              500          0.50             3.30          1.10  0.17 s  0.10     1.30   0.05    8.00    1.00       300         73 ms',
      "Browser's parts, JSZip              2         8.00              125          2.00             3.30          1.10  0.17 s  0.10     1.30   0.05    8.00    1.00       300   under 50 ms",
      'Python, one thread                  1         4.00              250          1.00             3.00          1.00',
      'JSZip, whole file, list only                                                                                      4.90 s                                            1400',
      '',
      'ms an image: median of the rounds, of the wall and, as cpu, of processors: all processes of the browser, or Python.',
      'list: seconds until the archive is listed. read to resize: ms an image inside each stage, added up over the workers, in the fastest round.',
      "peak MiB: PSS of all of the browser's processes above the idle page; 2 workers are the default here.",
      'Python 3.11.2, zipfile and OpenCV 4.6.0 in one process and one thread, 500 images: 2.10 s, 1.90 s, in turn with the page.',
    ].join('\n'),
  );
});

it('says what was not measured, and why', () => {
  const figures = summarise({
    ...MEASURED,
    runs: [{ ...RUN, peakMemoryMiB: null, cpuMs: null }],
    memoryMeasure: null,
    peer: { reason: 'no Python with OpenCV found' },
    naive: { reason: 'skipped' },
  });
  const lines = formatIngest(figures).split('\n');
  expect(lines[3]).toMatch(/^Exact reader +1 +12\.00 +83 +- +- +- .* - +under 50 ms$/);
  expect(lines[4]).toMatch(/^Python, one thread +1( +-){5}$/);
  expect(lines.slice(-3)).toEqual([
    'peak MiB: not measured, only Linux tells.',
    'Python: no Python with OpenCV found.',
    'JSZip on the whole file: skipped.',
  ]);
});

it('cautions where memory is counted more than once', () => {
  const text = formatIngest(summarise({ ...MEASURED, memoryMeasure: 'RSS' }));
  expect(text).toContain(
    "peak MiB: RSS of all of the browser's processes above the idle page, what processes share counted for each;",
  );
});
