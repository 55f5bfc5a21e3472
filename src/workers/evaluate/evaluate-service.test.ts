import { describe, expect, it } from 'vitest';
import { bootstrapIntervals } from '../../domain/evaluation/report-intervals';
import { evaluateService } from './evaluate-service';

describe('the evaluate service', () => {
  it('makes the intervals of what it is given', async () => {
    const truth = Uint8Array.of(0, 0, 1, 1, 2, 2);
    const probabilities = Float32Array.from(
      [...truth].flatMap((label) => (label === 2 ? [0.1, 0.5, 0.4] : [0.4, 0.5, 0.1])),
    );
    const patientGroups = ['a', 'b', 'c', 'c', 'd', 'e'];
    const images = { truth, probabilities, patientGroups };
    expect(await evaluateService.intervals(images)).toEqual(
      bootstrapIntervals(truth, probabilities, patientGroups),
    );
  });
});
