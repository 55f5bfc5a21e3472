/** Coefficients of a block. */
export const BLOCK_SIZE = 64;
/**
 * Places along the zigzag and beyond: a damaged block can point up to 15 further, and libjpeg then
 * writes to the last one (jutils.c, jpeg_natural_order).
 */
export const PLACES = BLOCK_SIZE + 16;

/** Vertical frequency * 8 + horizontal, by place (ITU-T T.81, figure A.6). */
const ZIGZAG: StaticArray<u8> = [
  0, 1, 8, 16, 9, 2, 3, 10, 17, 24, 32, 25, 18, 11, 4, 5, 12, 19, 26, 33, 40, 48, 41, 34, 27, 20,
  13, 6, 7, 14, 21, 28, 35, 42, 49, 56, 57, 50, 43, 36, 29, 22, 15, 23, 30, 37, 44, 51, 58, 59, 52,
  45, 38, 31, 39, 46, 53, 60, 61, 54, 47, 55, 62, 63,
];

export function lastPlaceAt(place: i32): i32 {
  return min(place, BLOCK_SIZE - 1);
}
export function horizontalFrequency(place: i32): i32 {
  return ZIGZAG[lastPlaceAt(place)] & 7;
}
export function verticalFrequency(place: i32): i32 {
  return ZIGZAG[lastPlaceAt(place)] >> 3;
}
