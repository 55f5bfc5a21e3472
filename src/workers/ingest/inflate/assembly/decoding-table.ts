import { LONGER } from './symbols';

const MAX_CODE_BITS = 15;

/** The codes of one alphabet, looked up by the next bits of the data. */
export class DecodingTable {
  /** By the next `lookupBits`; behind them the tables of longer codes. */
  private entries: StaticArray<u32>;
  /** By length: how many codes there are, and the next one that is given out. */
  private counts: StaticArray<i32> = new StaticArray<i32>(MAX_CODE_BITS + 1);
  private next: StaticArray<i32> = new StaticArray<i32>(MAX_CODE_BITS + 1);

  /**
   * @param lookupBits how many bits are looked up at once
   * @param capacity entries for them and for all tables of longer codes that an alphabet may need
   */
  constructor(
    private lookupBits: i32,
    capacity: i32,
  ) {
    this.entries = new StaticArray<u32>(capacity);
  }

  /** Address of the first entry. */
  at(): usize {
    return changetype<usize>(this.entries);
  }

  /**
   * Gives out the codes, RFC 1951, 3.2.2.
   *
   * @param lengths address of a length in bits for each symbol, 0 for none
   * @param symbols what they stand for
   * @param isSparseAllowed whether there may be no code, or a single one of one bit (3.2.7)
   * @returns false where the lengths make no code
   */
  define(lengths: usize, count: i32, symbols: StaticArray<u32>, isSparseAllowed: bool): bool {
    if (!this.countCodes(lengths, count, isSparseAllowed)) return false;
    const size = 1 << this.lookupBits;
    this.entries.fill(0, 0, size);
    let free = size;
    for (let symbol = 0; symbol < count; symbol++) {
      const bits = <i32>load<u8>(lengths + symbol);
      if (bits === 0) continue;
      const code = reversed(this.next[bits]++, bits);
      const entry = symbols[symbol];
      if (entry === 0) continue;
      if (bits <= this.lookupBits) this.fill(0, size, code, bits, entry);
      else free = this.addLonger(code, bits, entry, free);
    }
    return true;
  }

  private countCodes(lengths: usize, count: i32, isSparseAllowed: bool): bool {
    this.counts.fill(0);
    for (let symbol = 0; symbol < count; symbol++) this.counts[load<u8>(lengths + symbol)]++;
    this.counts[0] = 0;
    let left = 1;
    let used = 0;
    let code = 0;
    for (let bits = 1; bits <= MAX_CODE_BITS; bits++) {
      code = (code + this.counts[bits - 1]) << 1;
      this.next[bits] = code;
      left = left * 2 - this.counts[bits];
      used += this.counts[bits];
      if (left < 0) return false;
    }
    return left === 0 || (isSparseAllowed && used === this.counts[1]);
  }

  /** Every pattern that begins with the code. The first bit of the data is the lowest. */
  private fill(from: i32, size: i32, code: i32, bits: i32, entry: u32): void {
    for (let pattern = code; pattern < size; pattern += 1 << bits)
      this.entries[from + pattern] = entry | bits;
  }

  /** Codes that begin alike share a table by their further bits. @returns the first entry still free */
  private addLonger(code: i32, bits: i32, entry: u32, free: i32): i32 {
    const start = code & ((1 << this.lookupBits) - 1);
    const moreBits = MAX_CODE_BITS - this.lookupBits;
    const size = 1 << moreBits;
    if (this.entries[start] === 0) {
      this.entries.fill(0, free, free + size);
      this.entries[start] = LONGER | (free << 16) | (moreBits << 8) | this.lookupBits;
      free += size;
    }
    const into = <i32>(this.entries[start] >> 16);
    this.fill(into, size, code >> this.lookupBits, bits - this.lookupBits, entry);
    return free;
  }
}

function reversed(code: i32, bits: i32): i32 {
  let turned = 0;
  for (let i = 0; i < bits; i++) turned |= ((code >> i) & 1) << (bits - 1 - i);
  return turned;
}
