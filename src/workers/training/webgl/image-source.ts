import { PIXELS_PER_IMAGE } from '../../../domain/dataset/dataset';
import type { GpuDevice } from './gpu-device';
import { PixelTexture } from './pixel-texture';

/** Where the gathering program finds the images of a batch. */
export class ImageSource {
  readonly residence: 'dataset' | 'batch';
  private readonly pixels: Uint8Array;
  private readonly all: PixelTexture | null;
  /** One a batch size. */
  private readonly batches = new Map<number, PixelTexture>();

  /**
   * @param residence `dataset` keeps all images on the device, `batch` uploads those of each batch
   * @param batchSizes most images that a batch may have, one for each use
   * @throws when the device has no memory left for them
   */
  constructor(
    device: GpuDevice,
    pixels: Uint8Array,
    residence: 'dataset' | 'batch',
    batchSizes: readonly number[],
  ) {
    this.pixels = pixels;
    this.residence = residence;
    this.all = null;
    if (residence === 'dataset') {
      this.all = new PixelTexture(device, pixels.length / PIXELS_PER_IMAGE);
      this.all.write(pixels);
    } else {
      for (const size of batchSizes) {
        if (!this.batches.has(size)) this.batches.set(size, new PixelTexture(device, size));
      }
    }
  }

  /** @param batchSize one of those it was made for */
  provide(indices: Int32Array, batchSize: number): PixelTexture {
    if (this.all !== null) return this.all;
    const texture = this.batches.get(batchSize);
    if (texture === undefined) throw new Error(`no texture for batches of ${batchSize}`);
    const images = new Uint8Array(indices.length * PIXELS_PER_IMAGE);
    indices.forEach((index, row) => {
      const start = index * PIXELS_PER_IMAGE;
      images.set(this.pixels.subarray(start, start + PIXELS_PER_IMAGE), row * PIXELS_PER_IMAGE);
    });
    texture.write(images);
    return texture;
  }

  dispose(): void {
    this.all?.dispose();
    for (const texture of this.batches.values()) texture.dispose();
  }
}
