import { file } from './file';

/** At most this many bytes lie ready without stuffing: they stay in the processor's nearest cache. */
const WINDOW_BYTES: usize = 1 << 14;
/**
 * No MCU takes more: 10 blocks (ITU-T T.81, B.2.3) of 64 coefficients, each of a code of 17 bits, as
 * an invalid one takes, and a value of 15.
 */
const MCU_BYTES: usize = 10 * 64 * 4;
/** The last bits of an MCU are looked at together with those behind them. */
const LOOK_AHEAD: usize = 16;
const WINDOW = new StaticArray<u8>(<i32>(WINDOW_BYTES + MCU_BYTES + 2 * LOOK_AHEAD));

const FIRST_RESTART: i32 = 0xd0;
const LAST_RESTART: i32 = 0xd7;
const FIRST_FRAME: i32 = 0xc0;

/**
 * The coded data of a scan without stuffing, from one restart marker to the next (T.81, B.1.1.5 and
 * F.1.2.3), a window of it at a time. Beyond its end lie zeros, as many as an MCU may ask for, so that
 * no reading of bits has to look for the end.
 */
class CodedData {
  /** Of the next bit: its byte's address times 8, and on from the upper bit. */
  position: usize = 0;
  /** Whether data were asked for that are not there: then the blocks up to the next restart are grey. */
  isExhausted: bool = false;
  /** Whether that has come up in any scan of the picture. */
  isCutShort: bool = false;
  /** Address past the last byte of the window that holds data. */
  private end: usize = 0;
  /** Position from which an MCU might go beyond the window. */
  private refillFrom: usize = 0;
  /** Position where the data end; far beyond while more of them can come. */
  private endPosition: usize = 0;
  /** The number of the next restart marker, 0 to 7. */
  private nextRestart: i32 = 0;

  /** Begins where the file is read: behind a scan's header. */
  beginScan(): void {
    this.nextRestart = 0;
    this.beginInterval();
  }

  /** Goes behind a scan of which nothing is needed. */
  skipScan(): void {
    let marker = 0;
    while (marker < FIRST_FRAME || isRestart(marker)) marker = file.nextMarker();
    file.at = file.markerAt;
  }

  /** Has all bits ready that an MCU can ask for. To be called before each. */
  provide(): void {
    if (this.position >= this.refillFrom) this.refill();
  }

  /** To be called after each MCU. */
  noteEnd(): void {
    if (this.position <= this.endPosition) return;
    this.isExhausted = true;
    this.isCutShort = true;
  }

  /**
   * Goes on behind the next restart marker. Where another one comes, the file lost or gained data: it
   * is followed as by libjpeg (jdmarker.c, jpeg_resync_to_restart).
   */
  restart(): void {
    const expected = this.nextRestart;
    this.nextRestart = (expected + 1) & 7;
    for (;;) {
      const marker = file.nextMarker();
      if (marker < FIRST_FRAME) continue;
      const ahead = (marker - FIRST_RESTART - expected) & 7;
      // One of the two before: its data came too late.
      if (isRestart(marker) && ahead >= 6) continue;
      if (isRestart(marker) && ahead !== 1 && ahead !== 2) return this.beginInterval();
      // One of the next two, or the end of the scan: what should be here is missing.
      file.at = file.markerAt;
      return this.beginMissingInterval();
    }
  }

  private beginInterval(): void {
    this.isExhausted = false;
    this.end = changetype<usize>(WINDOW);
    this.position = this.end << 3;
    this.refill();
  }

  private beginMissingInterval(): void {
    this.end = changetype<usize>(WINDOW);
    this.position = this.end << 3;
    this.finishInterval();
  }

  private refill(): void {
    const window = changetype<usize>(WINDOW);
    const from = this.position >> 3;
    const left = this.end - from;
    memory.copy(window, from, left);
    this.position = (window << 3) | (this.position & 7);
    this.end = window + left;
    if (this.unstuff(window + WINDOW_BYTES)) return this.finishInterval();
    this.refillFrom = (this.end - MCU_BYTES - LOOK_AHEAD) << 3;
    this.endPosition = usize.MAX_VALUE;
  }

  /** No more will come: zeros follow. */
  private finishInterval(): void {
    memory.fill(this.end, 0, MCU_BYTES + LOOK_AHEAD);
    this.refillFrom = usize.MAX_VALUE;
    this.endPosition = this.end << 3;
  }

  /**
   * Copies from the file, without the 0 that follows a 0xff, until the window is full up to `limit`.
   *
   * @returns whether the interval is at its end: the file is read up to a marker, or to its own end
   */
  private unstuff(limit: usize): bool {
    let from = file.at;
    let to = this.end;
    let isEnd = false;
    while (to < limit) {
      if (from + 16 <= file.end) {
        const bytes = v128.load(from);
        v128.store(to, bytes);
        const found = i8x16.bitmask(i8x16.eq(bytes, i8x16.splat(-1)));
        const plain: usize = found === 0 ? 16 : <usize>ctz(found);
        from += plain;
        to += plain;
        if (found === 0) continue;
      } else if (from < file.end && load<u8>(from) !== 0xff) {
        store<u8>(to++, load<u8>(from++));
        continue;
      }
      // Any number of 0xff may come before a marker.
      let next = from;
      while (next < file.end && load<u8>(next) === 0xff) next++;
      if (next === file.end) from = next;
      if (next === file.end || load<u8>(next) !== 0) {
        isEnd = true;
        break;
      }
      store<u8>(to++, 0xff);
      from = next + 1;
    }
    file.at = from;
    this.end = to;
    return isEnd;
  }
}

function isRestart(marker: i32): bool {
  return marker >= FIRST_RESTART && marker <= LAST_RESTART;
}

export const coded = new CodedData();

/** The bits from a position on, from the top: the first 57 are valid. */
export function bitsAt(position: usize): u64 {
  const bytes = v128.load_zero<i64>(position >> 3);
  // Memory is little endian: there is no single instruction that turns bytes round but this one.
  const turned = v128.shuffle<i8>(bytes, bytes, 7, 6, 5, 4, 3, 2, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0);
  const shift = <u64>(position & 7);
  return (<u64>i64x2.extract_lane(turned, 0)) << shift;
}

/** @param count 1 to 16 */
export function readBits(count: i32): i32 {
  const bits = <i32>(bitsAt(coded.position) >> (<u64>(64 - count)));
  coded.position += count;
  return bits;
}
