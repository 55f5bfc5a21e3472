import { describe, expect, it } from 'vitest';
import { auditDataset } from '../../domain/audit/audit-dataset';
import { figuresBySplit } from '../../domain/explore/class-figures';
import { datasetOf } from '../../domain/testing/dataset';
import { RIPPLES, SLOPE, STRIPES } from '../../domain/testing/pictures';
import { createExploreService } from './explore-service';

const DATASET = datasetOf([
  { pixels: STRIPES },
  { pixels: SLOPE, split: 'test' },
  { pixels: RIPPLES },
  { pixels: RIPPLES, label: 'Normal', split: 'test' },
]);

describe('the explore service', () => {
  it('looks at the images whose pixels came in pieces, in any order', async () => {
    const service = createExploreService();
    await service.load(DATASET);
    await service.addPixels(3, DATASET.pixels.slice(30_000));
    await service.addPixels(0, DATASET.pixels.slice(0, 30_000));
    expect(await service.figures()).toEqual(figuresBySplit(DATASET));
    const shares: number[] = [];
    const report = await service.audit((share) => shares.push(share));
    expect(report).toEqual(auditDataset(DATASET, () => undefined));
    expect(report.similar.map(({ images }) => images)).toEqual([[2, 3]]);
    expect(shares[0]).toBe(0);
  });

  it('refuses before a data set is there', async () => {
    const service = createExploreService();
    await expect(service.figures()).rejects.toThrow('no data set is loaded');
    await expect(service.addPixels(0, new Uint8Array())).rejects.toThrow('no data set is loaded');
  });
});
