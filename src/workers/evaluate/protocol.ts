import type { BootstrapIntervals } from '../../domain/evaluation/report-intervals';

/** What a model said of some images, and what is true. */
export interface AnsweredImages {
  /** Uint8Array [n], class indices. */
  truth: Uint8Array<ArrayBuffer>;
  /** Float32Array [n, 3], row-major. */
  probabilities: Float32Array;
  /** [n] patient group of each image. */
  patientGroups: string[];
}

/** The part of an evaluation that takes long enough to hold up the page. */
export interface EvaluateService {
  /** Thousands of resamples: see `bootstrapIntervals`. */
  intervals(images: AnsweredImages): Promise<BootstrapIntervals>;
}
