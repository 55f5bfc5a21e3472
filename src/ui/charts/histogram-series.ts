import type { ImageClass } from '../../domain/dataset/classes';

/** The grey values of one class as a chart shows them. */
export interface HistogramSeries {
  imageClass: ImageClass;
  /** [256], by grey value. */
  values: ArrayLike<number>;
  /** The 10th and 90th percentile, [256] each; null where there is none. */
  band: { low: ArrayLike<number>; high: ArrayLike<number> } | null;
  mean: number;
}
