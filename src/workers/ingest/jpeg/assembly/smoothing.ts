import { Component } from './component';
import { frame } from './frame';

/*
 * Where scans of a progressive picture are missing, libjpeg guesses the lowest coefficients of a block
 * from the first coefficients of the 5 x 5 blocks around it (jdcoefct.c, decompress_smooth_data; the idea
 * is that of ITU-T T.81, K.8): so a picture cut short is soft, not blocky.
 */

/** Places along the zigzag that are guessed, the first with them. */
const GUESSED_PLACES = 10;
/** Of them, where some coefficients after the first are known. */
const GUESSED_BESIDE_KNOWN = 6;
const WINDOW = 5;
/** One of 256 of a step. */
const UNIT_SHIFT = 8;

/**
 * Which kernel guesses a place, in turn for each place; below it, whether rows and columns change places.
 * Frequencies along a row and along a column mirror each other.
 */
const KERNEL_OF_PLACE: StaticArray<u8> = [0, 1, 1, 2, 3, 2, 4, 5, 5, 4];
const IS_TURNED: StaticArray<bool> = [
  false,
  false,
  true,
  false,
  false,
  true,
  false,
  false,
  true,
  true,
];
/** [6, 5, 5], where no coefficient but the first is known. The one of the first is halved. */
const KERNELS_ALONE: StaticArray<i8> = [
  -1, -3, -4, -3, -1, -3, 3, 21, 3, -3, -4, 21, 76, 21, -4, -3, 3, 21, 3, -3, -1, -3, -4, -3, -1,
  -1, -1, 0, 1, 1, -3, 13, 0, -13, 3, -3, 38, 0, -38, 3, -3, 13, 0, -13, 3, -1, -1, 0, 1, 1, 0, 0,
  1, 0, 0, 0, 2, 7, 2, 0, 0, -5, -14, -5, 0, 0, 2, 7, 2, 0, 0, 0, 1, 0, 0, -1, 0, 0, 0, 1, 0, 9, 0,
  -9, 0, 0, 0, 0, 0, 0, 0, -9, 0, 9, 0, 1, 0, 0, 0, -1, 0, 0, 0, 0, 0, 0, 1, 0, -1, 0, 0, 2, 0, -2,
  0, 0, 1, 0, -1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, -3, 1, 0, 0, 0, 0, 0, 0, 0, -1, 3, -1, 0,
  0, 0, 0, 0, 0,
];
/** The same for the second to the fourth of them, where others are known. */
const KERNELS_BESIDE_KNOWN: StaticArray<i8> = [
  0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -7, 50, 0, -50, 7, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -1, 0, 0, 0,
  0, 13, 0, 0, 0, 0, -24, 0, 0, 0, 0, 13, 0, 0, 0, 0, -1, 0, 0, 0, -1, 0, 1, 0, -1, 10, 0, -10, 1,
  0, 0, 0, 0, 0, 1, -10, 0, 10, -1, 0, 1, 0, -1, 0,
];

/** First coefficients of the blocks around the one at hand: [5, 5]. */
const AROUND = new StaticArray<i32>(WINDOW * WINDOW);

/** Whether libjpeg smooths the picture (smoothing_ok): something is missing, and all that it needs is there. */
export function isSmoothed(): bool {
  let isMissing = false;
  for (let i = 0; i < frame.componentCount; i++) {
    const component = frame.component(i);
    if (!component.hasSteps || component.knownBits[0] < 0) return false;
    for (let place = 0; place < GUESSED_PLACES; place++) {
      if (component.steps[place] === 0) return false;
      if (place > 0 && component.knownBits[place] !== 0) isMissing = true;
    }
  }
  return isMissing;
}

/** The state of a component's coefficients in a block row: that of the scan before, where the last ends above. */
class Guess {
  private bits: StaticArray<i32> = new StaticArray<i32>(GUESSED_PLACES);
  /** How many places are guessed. */
  places: i32 = 0;

  /** To be called for each block before its coefficients are guessed. */
  look(component: Component, column: i32, row: i32): void {
    const isRead = row / component.rows <= frame.lastGoodRow;
    const bits = isRead ? component.knownBits : component.bitsBefore;
    let isAlone = true;
    for (let place = 1; place < GUESSED_PLACES; place++) {
      this.bits[place] = bits[place];
      if (bits[place] !== -1) isAlone = false;
    }
    this.places = isAlone ? GUESSED_PLACES : GUESSED_BESIDE_KNOWN;
    gatherAround(component, column, row);
  }

  isAlone(): bool {
    return this.places === GUESSED_PLACES;
  }

  /** Of the first coefficient, what it is where no others are known. */
  first(step: i32): i32 {
    return guess(2 * weigh(0, true) * step, step, 0);
  }

  /** @returns 0 where the coefficient is known to be 0 */
  other(place: i32, firstStep: i32, step: i32): i32 {
    const bits = this.bits[place];
    return bits === 0 ? 0 : guess(weigh(place, this.isAlone()) * firstStep, step, bits);
  }
}

export const guessed = new Guess();

/** Beyond the edges the outermost blocks are repeated, in the way of libjpeg. */
function gatherAround(component: Component, column: i32, row: i32): void {
  const blockColumns = (component.width + 7) >> 3;
  const blockRows = (component.height + 7) >> 3;
  const mcuRows = frame.mcuRows();
  const mcuRow = row / component.rows;
  // In the last row of MCUs it counts as if all of them had as few rows of blocks.
  const rest = mcuRow < mcuRows - 1 ? 0 : blockRows % component.rows;
  const rowsPerMcu = rest === 0 ? component.rows : rest;
  const above = min(2, mcuRow * rowsPerMcu + (row % component.rows));
  const below = min(2, rowsPerMcu * mcuRows - 1 - mcuRow * rowsPerMcu - (row % component.rows));
  for (let y = -2; y <= 2; y++)
    for (let x = -2; x <= 2; x++) {
      const from = row + max(-above, min(below, y));
      const beside = max(0, min(blockColumns - 1, column + x));
      AROUND[(y + 2) * WINDOW + x + 2] = component.firstOf(beside, from);
    }
}

function weigh(place: i32, isAlone: bool): i64 {
  const kernel = <i32>KERNEL_OF_PLACE[place];
  let sum: i64 = 0;
  for (let y = 0; y < WINDOW; y++)
    for (let x = 0; x < WINDOW; x++) {
      const at = IS_TURNED[place] ? x * WINDOW + y : y * WINDOW + x;
      const weight = isAlone
        ? KERNELS_ALONE[kernel * WINDOW * WINDOW + at]
        : KERNELS_BESIDE_KNOWN[(kernel - 1) * WINDOW * WINDOW + at];
      sum += <i64>weight * AROUND[y * WINDOW + x];
    }
  return sum;
}

/**
 * Rounds to whole steps.
 *
 * @param bits that are not known yet: the guess stays below them; none limit it from 0 down
 */
function guess(value: i64, step: i32, bits: i32): i32 {
  const half = (<i64>step) << (UNIT_SHIFT - 1);
  let steps = <i32>((half + abs(value)) / ((<i64>step) << UNIT_SHIFT));
  if (bits > 0) steps = min(steps, (1 << bits) - 1);
  return value < 0 ? -steps : steps;
}
