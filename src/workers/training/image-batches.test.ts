import { describe, expect, it } from 'vitest';
import { PIXELS_PER_IMAGE } from '../../domain/dataset/dataset';
import { gatherInputs, gatherOneHot } from './image-batches';

/** Three images of one grey value each: 0, 51 and 255. */
const PIXELS = new Uint8Array(3 * PIXELS_PER_IMAGE)
  .fill(51, PIXELS_PER_IMAGE)
  .fill(255, 2 * PIXELS_PER_IMAGE);

function gather(indices: readonly number[], scaling: 'unit' | 'signed' | 'none'): number[][] {
  const inputs = new Float32Array(indices.length * PIXELS_PER_IMAGE).fill(NaN);
  gatherInputs(PIXELS, Int32Array.from(indices), scaling, inputs);
  return indices.map((_, row) => {
    const values = inputs.subarray(row * PIXELS_PER_IMAGE, (row + 1) * PIXELS_PER_IMAGE);
    return [...new Set(values)];
  });
}

describe('gatherInputs', () => {
  it.each([
    ['unit', [0, Math.fround(0.2), 1]],
    ['signed', [-1, Math.fround(51 / 127.5 - 1), 1]],
    ['none', [0, 51, 255]],
  ] as const)('brings 0, 51 and 255 to the range of %s', (scaling, [black, dark, white]) => {
    expect(gather([0, 1, 2], scaling)).toEqual([[black], [dark], [white]]);
  });

  it('takes the images in the order of the batch, as often as they are named', () => {
    expect(gather([2, 0, 2, 1], 'none')).toEqual([[255], [0], [255], [51]]);
  });

  it('keeps the pixels of an image in their order', () => {
    const image = Uint8Array.from({ length: PIXELS_PER_IMAGE }, (_, at) => at % 256);
    const inputs = new Float32Array(PIXELS_PER_IMAGE);
    gatherInputs(image, Int32Array.of(0), 'none', inputs);
    expect(inputs).toEqual(Float32Array.from(image));
  });

  it('leaves what is behind a smaller batch', () => {
    const inputs = new Float32Array(2 * PIXELS_PER_IMAGE).fill(7);
    gatherInputs(PIXELS, Int32Array.of(2), 'unit', inputs);
    expect([inputs[0], inputs[PIXELS_PER_IMAGE - 1], inputs[PIXELS_PER_IMAGE]]).toEqual([1, 1, 7]);
  });
});

describe('gatherOneHot', () => {
  it('has a 1 in the column of each class and clears what was there', () => {
    const oneHot = new Float32Array(9).fill(5);
    gatherOneHot(Uint8Array.of(2, 0, 1), Int32Array.of(1, 0, 2), 3, oneHot);
    expect(Array.from(oneHot)).toEqual([1, 0, 0, 0, 0, 1, 0, 1, 0]);
  });
});
