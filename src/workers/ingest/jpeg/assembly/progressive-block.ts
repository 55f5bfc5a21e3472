import { addCoefficient, clearCoefficients, readDifference } from './block';
import { readBits } from './coded-data';
import { Component } from './component';
import { extend } from './huffman-table';
import { scan } from './scan';
import { guessed } from './smoothing';
import { BLOCK_SIZE, lastPlaceAt } from './zigzag';

/** The run that stands for sixteen zeros; shorter ones without a value end the band (ITU-T T.81, G.1.2.2). */
const LONGEST_RUN = 15;

/** Blocks to come in which the band holds nothing new, EOBRUN of T.81, G.1.2.2. */
let blocksWithoutBand: i32 = 0;
/** In place of the coefficients of a block that is not sampled: written, never looked at. */
const UNUSED = new StaticArray<i16>(BLOCK_SIZE);

/** At the start of data. */
export function resetEndOfBand(): void {
  blocksWithoutBand = 0;
}

/** Makes ready what the scan needs of a component. @returns false where it has no such tables */
export function prepareProgressive(component: Component): bool {
  if (scan.firstPlace > 0) return component.others!.prepareSymbols();
  if (scan.highBit > 0) return true;
  return component.first!.prepareFirsts() && component.first!.hasSizesOnly();
}

/** Reads what the scan adds to a block (T.81, G.2). */
export function readProgressiveBlock(component: Component, column: i32, row: i32): void {
  const unused = changetype<usize>(UNUSED);
  // What is not needed is read here only where it lies between the blocks that are.
  if (scan.firstPlace === 0)
    return readFirst(component, component.isNeeded ? component.firstAt(column, row) : unused);
  const isSampled = component.plane.isSampled(column, row);
  const block = isSampled ? component.coefficientsAt(column, row) : unused;
  const mask = component.maskAt(column, row);
  const known = load<u64>(mask);
  store<u64>(
    mask,
    known | (scan.highBit === 0 ? readBand(component, block) : refineBand(component, block, known)),
  );
}

/** The first coefficient, or another bit of it. */
function readFirst(component: Component, block: usize): void {
  if (scan.highBit === 0) {
    component.prediction += readDifference(component.first!);
    put(block, 0, component.prediction << scan.lowBit);
  } else if (readBits(1) !== 0) {
    put(block, 0, valueAt(block, 0) | (1 << scan.lowBit));
  }
}

/** The upper bits of the other coefficients (G.1.2.2). @returns which of them are not 0 */
function readBand(component: Component, block: usize): u64 {
  if (blocksWithoutBand > 0) {
    blocksWithoutBand--;
    return 0;
  }
  let mask: u64 = 0;
  for (let place = scan.firstPlace; place <= scan.lastPlace; place++) {
    const symbol = component.others!.readSymbol();
    const run = symbol >> 4;
    const size = symbol & 15;
    if (size === 0 && run < LONGEST_RUN) {
      blocksWithoutBand = readRunLength(run) - 1;
      break;
    }
    place += run;
    if (size === 0) continue;
    const last = lastPlaceAt(place);
    put(block, last, extend(readBits(size), size) << scan.lowBit);
    mask |= bitOf(last);
  }
  return mask;
}

/**
 * Another bit of the coefficients that are not 0, and those that become so by it (G.1.2.3).
 *
 * @param known which were not 0 before
 * @returns which have become so
 */
function refineBand(component: Component, block: usize, known: u64): u64 {
  let mask: u64 = 0;
  let place = scan.firstPlace;
  for (; blocksWithoutBand === 0 && place <= scan.lastPlace; place++) {
    const symbol = component.others!.readSymbol();
    const run = symbol >> 4;
    const isNew = (symbol & 15) !== 0;
    if (!isNew && run < LONGEST_RUN) {
      blocksWithoutBand = readRunLength(run);
      break;
    }
    // Either is 1 at the bit at hand: a size other than 1 counts as 1, as in libjpeg.
    const value = !isNew ? 0 : readBits(1) !== 0 ? 1 : -1;
    place = refineUpTo(block, place, run, known);
    if (!isNew) continue;
    const last = lastPlaceAt(place);
    put(block, last, value << scan.lowBit);
    mask |= bitOf(last);
  }
  if (blocksWithoutBand > 0) {
    refineUpTo(block, place, BLOCK_SIZE, known | mask);
    blocksWithoutBand--;
  }
  return mask;
}

/**
 * Reads a bit for each coefficient that is not 0, and passes over those that are.
 *
 * @param zeros how many to pass over
 * @returns the place of the 0 that comes then, or one beyond the band
 */
function refineUpTo(block: usize, from: i32, zeros: i32, known: u64): i32 {
  let place = from;
  for (; place <= scan.lastPlace; place++) {
    if ((known & bitOf(place)) !== 0) refine(block, place);
    else if (--zeros < 0) break;
  }
  return place;
}

function refine(block: usize, place: i32): void {
  if (readBits(1) === 0) return;
  const bit = 1 << scan.lowBit;
  const value = valueAt(block, place);
  if ((value & bit) === 0) put(block, place, value + (value < 0 ? -bit : bit));
}

/** EOBRUN: a power of 2 and as many bits more (G.1.2.2). */
function readRunLength(bits: i32): i32 {
  return bits === 0 ? 1 : (1 << bits) + readBits(bits);
}

/** Works out what is wanted of a component when all scans are read. */
export function sampleProgressive(component: Component, smooth: bool): void {
  const plane = component.plane;
  for (let row = 0; row < component.blocksDown; row++) {
    if (!plane.rows.isSampled(row)) continue;
    for (let column = 0; column < component.blocksAcross; column++) {
      if (!plane.columns.isSampled(column)) continue;
      sampleBlock(component, column, row, smooth);
    }
  }
}

function sampleBlock(component: Component, column: i32, row: i32, smooth: bool): void {
  const block = component.coefficientsAt(column, row);
  const mask = load<u64>(component.maskAt(column, row));
  let first = component.firstOf(column, row);
  clearCoefficients();
  if (smooth) {
    const firstStep = <i32>component.steps[0];
    guessed.look(component, column, row);
    if (guessed.isAlone()) first = guessed.first(firstStep);
    for (let place = 1; place < guessed.places; place++)
      if ((mask & bitOf(place)) === 0)
        addCoefficient(place, guessed.other(place, firstStep, component.steps[place]));
  }
  for (let rest = mask; rest !== 0; rest &= rest - 1) {
    const place = <i32>ctz(rest);
    addCoefficient(place, valueAt(block, place));
  }
  component.plane.sampleBlock(column, row, first, component.steps);
}

function bitOf(place: i32): u64 {
  return (<u64>1) << (<u64>place);
}

function valueAt(block: usize, place: i32): i32 {
  return load<i16>(block + ((<usize>place) << 1));
}

function put(block: usize, place: i32, value: i32): void {
  store<i16>(block + ((<usize>place) << 1), <i16>value);
}
