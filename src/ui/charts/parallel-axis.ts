/** One axis of a chart of parallel coordinates. */
export interface ParallelAxis {
  name: string;
  /** `share`: where on the axis, 0 to 1. */
  ticks: readonly { share: number; text: string }[];
}
