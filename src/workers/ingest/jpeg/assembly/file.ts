export const END_OF_IMAGE: i32 = 0xd9;

/** The bytes of a JPEG as they lie in the module's memory, read from marker to marker. */
class File {
  /** Address of the next byte. */
  at: usize = 0;
  end: usize = 0;
  /** Address of the last marker's 0xff. */
  markerAt: usize = 0;
  /** Where the segment that was opened ends. */
  segmentEnd: usize = 0;
  /** Whether the bytes ended where a marker or a whole segment was looked for. */
  isCutShort: bool = false;

  open(at: usize, length: usize): void {
    this.at = at;
    this.end = at + length;
    this.isCutShort = false;
  }

  /**
   * Passes over whatever lies before the next marker, coded data too (ITU-T T.81, B.1.1.2). The end
   * of the bytes counts as the end of the picture, as in libjpeg.
   *
   * @returns the marker without its 0xff
   */
  nextMarker(): i32 {
    while (this.at < this.end) {
      this.markerAt = this.at;
      if (load<u8>(this.at++) !== 0xff) continue;
      // Any number of 0xff may come before a marker; before 0 it is data.
      while (this.at < this.end && load<u8>(this.at) === 0xff) this.at++;
      if (this.at === this.end) break;
      const marker = <i32>load<u8>(this.at++);
      if (marker !== 0) return marker;
    }
    this.markerAt = this.end;
    this.isCutShort = true;
    return END_OF_IMAGE;
  }

  /**
   * Goes into the segment after a marker (B.1.1.4): `at` is then its first byte after the length.
   *
   * @returns whether all of it is there
   */
  openSegment(): bool {
    if (this.left(this.end) >= 2) {
      const length = this.uint16();
      this.segmentEnd = this.at - 2 + length;
      if (length >= 2 && this.segmentEnd <= this.end) return true;
    }
    this.at = this.end;
    this.isCutShort = true;
    return false;
  }

  /** Bytes of the opened segment that are not read yet. */
  leftOfSegment(): i32 {
    return this.left(this.segmentEnd);
  }

  closeSegment(): void {
    this.at = this.segmentEnd;
  }

  /** The caller sees to it that it is there. */
  uint8(): i32 {
    return load<u8>(this.at++);
  }

  /** Big endian. */
  uint16(): i32 {
    return (this.uint8() << 8) | this.uint8();
  }

  private left(end: usize): i32 {
    return <i32>(end - this.at);
  }
}

export const file = new File();
