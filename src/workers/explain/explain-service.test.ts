import { describe, expect, it } from 'vitest';
import { PIXELS_PER_IMAGE } from '../../domain/dataset/dataset';
import { gradientMap } from '../../domain/explain/gradient-map';
import { occlusionMap } from '../../domain/explain/occlusion-map';
import { smoothGradMap } from '../../domain/explain/smooth-grad';
import { blockSums } from '../../domain/out-of-distribution/image-features';
import type { Model, NetworkModel } from '../../domain/model/model';
import { lcg } from '../../domain/testing/lcg';
import { initialWeights, networkOfRecipe } from '../../domain/training/network-shape';
import { ARTICLE_RECIPE } from '../../domain/training/recipe';
import { createExplainService } from './explain-service';

/** A bright bar from column `start` on. */
function bar(start: number): Uint8Array<ArrayBuffer> {
  return Uint8Array.from({ length: PIXELS_PER_IMAGE }, (_, i) =>
    i % 100 >= start && i % 100 < start + 20 ? 250 : 5,
  );
}

describe('the explain service', () => {
  it('names the nearest of the training images by their position in the data set', async () => {
    const service = createExplainService();
    await service.startImages(4);
    await service.addPixels(2, new Uint8Array([...bar(44), ...bar(40)]));
    await service.addPixels(0, new Uint8Array([...bar(0), ...bar(60)]));
    const request = { training: Int32Array.of(3, 1, 0), heldOut: Int32Array.of(2), seed: 0 };
    await service.fit(request, () => undefined);
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

  it('finds the nearest of the images whose pixels came in pieces, in any order, but not the image', async () => {
    const service = createExplainService();
    await service.startImages(5);
    // The same picture brighter, and the image itself inverted.
    const brighter = bar(40).map((level) => level / 2 + 100);
    const inverted = bar(40).map((level) => 255 - level);
    await service.addPixels(3, new Uint8Array([...bar(44), ...inverted]));
    await service.addPixels(0, new Uint8Array([...bar(40), ...bar(60), ...brighter]));
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

  it('judges by small copies as by the images they are of', async () => {
    const pixels = new Uint8Array([...bar(0), ...bar(60), ...bar(44), ...bar(40)]);
    const request = { training: Int32Array.of(3, 1, 0), heldOut: Int32Array.of(2), seed: 0 };
    const service = createExplainService();
    await service.startImages(4);
    await service.addPixels(0, pixels);
    await service.fit(request, () => undefined);
    const before = await service.detect(bar(41), 3);
    await service.useBlocks(blockSums(pixels));
    await expect(service.detect(bar(41), 3)).rejects.toThrow('no fit is loaded');
    await service.fit(request, () => undefined);
    expect(await service.detect(bar(41), 3)).toEqual(before);
  });

  it('draws the maps of the model it was given', async () => {
    const recipe = ARTICLE_RECIPE;
    const weights = initialWeights(networkOfRecipe(recipe, PIXELS_PER_IMAGE), 1);
    const model: NetworkModel = { kind: 'network', recipe, weights };
    const pixels = Uint8Array.from(lcg(PIXELS_PER_IMAGE, 5), (value) => Math.floor(value * 256));
    const service = createExplainService();
    await service.loadModel(model);
    expect(await service.occlusionMap(pixels, 1)).toEqual(occlusionMap(model, pixels, 1));
    expect(await service.gradientMap(pixels, 2)).toEqual(gradientMap(model, pixels, 2));
    expect(await service.smoothGradMap(pixels, 2)).toEqual(smoothGradMap(model, pixels, 2));
  });

  it('refuses what it has nothing for', async () => {
    const service = createExplainService();
    const nothing = new Int32Array();
    await expect(service.addPixels(0, bar(0))).rejects.toThrow('no images are loaded');
    await expect(service.nearest(0, Int32Array.of(1), 1)).rejects.toThrow('no images are loaded');
    await expect(
      service.fit({ training: nothing, heldOut: nothing, seed: 0 }, () => undefined),
    ).rejects.toThrow('no images are loaded');
    await service.startImages(1);
    await expect(service.detect(bar(0), 1)).rejects.toThrow('no fit is loaded');
    await expect(service.occlusionMap(bar(0), 0)).rejects.toThrow('no model is loaded');
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
    await expect(service.gradientMap(bar(0), 0)).rejects.toThrow('only a network');
    await expect(service.smoothGradMap(bar(0), 0)).rejects.toThrow('only a network');
  });
});
