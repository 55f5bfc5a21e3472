import { bits } from './bits';
import { DISTANCE_LOOKUP_BITS, distances, LITERAL_LOOKUP_BITS, literals } from './codes';
import { codeBitsOf, END_OF_BLOCK, LITERAL, LONGER, moreBitsOf, valueOf } from './symbols';

const LITERAL_MASK: u64 = (1 << LITERAL_LOOKUP_BITS) - 1;
const DISTANCE_MASK: u64 = (1 << DISTANCE_LOOKUP_BITS) - 1;

/**
 * Decodes the symbols of a block, RFC 1951, 3.2.3. A refill has bits for three literals and a match, or
 * for one literal and what follows: an X-ray's data are literals for the most part.
 *
 * @param start of what was unpacked before: a match may go back to there
 * @returns where it ends, beyond `end` where it would; 0 where the data are damaged
 */
export function decodeBlock(start: usize, to: usize, end: usize): usize {
  const literalsAt = literals.at();
  const distancesAt = distances.at();
  const last = bits.end + 8;
  let ready = bits.ready;
  let count = bits.count;
  let at = bits.at;
  for (;;) {
    ready |= load<u64>(at) << count;
    at += <usize>((63 - count) >> 3);
    count |= 56;
    if (at > last) return 0;
    if (to > end) break;
    let entry = load<u32>(literalsAt + ((<usize>(ready & LITERAL_MASK)) << 2));
    // Three of at most 11 bits each leave 23.
    for (let i = 0; i < 3 && (entry & LITERAL) !== 0; i++) {
      ready >>= codeBitsOf(entry);
      count -= codeBitsOf(entry);
      store<u8>(to++, <u8>valueOf(entry));
      entry = load<u32>(literalsAt + ((<usize>(ready & LITERAL_MASK)) << 2));
    }
    if ((entry & LITERAL) !== 0) continue;
    ready |= load<u64>(at) << count;
    at += <usize>((63 - count) >> 3);
    count |= 56;
    if ((entry & LONGER) !== 0) {
      ready >>= codeBitsOf(entry);
      count -= codeBitsOf(entry);
      entry = furtherEntry(literalsAt, entry, ready);
    }
    if (entry === 0) return 0;
    ready >>= codeBitsOf(entry);
    count -= codeBitsOf(entry);
    if ((entry & LITERAL) !== 0) {
      store<u8>(to++, <u8>valueOf(entry));
      continue;
    }
    if ((entry & END_OF_BLOCK) !== 0) break;

    // 15 and 5 bits of the length, 15 and 13 of the distance: 48 of 56.
    const length = valueOf(entry) + <usize>(ready & (((<u64>1) << moreBitsOf(entry)) - 1));
    ready >>= moreBitsOf(entry);
    count -= moreBitsOf(entry);
    entry = load<u32>(distancesAt + ((<usize>(ready & DISTANCE_MASK)) << 2));
    if ((entry & LONGER) !== 0) {
      ready >>= codeBitsOf(entry);
      count -= codeBitsOf(entry);
      entry = furtherEntry(distancesAt, entry, ready);
    }
    if (entry === 0) return 0;
    ready >>= codeBitsOf(entry);
    count -= codeBitsOf(entry);
    const distance = valueOf(entry) + <usize>(ready & (((<u64>1) << moreBitsOf(entry)) - 1));
    ready >>= moreBitsOf(entry);
    count -= moreBitsOf(entry);
    if (distance > to - start) return 0;
    to += length;
    if (to > end) break;
    copyMatch(to - length, to - length - distance, length);
  }
  bits.ready = ready;
  bits.count = count;
  bits.at = at;
  return to;
}

/** In the table of a code that is longer than the lookup, by the bits behind it. */
function furtherEntry(table: usize, entry: u32, ready: u64): u32 {
  const place = valueOf(entry) + <usize>(ready & (((<u64>1) << moreBitsOf(entry)) - 1));
  return load<u32>(table + (place << 2));
}

/** Bytes may repeat what the match itself has written (RFC 1951, 2): near ones go one at a time. */
function copyMatch(to: usize, from: usize, length: usize): void {
  const end = to + length;
  if (to - from < 8) {
    while (to < end) store<u8>(to++, load<u8>(from++));
    return;
  }
  for (; to < end; to += 8, from += 8) store<u64>(to, load<u64>(from));
}
