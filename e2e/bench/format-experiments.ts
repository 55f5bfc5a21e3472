import { formatTable } from '../verify/format-table';
import type { ExperimentsFigures, SeedsFigures } from './experiments';

/** The figures as a person reads them in a terminal: of each number of cores the fastest run counts. */
export function formatExperiments({ seeds, epochs, load, runs }: ExperimentsFigures): string {
  const fastest = (cores: number) =>
    Math.min(...runs.filter((run) => run.cores === cores).map(({ wallMs }) => wallMs));
  return [
    `${seeds} seeds of ${epochs} epochs on WebAssembly; load of the machine ${load.map((one) => one.toFixed(1)).join(' before, ')} after`,
    '',
    formatTable([['cores', 'time s', 'processor time s'], ...runs.map(rowOf)]),
    '',
    `Two cores are ${(fastest(1) / fastest(2)).toFixed(2)} times as fast as one; the figures are equal`,
  ].join('\n');
}

function rowOf({ cores, wallMs, cpuMs }: SeedsFigures): (string | number)[] {
  return [cores, seconds(wallMs), cpuMs === null ? 'not known' : seconds(cpuMs)];
}

function seconds(ms: number): string {
  return (ms / 1000).toFixed(1);
}
