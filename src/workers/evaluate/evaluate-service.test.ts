import { describe, expect, it } from 'vitest';
import { bootstrapIntervals } from '../../domain/evaluation/report-intervals';
import { datasetOf } from '../../domain/testing/dataset';
import { createEvaluateService } from './evaluate-service';

describe('the evaluate service', () => {
  it('makes the intervals of what it is given', async () => {
    const truth = Uint8Array.of(0, 0, 1, 1, 2, 2);
    const probabilities = Float32Array.from(
      [...truth].flatMap((label) => (label === 2 ? [0.1, 0.5, 0.4] : [0.4, 0.5, 0.1])),
    );
    const patientGroups = ['a', 'b', 'c', 'c', 'd', 'e'];
    const images = { truth, probabilities, patientGroups };
    expect(await createEvaluateService().intervals(images)).toEqual(
      bootstrapIntervals(truth, probabilities, patientGroups),
    );
  });

  it('finds the nearest of the images whose pixels came in pieces, in any order', async () => {
    const { pixels } = datasetOf([{ pixels: 100 }, { pixels: 0 }, { pixels: 90 }, { pixels: 130 }]);
    const service = createEvaluateService();
    await service.startPixels(4);
    await service.addPixels(3, pixels.slice(30_000));
    await service.addPixels(0, pixels.slice(0, 30_000));
    expect(await service.nearest(0, Int32Array.of(1, 2, 3), 2)).toEqual([
      { image: 2, distance: 10 },
      { image: 3, distance: 30 },
    ]);
  });

  it('refuses before pixels are there', async () => {
    const service = createEvaluateService();
    await expect(service.addPixels(0, new Uint8Array())).rejects.toThrow('no pixels are loaded');
    await expect(service.nearest(0, Int32Array.of(1), 1)).rejects.toThrow('no pixels are loaded');
  });
});
