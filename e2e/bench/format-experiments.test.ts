import { expect, it } from 'vitest';
import { formatExperiments } from './format-experiments';

it('compares the fastest runs of one and of two cores', () => {
  const run = (cores: number, wallMs: number, cpuMs: number | null) => ({
    ...{ cores, wallMs, cpuMs, table: [] },
  });
  const report = formatExperiments({
    ...{ seeds: 5, epochs: 40, load: [0.5, 2.25] },
    runs: [run(1, 20_000, 21_000), run(2, 12_000, null), run(1, 18_000, 0), run(2, 10_000, 0)],
  });
  expect(report).toContain('5 seeds of 40 epochs on WebAssembly');
  expect(report).toContain('Two cores are 1.80 times as fast as one');
  expect(report).toContain('not known');
});
