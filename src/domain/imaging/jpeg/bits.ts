/** The next 25 bits at least, from the top. @param at position in bits */
export function peekBits(data: DataView, at: number): number {
  return data.getInt32(at >>> 3) << (at & 7);
}

/**
 * The value that bits stand for: negative ones lack the leading 1 and are one too small (ITU-T T.81,
 * F.2.2.1, EXTEND).
 *
 * @param size how many bits there are, 1 or more
 */
export function extendBits(bits: number, size: number): number {
  return bits < 1 << (size - 1) ? bits + 1 - (1 << size) : bits;
}
