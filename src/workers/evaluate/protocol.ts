import type { NearImage } from '../../domain/evaluation/nearest-images';
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
  /** Makes room for the pixels of so many images, and forgets those there were. */
  startPixels(images: number): Promise<void>;
  /** @param rows Uint8Array [any number, 100 * 100], of the images from `first` on */
  addPixels(first: number, rows: Uint8Array<ArrayBuffer>): Promise<void>;
  /** See `nearestImages`; positions are those of the pixels. */
  nearest(asked: number, candidates: Int32Array<ArrayBuffer>, count: number): Promise<NearImage[]>;
}
