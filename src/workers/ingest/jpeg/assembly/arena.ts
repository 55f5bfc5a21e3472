const PAGE_BYTES: u64 = 65536;

/**
 * Memory for one picture, handed out from the front and all taken back when the next one begins: it
 * grows to what the largest picture took and no further.
 */
class Arena {
  private start: usize = 0;
  private top: usize = 0;

  /** Takes everything back. What is static was laid out before the first call. */
  reset(): void {
    if (this.start === 0) this.start = (heap.alloc(16) + 15) & ~15;
    this.top = this.start;
  }

  /** @returns an address divisible by 16, its bytes not cleared; 0 where the module may not have more */
  allocate(bytes: u64): usize {
    const at = this.top;
    const end = ((<u64>at + bytes + 15) / 16) * 16;
    const has = <u64>memory.size() * PAGE_BYTES;
    if (end > has) {
      const pages = (end - has + PAGE_BYTES - 1) / PAGE_BYTES;
      if (pages > 65536 || memory.grow(<i32>pages) < 0) return 0;
    }
    this.top = <usize>end;
    return at;
  }
}

export const arena = new Arena();
