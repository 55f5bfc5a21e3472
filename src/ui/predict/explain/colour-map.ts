type Colour = readonly [red: number, green: number, blue: number];

/** Okabe and Ito's orange and sky blue: told apart by the colour-blind, and by no class. */
const ABOVE: Colour = [230, 159, 0];
const BELOW: Colour = [86, 180, 233];

/**
 * A grey image with a map laid over it: the farther from 0, the more of its colour.
 *
 * @param pixels Uint8Array [n]
 * @param map Float64Array [n]
 * @param full the value, whatever its sign, from which on the colour is at its strongest
 * @param strength of the colour there, 0 to 1
 * @returns RGBA [n, 4], opaque
 */
export function colourMap(
  pixels: Uint8Array,
  map: Float64Array,
  full: number,
  strength: number,
): Uint8ClampedArray<ArrayBuffer> {
  const rgba = new Uint8ClampedArray(pixels.length * 4);
  pixels.forEach((grey, pixel) => {
    const value = map[pixel] as number;
    const share = full === 0 ? 0 : strength * Math.min(1, Math.abs(value) / full);
    const colour = value > 0 ? ABOVE : BELOW;
    colour.forEach((level, channel) => {
      rgba[4 * pixel + channel] = grey + share * (level - grey);
    });
    rgba[4 * pixel + 3] = 255;
  });
  return rgba;
}
