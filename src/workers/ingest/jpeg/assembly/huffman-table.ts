import { bitsAt, coded } from './coded-data';

/** Bits looked up at once. Longer codes are rare and searched for. */
const LOOKUP_BITS = 11;
const PATTERNS = 1 << LOOKUP_BITS;
const LOOKUP_SHIFT: u64 = 64 - LOOKUP_BITS;
const MAX_CODE_LENGTH = 16;
/** What a pattern takes that is no code; it counts as symbol 0 (libjpeg, jdhuff.c, jpeg_huff_decode). */
const INVALID_CODE_LENGTH = MAX_CODE_LENGTH + 1;

/** How far the end of a block moves on: past the last coefficient from wherever it comes. */
const END_OF_BLOCK = 64;
const LONGEST_RUN = 15;

/*
 * A symbol with its value is one number: bits 0 to 5 how many bits both take, 8 to 15 how many
 * coefficients it moves on, 16 to 31 (signed) the value, 0 for none.
 */
export function bitsOf(entry: u32): u32 {
  return entry & 63;
}
export function advanceOf(entry: u32): i32 {
  return (entry >> 8) & 255;
}
export function valueOf(entry: u32): i32 {
  return (<i32>entry) >> 16;
}

/** A Huffman table of a file (ITU-T T.81, B.2.4.2), and lookups by the next bits made of it. */
export class HuffmanTable {
  isDefined: bool = false;
  /** How many codes there are of 1 to 16 bits. */
  private counts: StaticArray<u8> = new StaticArray<u8>(MAX_CODE_LENGTH);
  /** By rising code. */
  private symbols: StaticArray<u8> = new StaticArray<u8>(256);
  /** By length: one more than its last code, 0 where there is none. */
  private limits: StaticArray<i32> = new StaticArray<i32>(MAX_CODE_LENGTH + 1);
  /** By length: what leads from a code to its symbol's place. */
  private offsets: StaticArray<i32> = new StaticArray<i32>(MAX_CODE_LENGTH + 1);
  /** The symbol a pattern begins with: its length * 256 + symbol, 0 where it is longer. */
  private leading: StaticArray<u16> = new StaticArray<u16>(PATTERNS);
  /** The first symbol with its value, 0 where the pattern does not hold all of both. */
  private firsts: StaticArray<u32> = new StaticArray<u32>(PATTERNS);
  /** All symbols that begin in a pattern: as an entry, its value how far those before the last move on. */
  private skips: StaticArray<u32> = new StaticArray<u32>(PATTERNS);
  private hasCodes: bool = false;
  private hasFirsts: bool = false;
  private hasSkips: bool = false;

  /**
   * Takes a definition. Lookups stay where it is the same again, as in most files of one source.
   *
   * @param at address of the 16 counts and of the symbols behind them
   * @param total how many symbols there are, at most 256
   */
  define(at: usize, total: i32): void {
    const counts = changetype<usize>(this.counts);
    const symbols = changetype<usize>(this.symbols);
    const same =
      areSame(counts, at, MAX_CODE_LENGTH) && areSame(symbols, at + MAX_CODE_LENGTH, total);
    if (this.isDefined && same) return;
    memory.copy(counts, at, MAX_CODE_LENGTH);
    memory.fill(symbols, 0, 256);
    memory.copy(symbols, at + MAX_CODE_LENGTH, total);
    this.isDefined = true;
    this.hasCodes = false;
    this.hasFirsts = false;
    this.hasSkips = false;
  }

  /**
   * For `readSymbol`. Codes are counted up from shorter to longer (T.81, annex C); the one of all ones
   * is left out.
   *
   * @returns false when there are more codes than that allows
   */
  prepareSymbols(): bool {
    if (!this.isDefined || this.hasCodes) return this.isDefined;
    this.leading.fill(0);
    let code = 0;
    let place = 0;
    for (let length = 1; length <= MAX_CODE_LENGTH; length++, code *= 2) {
      const count = <i32>this.counts[length - 1];
      this.offsets[length] = place - code;
      this.limits[length] = count > 0 ? code + count : 0;
      if (count > 0 && code + count >= 1 << length) return false;
      if (length <= LOOKUP_BITS) {
        const from = code << (LOOKUP_BITS - length);
        const width = 1 << (LOOKUP_BITS - length);
        for (let i = 0; i < count * width; i++)
          this.leading[from + i] = <u16>(length * 256 + this.symbols[place + i / width]);
      }
      code += count;
      place += count;
    }
    this.hasCodes = true;
    return true;
  }

