/**
 * Grey values of RGBA pixels by OpenCV's luma weights, round(0.299 R + 0.587 G + 0.114 B)
 * (OpenCV documentation, "Color conversions", RGB to GRAY; ITU-R BT.601). Alpha is ignored, as
 * OpenCV's reader drops it.
 *
 * @param rgba Uint8 [n, 4], not premultiplied
 * @returns Uint8Array [n], 0 to 255
 */
export function greyFromRgba(rgba: Uint8Array | Uint8ClampedArray): Uint8Array<ArrayBuffer> {
  const grey = new Uint8Array(rgba.length / 4);
  for (let i = 0; i < grey.length; i++) {
    const at = i * 4;
    grey[i] = luma(rgba[at] as number, rgba[at + 1] as number, rgba[at + 2] as number);
  }
  return grey;
}

/** Mixing neighbours of full opacity may lose a level. */
const OPAQUE = 254;

/**
 * Whether anything shines through. Firefox and WebKit leave what is missing of a damaged file
 * transparent.
 *
 * @param rgba Uint8 [n, 4]
 */
export function isSeeThrough(rgba: Uint8Array | Uint8ClampedArray): boolean {
  for (let at = 3; at < rgba.length; at += 4) if ((rgba[at] as number) < OPAQUE) return true;
  return false;
}

export function luma(red: number, green: number, blue: number): number {
  return Math.round(0.299 * red + 0.587 * green + 0.114 * blue);
}
