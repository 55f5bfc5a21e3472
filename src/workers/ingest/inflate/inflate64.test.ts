import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { inflate64 } from '../../../domain/zip/inflate64';
import { createRandom } from '../../../domain/random';

/** Bits of a block with fixed codes, as RFC 1951 writes them in section 3.2.6. */
class FixedBlock {
  private readonly bits: number[] = [1, 1, 0];

  extra(value: number, count: number): this {
    for (let bit = 0; bit < count; bit++) this.bits.push((value >> bit) & 1);
    return this;
  }

  literal(byte: number): this {
    return byte < 144 ? this.code(0b00110000 + byte, 8) : this.code(0b110010000 + byte - 144, 9);
  }

  /** Of Deflate64 alone: code 285 with its length in 16 bits. */
  longMatch(length: number): this {
    return this.code(0b11000000 + 285 - 280, 8).extra(length - 3, 16);
  }

  distance(code: number): this {
    return this.code(code, 5);
  }

  end(): Uint8Array {
    this.code(0, 7);
    const bytes = new Uint8Array(Math.ceil(this.bits.length / 8));
    this.bits.forEach((bit, at) => {
      bytes[at >> 3] = (bytes[at >> 3] ?? 0) | (bit << (at & 7));
    });
    return bytes;
  }

  private code(code: number, length: number): this {
    for (let bit = length - 1; bit >= 0; bit--) this.bits.push((code >> bit) & 1);
    return this;
  }
}

describe('what only Deflate64 has', () => {
  it('are matches of up to 65,538 bytes', () => {
    const packed = new FixedBlock().literal(65).longMatch(65_538).distance(0).end();
    expect(inflate64(packed, 65_539)).toEqual({
      ok: true,
      value: new Uint8Array(65_539).fill(65),
    });
  });

  it('are distances of up to 64 KiB', () => {
    const block = new FixedBlock();
    const expected: number[] = [];
    for (let at = 0; at < 65_536; at++) {
      const byte = (at * 7 + (at >> 8)) & 255;
      block.literal(byte);
      expected.push(byte);
    }
    // 32,769 + 2,000 and 49,153 + 16,383 back, 40 and 3 bytes.
    block.longMatch(40).distance(30).extra(2000, 14);
    for (let left = 40; left > 0; left--) expected.push(expected.at(-34_769) ?? NaN);
    block.longMatch(3).distance(31).extra(16_383, 14);
    for (let left = 3; left > 0; left--) expected.push(expected.at(-65_536) ?? NaN);
    const unpacked = inflate64(block.end(), expected.length);
    expect(unpacked.ok && Buffer.from(unpacked.value).equals(Buffer.from(expected))).toBe(true);
  });
});

describe('what it has of Deflate', () => {
  const random = createRandom(1, 'inflate64');
  // Without a run that zlib would write as a match of 258: its code means another length here.
  const words = Array.from({ length: 20_000 }, () => Math.floor(random() ** 3 * 90));
  const bytes = Uint8Array.from(words.flatMap((word) => [word, word + 1, 200]));

  it.each([0, 1, 6, 9])('is as zlib writes it: level %i', (level) => {
    const packed = deflateRawSync(bytes, { level });
    expect(inflate64(packed, bytes.length)).toEqual({ ok: true, value: bytes });
  });

  it('is refused in words where it is damaged', () => {
    const packed = deflateRawSync(bytes);
    const half = packed.subarray(0, packed.length >> 1);
    expect(inflate64(half, bytes.length)).toEqual({ ok: false, error: 'it ends too early' });
    expect(inflate64(packed, bytes.length - 1)).toEqual({
      ok: false,
      error: 'there is more in it than the directory says',
    });
    expect(inflate64(packed, bytes.length + 1)).toEqual({
      ok: false,
      error: 'there is less in it than the directory says',
    });
    expect(inflate64(Uint8Array.of(7), 1)).toEqual({
      ok: false,
      error: 'a block is of no known kind',
    });
    const early = new FixedBlock().literal(1).longMatch(3).distance(4).extra(0, 1).end();
    expect(inflate64(early, 4)).toEqual({ ok: false, error: 'a match lies before the beginning' });
  });
});
