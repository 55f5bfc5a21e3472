/*
 * Inflates raw deflate data (RFC 1951) and works out the CRC-32 of what comes out. The host asks for
 * room, writes the packed bytes to `packedAt`, calls `inflate`, and finds the unpacked ones at
 * `unpackedAt`. Addresses hold until the next `reserve`.
 */
import { inflateData } from './blocks';
import { checksumOf } from './checksum';
import { Outcome } from './outcome';

const PAGE_BYTES: u64 = 65536;
/** Eight bytes are read at once, also the last ones. */
const READ_AHEAD: u64 = 16;
/** A match is copied eight bytes at a time and may begin at the last byte: 258 and 8 more. */
const WRITE_AHEAD: u64 = 272;

let packed: usize = 0;
let packedLength: i32 = 0;
let unpacked: usize = 0;
let unpackedLength: i32 = 0;

/**
 * Makes room for one file; memory grows to what the largest takes, and no further.
 *
 * @returns false where that is more than the module may have
 */
export function reserve(packedBytes: i32, unpackedBytes: i32): bool {
  // What is static was laid out before the first call.
  if (packed === 0) packed = (heap.alloc(16) + 15) & ~15;
  const behind = ((<u64>packed + packedBytes + READ_AHEAD + 15) / 16) * 16;
  const end = behind + unpackedBytes + WRITE_AHEAD;
  const has = <u64>memory.size() * PAGE_BYTES;
  if (end > has) {
    const pages = (end - has + PAGE_BYTES - 1) / PAGE_BYTES;
    if (pages > 65536 || memory.grow(<i32>pages) < 0) return false;
  }
  packedLength = packedBytes;
  unpacked = <usize>behind;
  unpackedLength = unpackedBytes;
  return true;
}

export function packedAt(): usize {
  return packed;
}

export function unpackedAt(): usize {
  return unpacked;
}

/** Never more is written than there is room for, whatever the data unpack to. */
export function inflate(): Outcome {
  memory.fill(packed + packedLength, 0, <usize>READ_AHEAD);
  return inflateData(packed, packedLength, unpacked, unpackedLength);
}

/** Of the unpacked bytes. */
export function checksum(): u32 {
  return checksumOf(unpacked, unpackedLength);
}
