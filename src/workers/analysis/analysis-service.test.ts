import { describe, expect, it } from 'vitest';
import { auditDataset } from '../../domain/audit/audit-dataset';
import { PIXELS_PER_IMAGE } from '../../domain/dataset/dataset';
import { bootstrapIntervals } from '../../domain/evaluation/report-intervals';
import { gradientMap } from '../../domain/explain/gradient-map';
import { occlusionMap } from '../../domain/explain/occlusion-map';
import { smoothGradMap } from '../../domain/explain/smooth-grad';
import { figuresBySplit } from '../../domain/explore/class-figures';
import type { Model, NetworkModel } from '../../domain/model/model';
import { blockSums } from '../../domain/out-of-distribution/image-features';
import { ARTICLE_NAMES } from '../../domain/testing/classes';
import { datasetOf } from '../../domain/testing/dataset';
import { lcg } from '../../domain/testing/lcg';
import { RIPPLES, SLOPE, STRIPES } from '../../domain/testing/pictures';
import { initialWeights, networkOfRecipe } from '../../domain/training/network-shape';
import { ARTICLE_RECIPE } from '../../domain/training/recipe';
import { readInPieces } from '../shared/testing/read-in-pieces';
import { createAnalysisService } from './analysis-service';
import type { AnalysisService } from './protocol';

describe('a data set', () => {
  const DATASET = datasetOf([
    { pixels: STRIPES },
    { pixels: SLOPE, split: 'test' },
    { pixels: RIPPLES },
    { pixels: RIPPLES, label: 'Normal', split: 'test' },
  ]);

  it('is looked at whole, though its pixels came in pieces', async () => {
    const service = createAnalysisService();
    await service.loadDataset(DATASET, readInPieces(DATASET.pixels));
    expect(await service.figures()).toEqual(figuresBySplit(DATASET));
    const shares: number[] = [];
    const report = await service.audit((share) => shares.push(share));
    expect(report).toEqual(auditDataset(DATASET, () => undefined));
    expect(report.similar.map(({ images }) => images)).toEqual([[2, 3]]);
    expect(shares[0]).toBe(0);
  });

  it('takes the place of the one before', async () => {
    const service = createAnalysisService();
    await service.loadDataset(DATASET, readInPieces(DATASET.pixels));
    const other = datasetOf([{ pixels: 10 }, { pixels: 20 }]);
    await service.loadDataset(other, readInPieces(other.pixels));
    expect(await service.figures()).toEqual(figuresBySplit(other));
  });

  it('has to be there', async () => {
    const service = createAnalysisService();
    const missing = 'no data set is loaded';
    await expect(service.figures()).rejects.toThrow(missing);
    await expect(service.audit(() => undefined)).rejects.toThrow(missing);
  });
});

it('makes the intervals of what it is given', async () => {
  const truth = Uint8Array.of(0, 0, 1, 1, 2, 2);
  const probabilities = Float32Array.from(
    [...truth].flatMap((label) => (label === 2 ? [0.1, 0.5, 0.4] : [0.4, 0.5, 0.1])),
  );
  const patientGroups = ['a', 'b', 'c', 'c', 'd', 'e'];
  const images = { truth, probabilities, patientGroups, classNames: ARTICLE_NAMES };
  expect(await createAnalysisService().intervals(images)).toEqual(
    bootstrapIntervals(truth, probabilities, patientGroups, ARTICLE_NAMES),
  );
});

describe('a model', () => {
  const WHITE = new Uint8Array(PIXELS_PER_IMAGE).fill(255);

  /** No hidden layer and no weight but a bias: every image has these odds. */
  function constantModel(...odds: [number, number, number]): NetworkModel {
    const kernel = new Float32Array(PIXELS_PER_IMAGE * 3);
    const bias = Float32Array.from(odds, Math.log);
    return {
      kind: 'network',
      recipe: { ...ARTICLE_RECIPE, layers: [] },
      weights: [{ kernel, bias }],
    };
  }

  async function answerOf(service: AnalysisService): Promise<number[]> {
    const answer = await service.classify('a.png', WHITE);
    if (!answer.ok) throw new Error(answer.error.code);
    return Array.from(answer.value);
  }

  function expectClose(found: number[], expected: number[]): void {
    expect(found).toHaveLength(expected.length);
    expected.forEach((value, at) => {
      expect(found[at]).toBeCloseTo(value, 6);
    });
  }

  it('answers, the one that was given last', async () => {
    const service = createAnalysisService();
    await service.loadModel(constantModel(1, 2, 5));
    expectClose(await answerOf(service), [0.125, 0.25, 0.625]);
    await service.loadModel(constantModel(2, 1, 1));
    expectClose(await answerOf(service), [0.5, 0.25, 0.25]);
  });

  it('has its maps drawn', async () => {
    const recipe = ARTICLE_RECIPE;
    const weights = initialWeights(networkOfRecipe(recipe, PIXELS_PER_IMAGE, 3), 1);
    const model: NetworkModel = { kind: 'network', recipe, weights };
    const pixels = Uint8Array.from(lcg(PIXELS_PER_IMAGE, 5), (value) => Math.floor(value * 256));
    const service = createAnalysisService();
    await service.loadModel(model);
    expect(await service.occlusionMap(pixels, 1)).toEqual(occlusionMap(model, pixels, 1));
    expect(await service.gradientMap(pixels, 2)).toEqual(gradientMap(model, pixels, 2));
    expect(await service.smoothGradMap(pixels, 2)).toEqual(smoothGradMap(model, pixels, 2));
  });

  it('has to be there, and a network for what only a network has', async () => {
    const service = createAnalysisService();
    expect(await service.classify('a.png', WHITE)).toEqual({
      ok: false,
      error: { code: 'prediction/failed', fileName: 'a.png', detail: 'no model is loaded' },
    });
    await expect(service.occlusionMap(WHITE, 0)).rejects.toThrow('no model is loaded');
    const forest: Model = {
      kind: 'forest',
      forest: {
        roots: new Int32Array(),
        feature: new Int32Array(),
        threshold: new Uint8Array(),
        above: new Int32Array(),
        counts: new Uint32Array(),
      },
    };
    await service.loadModel(forest);
    await expect(service.gradientMap(WHITE, 0)).rejects.toThrow('only a network');
    await expect(service.smoothGradMap(WHITE, 0)).rejects.toThrow('only a network');
  });
});

