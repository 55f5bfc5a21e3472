/** How reading ended. The host names them in the same order. */
export const enum Status {
  Fine,
  /** A kind of JPEG that this reader does not do. */
  Unsupported,
  /** There is no picture to be had from the bytes. */
  Damaged,
  /** The memory that it takes is more than this module may have. */
  TooLarge,
}
