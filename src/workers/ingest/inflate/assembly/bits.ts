/**
 * The bits of the data, from the lowest of each byte on (RFC 1951, 3.1.1). At least 56 are ready after
 * `fill`, whatever was taken; beyond the end they come from whatever lies there, and `isBeyondEnd` says so.
 */
class Bits {
  /** The next bits; what is above `count` is of bytes that are read again. */
  ready: u64 = 0;
  count: u64 = 0;
  /** Address of the next byte. */
  at: usize = 0;
  end: usize = 0;

  open(at: usize, length: i32): void {
    this.ready = 0;
    this.count = 0;
    this.at = at;
    this.end = at + length;
  }

  fill(): void {
    this.ready |= load<u64>(this.at) << this.count;
    this.at += <usize>((63 - this.count) >> 3);
    this.count |= 56;
  }

  /** @param count up to 16, of those that are ready */
  take(count: u64): i32 {
    const bits = <i32>(this.ready & (((<u64>1) << count) - 1));
    this.ready >>= count;
    this.count -= count;
    return bits;
  }

  /** Goes back to the first whole byte that is not taken. */
  align(): void {
    this.at -= <usize>(this.count >> 3);
    this.ready = 0;
    this.count = 0;
  }

  /** Whether more was taken than there was. */
  isBeyondEnd(): bool {
    return this.at > this.end + <usize>(this.count >> 3);
  }

  /** Bytes that were not touched; to be called when aligned. */
  left(): i32 {
    return <i32>(this.end - this.at);
  }
}

export const bits = new Bits();
