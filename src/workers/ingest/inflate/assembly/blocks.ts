import { bits } from './bits';
import { decodeBlock } from './decode-block';
import { readCodes, useFixedCodes } from './codes';
import { Outcome } from './outcome';

/** Inflates block by block, RFC 1951, 3.2.3. */
export function inflateData(at: usize, length: i32, into: usize, capacity: i32): Outcome {
  const end = into + capacity;
  let to = into;
  let isLast = false;
  bits.open(at, length);
  while (!isLast) {
    bits.fill();
    isLast = bits.take(1) === 1;
    const kind = bits.take(2);
    if (kind === 0) {
      const size = openStored();
      if (size < 0) return Outcome.Damaged;
      if (to + size > end) return Outcome.TooLong;
      memory.copy(to, bits.at, size);
      bits.at += size;
      to += size;
      continue;
    }
    if (kind === 1) useFixedCodes();
    else if (kind !== 2 || !readCodes()) return Outcome.Damaged;
    to = decodeBlock(into, to, end);
    if (to === 0 || bits.isBeyondEnd()) return Outcome.Damaged;
    if (to > end) return Outcome.TooLong;
  }
  bits.align();
  return to === end && bits.left() === 0 ? Outcome.Whole : Outcome.TooShort;
}

/** @returns how many bytes follow as they are (3.2.4); -1 where they do not */
function openStored(): i32 {
  bits.align();
  if (bits.left() < 4) return -1;
  const size = <i32>load<u16>(bits.at);
  const inverse = <i32>load<u16>(bits.at, 2);
  bits.at += 4;
  return (size ^ inverse) === 0xffff && size <= bits.left() ? size : -1;
}
