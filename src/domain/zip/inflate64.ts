import { detailOf } from '../app-error';
import { fail, ok, type Result } from '../result';

// RFC 1951, section 3.2.5, with what Deflate64 changes: matches as long as 65,538 bytes by code 285, and
// two more distance codes for a window of 64 KiB (PKWARE, APPNOTE.TXT, method 9; zlib's infback9).
const LENGTH_BASES = [
  ...[3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59],
  ...[67, 83, 99, 115, 131, 163, 195, 227, 3],
];
const LENGTH_EXTRA = [
  ...[0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3],
  ...[4, 4, 4, 4, 5, 5, 5, 5, 16],
];
const DISTANCE_BASES = [
  ...[1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537],
  ...[2049, 3073, 4097, 6145, 8193, 12289, 16385, 24577, 32769, 49153],
];
const DISTANCE_EXTRA = [
  ...[0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9],
  ...[10, 10, 11, 11, 12, 12, 13, 13, 14, 14],
];
/** The order of the lengths of the code for code lengths (3.2.7). */
const LENGTH_ORDER = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];
const MAX_CODE_LENGTH = 15;
const END_OF_BLOCK = 256;

/**
 * Unpacks Deflate64, which Windows writes for large files. The checksum is not looked at.
 *
 * @param sizeBytes what the directory says of the unpacked data
 * @returns the cause in words where it is not as it should be
 */
export function inflate64(
  packed: Uint8Array,
  sizeBytes: number,
): Result<Uint8Array<ArrayBuffer>, string> {
  const output = { bytes: new Uint8Array(sizeBytes), at: 0 };
  const input = new BitReader(packed);
  try {
    for (let isLast = false; !isLast;) {
      isLast = input.bits(1) === 1;
      const type = input.bits(2);
      if (type === 0) copyStored(input, output);
      else if (type === 1) inflateBlock(input, output, FIXED);
      else if (type === 2) inflateBlock(input, output, readCodes(input));
      else throw new Error('a block is of no known kind');
    }
  } catch (thrown) {
    return fail(detailOf(thrown));
  }
  return output.at === sizeBytes
    ? ok(output.bytes)
    : fail('there is less in it than the directory says');
}

/** Bits from the lowest of each byte upwards. */
class BitReader {
  private at = 0;
  private held = 0;
  private count = 0;

  constructor(private readonly bytes: Uint8Array) {}

  /** @param count at most 16 */
  bits(count: number): number {
    while (this.count < count) {
      const byte = this.bytes[this.at++];
      if (byte === undefined) throw new Error('it ends too early');
      this.held |= byte << this.count;
      this.count += 8;
    }
    const value = this.held & ((1 << count) - 1);
    this.held >>>= count;
    this.count -= count;
    return value;
  }

  /** Goes on at the next whole byte, which is the next of `bytes`: less than a byte is held. */
  align(): void {
    this.held = 0;
    this.count = 0;
  }
}

interface Output {
  bytes: Uint8Array<ArrayBuffer>;
  at: number;
}

function write(output: Output, byte: number): void {
  if (output.at === output.bytes.length) {
    throw new Error('there is more in it than the directory says');
  }
  output.bytes[output.at++] = byte;
}

function copyStored(input: BitReader, output: Output): void {
  input.align();
  const length = input.bits(16);
  if ((input.bits(16) ^ length) !== 0xffff) throw new Error('the length of a block is damaged');
  for (let left = length; left > 0; left--) write(output, input.bits(8));
}

/** A canonical Huffman code: how many codes have each length, and the symbols in their order. */
interface Code {
  counts: Uint16Array;
  symbols: Uint16Array;
}

function codeOf(lengths: readonly number[]): Code {
  const counts = new Uint16Array(MAX_CODE_LENGTH + 1);
  for (const length of lengths) counts[length] = (counts[length] ?? 0) + 1;
  counts[0] = 0;
  const order = [...lengths.keys()].filter((symbol) => lengths[symbol] !== 0);
  // Stable: symbols of one length stay in their order.
  order.sort((a, b) => (lengths[a] ?? 0) - (lengths[b] ?? 0));
  return { counts, symbols: Uint16Array.from(order) };
}

function readSymbol(input: BitReader, { counts, symbols }: Code): number {
  let code = 0;
  let first = 0;
  let index = 0;
  for (let length = 1; length <= MAX_CODE_LENGTH; length++) {
    code |= input.bits(1);
    const count = counts[length] ?? 0;
    const symbol = code - first < count ? symbols[index + code - first] : undefined;
    if (symbol !== undefined) return symbol;
    index += count;
    first = (first + count) << 1;
    code <<= 1;
  }
  throw new Error('a code is none');
}

interface BlockCodes {
  literals: Code;
  distances: Code;
}

/** 3.2.6 */
const FIXED: BlockCodes = {
  literals: codeOf(
    Array.from({ length: 288 }, (_, symbol) => {
      if (symbol < 144) return 8;
      if (symbol < 256) return 9;
      return symbol < 280 ? 7 : 8;
    }),
  ),
  distances: codeOf(new Array<number>(32).fill(5)),
};

/** 3.2.7 */
function readCodes(input: BitReader): BlockCodes {
  const literals = input.bits(5) + 257;
  const distances = input.bits(5) + 1;
  const given = input.bits(4) + 4;
  const ofLengths = new Array<number>(LENGTH_ORDER.length).fill(0);
  for (const symbol of LENGTH_ORDER.slice(0, given)) ofLengths[symbol] = input.bits(3);
  const code = codeOf(ofLengths);
  const lengths: number[] = [];
  while (lengths.length < literals + distances) {
    const symbol = readSymbol(input, code);
    if (symbol < 16) lengths.push(symbol);
    else if (symbol === 16) pushTimes(lengths, lengths.at(-1) ?? 0, 3 + input.bits(2));
    else if (symbol === 17) pushTimes(lengths, 0, 3 + input.bits(3));
    else pushTimes(lengths, 0, 11 + input.bits(7));
  }
  return {
    literals: codeOf(lengths.slice(0, literals)),
    distances: codeOf(lengths.slice(literals, literals + distances)),
  };
}

function pushTimes(lengths: number[], length: number, times: number): void {
  for (let left = times; left > 0; left--) lengths.push(length);
}

function inflateBlock(input: BitReader, output: Output, { literals, distances }: BlockCodes): void {
  for (;;) {
    const symbol = readSymbol(input, literals);
    if (symbol === END_OF_BLOCK) return;
    if (symbol < END_OF_BLOCK) {
      write(output, symbol);
      continue;
    }
    const length = valueOf(input, LENGTH_BASES, LENGTH_EXTRA, symbol - END_OF_BLOCK - 1);
    const code = readSymbol(input, distances);
    const distance = valueOf(input, DISTANCE_BASES, DISTANCE_EXTRA, code);
    if (distance > output.at) throw new Error('a match lies before the beginning');
    for (let left = length; left > 0; left--) {
      write(output, output.bytes[output.at - distance] ?? 0);
    }
  }
}

function valueOf(
  input: BitReader,
  bases: readonly number[],
  extra: readonly number[],
  code: number,
): number {
  const base = bases[code];
  if (base === undefined) throw new Error('a code is none');
  return base + input.bits(extra[code] ?? 0);
}
