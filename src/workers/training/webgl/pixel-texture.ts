import { PIXELS_PER_IMAGE } from '../../../domain/dataset/dataset';
import type { GpuDevice, GpuMatrix } from './gpu-device';

/** Pixels in one texel: a byte in each of its four channels. */
export const PIXELS_PER_TEXEL = 4;
const TEXELS_PER_IMAGE = PIXELS_PER_IMAGE / PIXELS_PER_TEXEL;

/** A power of 2: shaders divide by it without dividing. */
function imagesPerRowOf({ maxTextureSize }: GpuDevice): number {
  const most = Math.floor(maxTextureSize / TEXELS_PER_IMAGE);
  return most === 0 ? 0 : 2 ** Math.floor(Math.log2(most));
}

/** Whether so many images fit into one texture of the device. */
export function fitsTexture(device: GpuDevice, images: number): boolean {
  const imagesPerRow = imagesPerRowOf(device);
  return imagesPerRow > 0 && Math.ceil(images / imagesPerRow) <= device.maxTextureSize;
}

/**
 * Images as bytes in a texture: 59 MB for the archive's 5,910, exact, and read without unpacking.
 * TensorFlow.js would make four bytes of each.
 */
export class PixelTexture {
  /** Input of a program, under `textures`. */
  readonly matrix: GpuMatrix;
  /** Images side by side in a row of the texture. */
  readonly imagesPerRow: number;
  /** In texels. */
  readonly size: { width: number; height: number };
  private readonly device: GpuDevice;
  private readonly texture: WebGLTexture;

  /** @throws when the device has no memory left for it */
  constructor(device: GpuDevice, images: number) {
    this.device = device;
    const { gl } = device;
    this.imagesPerRow = imagesPerRowOf(device);
    if (this.imagesPerRow === 0) throw new Error('its textures are too short for an image');
    const width = this.imagesPerRow * TEXELS_PER_IMAGE;
    const height = Math.ceil(images / this.imagesPerRow);
    this.size = { width, height };
    this.texture = gl.createTexture();
    gl.bindTexture(gl.TEXTURE_2D, this.texture);
    gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MIN_FILTER, gl.NEAREST);
    gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MAG_FILTER, gl.NEAREST);
    gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_WRAP_S, gl.CLAMP_TO_EDGE);
    gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_WRAP_T, gl.CLAMP_TO_EDGE);
    gl.texStorage2D(gl.TEXTURE_2D, 1, gl.RGBA8, width, height);
    const error = gl.getError();
    if (error !== gl.NO_ERROR) {
      gl.deleteTexture(this.texture);
      throw new Error(`the graphics processor has no room for the images (error ${error})`);
    }
    this.matrix = device.adopt(this.texture, [height, width]);
  }

  /** Writes images from the first place on. @param pixels Uint8Array [n, 100 * 100] */
  write(pixels: Uint8Array): void {
    const { gl } = this.device;
    const images = pixels.length / PIXELS_PER_IMAGE;
    const fullRows = Math.floor(images / this.imagesPerRow);
    const rest = images - fullRows * this.imagesPerRow;
    gl.bindTexture(gl.TEXTURE_2D, this.texture);
    const writeRows = (row: number, rows: number, imagesInRow: number) => {
      const width = imagesInRow * TEXELS_PER_IMAGE;
      const from = row * this.imagesPerRow * PIXELS_PER_IMAGE;
      gl.texSubImage2D(
        gl.TEXTURE_2D,
        0,
        0,
        row,
        width,
        rows,
        gl.RGBA,
        gl.UNSIGNED_BYTE,
        pixels,
        from,
      );
    };
    if (fullRows > 0) writeRows(0, fullRows, this.imagesPerRow);
    if (rest > 0) writeRows(fullRows, 1, rest);
  }

  dispose(): void {
    this.device.release(this.matrix);
    this.device.gl.deleteTexture(this.texture);
  }
}
