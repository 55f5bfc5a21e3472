import { expect } from 'vitest';
import { MLP_ORACLE, type ReferenceRun } from './mlp-oracle';

/** To 1e-4 relative: single precision against PyTorch in double precision. */
const TOLERANCE = 1e-4;

export function expectReference(run: ReferenceRun): void {
  MLP_ORACLE.losses.forEach(({ loss }, step) => {
    expectRelative(run.losses[step], loss);
  });
  MLP_ORACLE.probabilitiesFirst5.forEach((row, index) => {
    row.forEach((probability, column) => {
      expectRelative(run.probabilities[index]?.[column], probability);
    });
  });
  MLP_ORACLE.weightSums.forEach((total, layer) => {
    expectRelative(run.weightSums[layer], total);
  });
  // The sums of the biases cancel to almost nothing, so they are compared absolutely.
  MLP_ORACLE.biasSums.forEach((total, layer) => {
    expect(Math.abs((run.biasSums[layer] ?? NaN) - total)).toBeLessThan(1e-5);
  });
  expect(run.leakedTensors).toBe(0);
}

function expectRelative(actual: number | undefined, expected: number): void {
  expect(Math.abs((actual ?? NaN) / expected - 1)).toBeLessThan(TOLERANCE);
}