describe('a detector', () => {
  const PIXELS = new Uint8Array([...bar(0), ...bar(60), ...bar(44), ...bar(40)]);
  const REQUEST = { training: Int32Array.of(3, 1, 0), heldOut: Int32Array.of(2), seed: 0 };

  /** A bright bar from column `start` on. */
  function bar(start: number): Uint8Array<ArrayBuffer> {
    return Uint8Array.from({ length: PIXELS_PER_IMAGE }, (_, i) =>
      i % 100 >= start && i % 100 < start + 20 ? 250 : 5,
    );
  }

  it('names the nearest of the training images by their position in the data set', async () => {
    const service = createAnalysisService();
    await service.loadFeatures(4, readInPieces(PIXELS));
    await service.fitDetector(REQUEST, () => undefined);
    const { nearest, percentiles, verdict } = await service.detect(bar(40), 2);
    expect(nearest.map(({ image }) => image)).toEqual([3, 1]);
    expect(nearest[0]?.distance).toBe(0);
    expect(percentiles.distance).toBe(0);
    expect(verdict).toBe('familiar');
    const inverted = await service.detect(
      bar(40).map((level) => 255 - level),
      1,
    );
    expect(inverted.verdict).toBe('unlike');
  });

  it('finds the nearest of the images, but not the image', async () => {
    const service = createAnalysisService();
    // The same picture brighter, and the image itself inverted.
    const brighter = bar(40).map((level) => level / 2 + 100);
    const inverted = bar(40).map((level) => 255 - level);
    const five = [bar(40), bar(60), brighter, bar(44), inverted];
    await service.loadFeatures(5, readInPieces(new Uint8Array(five.flatMap((one) => [...one]))));
    const all = Int32Array.of(0, 1, 2, 3, 4);
    const nearest = await service.nearest(0, all, 5);
    expect(nearest.map(({ image }) => image)).toEqual([2, 3, 1, 4]);
    // Halves are cut off, so the bars are 125 and 2 levels high: 225 and 102, no other shape.
    expect(nearest[0]?.distance).toBeCloseTo(0, 5);
    // Features of unit variance: the opposite is twice as far as nothing.
    expect(nearest[3]?.distance).toBeCloseTo(2, 5);
    expect(await service.nearest(0, Int32Array.of(4, 3), 1)).toEqual(nearest.slice(1, 2));
    expect(await service.nearest(0, Int32Array.of(0), 5)).toEqual([]);
  });

  it('has its images there before it finds the nearest', async () => {
    const missing = 'no images are loaded';
    const service = createAnalysisService();
    await expect(service.nearest(0, Int32Array.of(1), 1)).rejects.toThrow(missing);
  });

  it('judges by small copies as by the images they are of', async () => {
    const service = createAnalysisService();
    await service.loadFeatures(4, readInPieces(PIXELS));
    await service.fitDetector(REQUEST, () => undefined);
    const before = await service.detect(bar(41), 3);
    await service.loadBlocks(blockSums(PIXELS));
    await expect(service.detect(bar(41), 3)).rejects.toThrow('no detector is loaded');
    await service.fitDetector(REQUEST, () => undefined);
    expect(await service.detect(bar(41), 3)).toEqual(before);
  });

  it('has to be there, and images before it', async () => {
    const service = createAnalysisService();
    await expect(service.fitDetector(REQUEST, () => undefined)).rejects.toThrow(
      'no images are loaded',
    );
    await service.loadFeatures(4, readInPieces(PIXELS));
    await expect(service.detect(bar(0), 1)).rejects.toThrow('no detector is loaded');
  });
});
