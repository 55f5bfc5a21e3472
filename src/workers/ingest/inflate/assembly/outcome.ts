/** How inflating ended. The host names them in the same order. */
export const enum Outcome {
  Whole,
  /** No deflate data, or they end too early. */
  Damaged,
  /** There is more in them than was said. */
  TooLong,
  /** There is less in them, or something behind them. */
  TooShort,
}
