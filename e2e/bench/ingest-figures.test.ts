import { describe, expect, it } from 'vitest';
import { summarise, type ImportRun, type PeerRun } from './ingest-figures';

const STAGES = { read: 100, inflate: 200, check: 10, decode: 900, resize: 90 };

function importRun(changes: Partial<ImportRun> & { totalMs: number }): ImportRun {
  const { totalMs, ...rest } = changes;
  const run = {
    reader: 'exact',
    resampling: 'bilinear',
    workers: 1,
    images: 200,
    peakMemoryMiB: 300,
  } as const;
  const workers = rest.workers ?? run.workers;
  return {
    ...run,
    longestTaskMs: 0,
    cpuMs: 1600,
    timings: { workers, listMs: 30, decodingMs: totalMs - 40, totalMs, stagesMs: STAGES },
    ...rest,
  };
}

function peerRun(wallMs: number, cpuMs: number): PeerRun {
  return { images: 200, wallMs, cpuMs, python: '3.11.2', opencv: '4.6.0' };
}

const MEASURED = {
  archive: 'a.zip',
  zipBytes: 3 * 2 ** 20,
  cores: 2,
  memoryMeasure: 'PSS',
  peer: [peerRun(900, 860), peerRun(700, 700), peerRun(800, 780)],
  naive: { listMs: 70, peakMemoryMiB: 20 },
  runs: [
    importRun({ totalMs: 2000, workers: 1, peakMemoryMiB: 250 }),
    importRun({ totalMs: 1200, workers: 2, peakMemoryMiB: 320, longestTaskMs: 61 }),
    importRun({ totalMs: 1300, workers: 4, peakMemoryMiB: 500 }),
  ],
} as const;

describe('summarise', () => {
  it('divides wall and processor time by the images, for each number of workers', () => {
    const figures = summarise(MEASURED);
    expect(figures.images).toBe(200);
    expect(figures.zipMiB).toBe(3);
    expect(figures.bilinear).toEqual({
      msPerImage: { 1: 10, 2: 6, 4: 6.5 },
      cpuMsPerImage: { 1: 8, 2: 8, 4: 8 },
    });
    expect(figures.python).toMatchObject({ msPerImage: 4, cpuMsPerImage: 3.9, reason: null });
  });

  it('takes medians of the rounds, but the highest peak and the longest task', () => {
    const round = (totalMs: number, cpuMs: number, peakMemoryMiB: number, longestTaskMs: number) =>
      importRun({ totalMs, cpuMs, peakMemoryMiB, longestTaskMs, workers: 2 });
    const runs = [round(3000, 1800, 250, 60), round(1000, 1400, 270, 0), round(1200, 1500, 260, 0)];
    const figures = summarise({ ...MEASURED, runs });
    expect(figures.bilinear).toEqual({ msPerImage: { 2: 6 }, cpuMsPerImage: { 2: 7.5 } });
    expect(figures.peakMemoryMiB).toBe(270);
    expect(figures.longestTaskMs).toBe(60);
    expect(figures.runs).toEqual(runs);
  });

  it('takes memory and stages from as many workers as there are cores', () => {
    const figures = summarise(MEASURED);
    expect(figures.defaultWorkers).toBe(2);
    expect(figures.peakMemoryMiB).toBe(320);
    expect(figures.longestTaskMs).toBe(61);
    expect(figures.stagesMs).toEqual({ bilinear: { list: 30, ...STAGES } });
  });

  it('takes the fewest workers where none were measured with as few as the cores', () => {
    expect(summarise({ ...MEASURED, runs: MEASURED.runs.slice(1), cores: 1 }).defaultWorkers).toBe(
      2,
    );
  });

  it("keeps the browser's parts apart from the exact reader", () => {
    const byBrowser = {
      reader: 'browser',
      workers: 2,
      peakMemoryMiB: 900,
      longestTaskMs: 99,
    } as const;
    const runs = [...MEASURED.runs, importRun({ totalMs: 3000, ...byBrowser })];
    const figures = summarise({ ...MEASURED, runs });
    expect(figures.browser).toEqual({ msPerImage: { 2: 15 }, cpuMsPerImage: { 2: 8 } });
    expect({ ...figures, browser: null, runs: null }).toEqual({
      ...summarise(MEASURED),
      browser: null,
      runs: null,
    });
  });

  it('has no figure for what was not measured, and the reason', () => {
    const runs = [importRun({ totalMs: 2000, peakMemoryMiB: null, cpuMs: null })];
    const figures = summarise({
      ...MEASURED,
      runs,
      memoryMeasure: null,
      peer: { reason: 'no Python' },
    });
    expect(figures.peakMemoryMiB).toBeNull();
    expect(figures.bilinear).toEqual({ msPerImage: { 1: 10 }, cpuMsPerImage: {} });
    expect(figures.python).toEqual({
      msPerImage: null,
      cpuMsPerImage: null,
      runs: [],
      reason: 'no Python',
    });
  });

  it('refuses runs of a reader that came to other images', () => {
    const runs = [importRun({ totalMs: 1 }), importRun({ totalMs: 1, images: 199 })];
    expect(() => summarise({ ...MEASURED, runs })).toThrow('200 images, another 199');
    const byBrowser = importRun({ totalMs: 1, images: 199, reader: 'browser' });
    expect(summarise({ ...MEASURED, runs: [importRun({ totalMs: 1 }), byBrowser] }).images).toBe(
      200,
    );
  });
});
