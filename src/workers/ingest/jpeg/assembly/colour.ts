import { applicationData } from './application-data';
import { arena } from './arena';
import { Component } from './component';
import { frame } from './frame';

/** What the components stand for. */
export const enum Colour {
  Grey,
  Luma,
  Rgb,
  Cmyk,
  /** Luma and chroma of the complements of cyan, magenta and yellow, and black. */
  Ycck,
}

/** As libjpeg guesses it (jdapimin.c, default_decompress_parms). */
export function colourOfFrame(): Colour {
  const hasAdobe = applicationData.hasAdobe;
  const adobeTransform = applicationData.adobeTransform;
  if (frame.componentCount === 1) return Colour.Grey;
  if (frame.componentCount === 4)
    return !hasAdobe || adobeTransform === 0 ? Colour.Cmyk : Colour.Ycck;
  if (applicationData.hasJfif) return Colour.Luma;
  if (hasAdobe) return adobeTransform === 0 ? Colour.Rgb : Colour.Luma;
  return isNamedRgb() ? Colour.Rgb : Colour.Luma;
}

/** 'R', 'G' and 'B'. */
function isNamedRgb(): bool {
  return (
    frame.component(0).id === 0x52 &&
    frame.component(1).id === 0x47 &&
    frame.component(2).id === 0x42
  );
}

/** How many components the grey of a pixel depends on. */
export function neededComponents(colour: Colour): i32 {
  return colour === Colour.Grey || colour === Colour.Luma ? 1 : frame.componentCount;
}

/**
 * The grey of all wanted pixels, as cv2.imread(IMREAD_GRAYSCALE) has it.
 *
 * @returns the address of u8 [rows, columns]; 0 where there is no memory for it
 */
export function greyOfPixels(colour: Colour, columns: i32, rows: i32): usize {
  const first = frame.component(0);
  if (neededComponents(colour) === 1 && isWhole(first)) return first.plane.pixelsAt();
  const pixels = arena.allocate(<u64>columns * rows);
  if (pixels === 0) return 0;
  let into = pixels;
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) store<u8>(into++, greyAt(colour, column, row));
  return pixels;
}

/** Whether it has a sample for each pixel. */
function isWhole(component: Component): bool {
  return component.columns === frame.columns && component.rows === frame.rows;
}

function greyAt(colour: Colour, column: i32, row: i32): i32 {
  const a = sampleAt(0, column, row);
  if (colour === Colour.Grey || colour === Colour.Luma) return a;
  const b = sampleAt(1, column, row);
  const c = sampleAt(2, column, row);
  if (colour === Colour.Rgb) return greyOfRgb(a, b, c);
  const black = sampleAt(3, column, row);
  if (colour === Colour.Cmyk) return greyOfCmyk(a, b, c, black);
  return greyOfCmyk(255 - redOf(a, c), 255 - greenOf(a, b, c), 255 - blueOf(a, b), black);
}

/** libjpeg's weights (jdcolor.c, rgb_gray_convert), in 1/65536. */
function greyOfRgb(red: i32, green: i32, blue: i32): i32 {
  return (19595 * red + 38470 * green + 7471 * blue + 32768) >> 16;
}

/**
 * OpenCV's grey of inks that Adobe stores as complements (modules/imgcodecs/src/utils.cpp,
 * icvCvt_CMYK2Gray_8u_C4C1R), its weights in 1/16384.
 */
function greyOfCmyk(cyan: i32, magenta: i32, yellow: i32, black: i32): i32 {
  const red = black - (((255 - cyan) * black) >> 8);
  const green = black - (((255 - magenta) * black) >> 8);
  const blue = black - (((255 - yellow) * black) >> 8);
  return (1868 * blue + 9617 * green + 4899 * red + 8192) >> 14;
}

/** jdcolor.c, build_ycc_rgb_table: JFIF's conversion in 1/65536. */
function redOf(luma: i32, redDifference: i32): i32 {
  return level(luma + ((91881 * (redDifference - 128) + 32768) >> 16));
}
function greenOf(luma: i32, blueDifference: i32, redDifference: i32): i32 {
  const difference = -22554 * (blueDifference - 128) - 46802 * (redDifference - 128);
  return level(luma + ((difference + 32768) >> 16));
}
function blueOf(luma: i32, blueDifference: i32): i32 {
  return level(luma + ((116130 * (blueDifference - 128) + 32768) >> 16));
}

function level(value: i32): i32 {
  return max(0, min(255, value));
}

/** A component's value at a wanted pixel, as libjpeg spreads fewer samples over more (jdsample.c). */
function sampleAt(index: i32, column: i32, row: i32): i32 {
  const component = frame.component(index);
  const plane = component.plane;
  const left = plane.columns.nearestOf(column);
  const top = plane.rows.nearestOf(row);
  if (!isSmooth(component)) return plane.levelAt(left, top);

  const isDoubled = component.columns * 2 === frame.columns;
  const beside = plane.columns.neighbourOf(column);
  const below = plane.rows.neighbourOf(row);
  if (component.rows === frame.rows) {
    const isSecond = plane.columns.isSecondPixel(column);
    return (3 * plane.levelAt(left, top) + plane.levelAt(beside, top) + (isSecond ? 2 : 1)) >> 2;
  }
  const near = 3 * plane.levelAt(left, top) + plane.levelAt(left, below);
  if (!isDoubled) return (near + (plane.rows.isSecondPixel(row) ? 2 : 1)) >> 2;
  const far = 3 * plane.levelAt(beside, top) + plane.levelAt(beside, below);
  return (3 * near + far + (plane.columns.isSecondPixel(column) ? 7 : 8)) >> 4;
}

/** Where a sample stands for two pixels of a side and for one or two of the other: jinit_upsampler. */
export function isSmooth(component: Component): bool {
  const isHalfWide = component.columns * 2 === frame.columns;
  const isHalfHigh = component.rows * 2 === frame.rows;
  if (isHalfWide) return (isHalfHigh || component.rows === frame.rows) && component.width > 2;
  return isHalfHigh && component.columns === frame.columns;
}