  /** For `entryOf`. @returns false when the definition is wrong */
  prepareFirsts(): bool {
    if (!this.prepareSymbols()) return false;
    if (this.hasFirsts) return true;
    for (let pattern = 0; pattern < PATTERNS; pattern++) {
      const length = (<i32>this.leading[pattern]) >> 8;
      const symbol = (<i32>this.leading[pattern]) & 255;
      const isWhole = length > 0 && length + (symbol & 15) <= LOOKUP_BITS;
      const bits = (<u64>pattern) << LOOKUP_SHIFT;
      this.firsts[pattern] = isWhole ? entry(bits, length, symbol) : 0;
    }
    this.hasFirsts = true;
    return true;
  }

  /** For `skipOf`. @returns false when the definition is wrong */
  prepareSkips(): bool {
    if (!this.prepareSymbols()) return false;
    if (this.hasSkips) return true;
    for (let pattern = 0; pattern < PATTERNS; pattern++) this.skips[pattern] = this.skip(pattern);
    this.hasSkips = true;
    return true;
  }

  /** Whether every symbol is the size of a first coefficient: at most 15 bits (libjpeg, jdhuff.c). */
  hasSizesOnly(): bool {
    let total = 0;
    for (let i = 0; i < MAX_CODE_LENGTH; i++) total += this.counts[i];
    for (let i = 0; i < total; i++) if (this.symbols[i] > 15) return false;
    return true;
  }

  /** @param window the next bits, from the top */
  @inline
  entryOf(window: u64): u32 {
    const found = unchecked(this.firsts[<i32>(window >> LOOKUP_SHIFT)]);
    return found !== 0 ? found : this.longEntryOf(window);
  }

  /** All symbols that the next bits begin; 0 where the first is longer than a lookup. */
  @inline
  skipOf(window: u64): u32 {
    return unchecked(this.skips[<i32>(window >> LOOKUP_SHIFT)]);
  }

  /** The next symbol of the coded data, without its value. */
  readSymbol(): i32 {
    const found = this.symbolOf(bitsAt(coded.position));
    coded.position += found >> 8;
    return found & 255;
  }

  private longEntryOf(window: u64): u32 {
    const found = this.symbolOf(window);
    return entry(window, found >> 8, found & 255);
  }

  /** @returns its length * 256 + symbol */
  private symbolOf(window: u64): i32 {
    const found = <i32>unchecked(this.leading[<i32>(window >> LOOKUP_SHIFT)]);
    if (found !== 0) return found;
    for (let length = LOOKUP_BITS + 1; length <= MAX_CODE_LENGTH; length++) {
      const code = <i32>(window >> (<u64>(64 - length)));
      if (code < this.limits[length])
        return length * 256 + this.symbols[code + this.offsets[length]];
    }
    return INVALID_CODE_LENGTH * 256;
  }

  private skip(pattern: i32): u32 {
    let taken = 0;
    let advance = 0;
    let beforeLast = 0;
    while (taken < LOOKUP_BITS && advance < END_OF_BLOCK) {
      const next = <i32>this.leading[(pattern << taken) & (PATTERNS - 1)];
      const length = next >> 8;
      if (length === 0 || taken + length > LOOKUP_BITS) break;
      beforeLast = advance;
      advance += movesOn(next & 255);
      taken += length + (next & 15);
    }
    return (beforeLast << 16) | (advance << 8) | taken;
  }
}

function areSame(bytes: usize, others: usize, count: i32): bool {
  for (let i = 0; i < count; i++) if (load<u8>(bytes + i) !== load<u8>(others + i)) return false;
  return true;
}

/** @param window begins with the code, its value behind it */
function entry(window: u64, length: i32, symbol: i32): u32 {
  const size = symbol & 15;
  const bits = size > 0 ? <i32>((window << (<u64>length)) >> (<u64>(64 - size))) : 0;
  return (extend(bits, size) << 16) | (movesOn(symbol) << 8) | (length + size);
}

/**
 * The value that bits stand for: negative ones lack the leading 1 and are one too small (T.81, F.2.2.1,
 * EXTEND).
 */
export function extend(bits: i32, size: i32): i32 {
  return size > 0 && bits < 1 << (size - 1) ? bits + 1 - (1 << size) : bits;
}

/** Size 0 ends the block, but for the longest run: sixteen zeros (T.81, F.2.2.1). */
function movesOn(symbol: i32): i32 {
  const run = symbol >> 4;
  return (symbol & 15) > 0 || run === LONGEST_RUN ? run + 1 : END_OF_BLOCK;
}
