import type { AppError } from '../../domain/app-error';
import type { AuditReport } from '../../domain/audit/audit-report';
import type { Dataset } from '../../domain/dataset/dataset';
import type { BootstrapIntervals } from '../../domain/evaluation/report-intervals';
import type { FiguresBySplit } from '../../domain/explore/class-figures';
import type { Model } from '../../domain/model/model';
import type { Detection } from '../../domain/out-of-distribution/detector';
import type { Result } from '../../domain/result';
import type { DatasetHolder, PixelReader } from '../shared/protocol';

/** What a worker is told of a data set, beside the pixels. */
export type AnalysedDataset = Pick<Dataset, 'classes' | 'images' | 'labels' | 'histograms'>;

/** What a model said of some images, and what is true. */
export interface AnsweredImages {
  /** Uint8Array [n], class indices. */
  truth: Uint8Array<ArrayBuffer>;
  /** Float32Array [n, classes], row-major. */
  probabilities: Float32Array;
  /** [n] patient group of each image. */
  patientGroups: string[];
  /** In the order of the classes. */
  classNames: string[];
}

/** Which images the check for familiar ones goes by, as positions among those given. */
export interface DetectorRequest {
  /** Learned from. */
  training: Int32Array<ArrayBuffer>;
  /** Not learned from: they say how strange an image may be. */
  heldOut: Int32Array<ArrayBuffer>;
  seed: number;
}

/** An image near another one. */
export interface NearImage {
  /** Its position among those given. */
  image: number;
  /** As in `NearRow`. */
  distance: number;
}

/** A detection with the nearest training images by their position among those given. */
export interface PositionedDetection extends Omit<Detection, 'nearest'> {
  nearest: NearImage[];
}

/**
 * What takes too long for the page's thread, on the processor alone: a training may run beside it.
 * It holds one data set, one model and one detector at a time. Each purpose has a worker of its own,
 * so that an audit does not hold up a prediction; each loads what its questions need.
 */
export interface AnalysisService extends DatasetHolder<AnalysedDataset> {
  /** Histograms, mean and standard-deviation images of the classes. */
  figures(): Promise<FiguresBySplit>;
  /** @param onProgress called with the share that is done, 0 to 1, a few times a second at most */
  audit(onProgress: (share: number) => void): Promise<AuditReport>;

  /** Thousands of resamples: see `bootstrapIntervals`. */
  intervals(images: AnsweredImages): Promise<BootstrapIntervals>;

  /** Keeps a model. */
  loadModel(model: Model): Promise<void>;
  /**
   * Class probabilities of images: see `classifyWithModel`.
   *
   * @param fileName for the error, `prediction/failed`
   * @param pixels Uint8Array [n, 100 * 100]
   * @returns Float32Array [n, classes], row-major
   */
  classify(
    fileName: string,
    pixels: Uint8Array<ArrayBuffer>,
  ): Promise<Result<Float32Array<ArrayBuffer>, AppError>>;
  /** See `occlusionMap`. @param pixels Uint8Array [100 * 100], as in the other maps */
  occlusionMap(pixels: Uint8Array<ArrayBuffer>, label: number): Promise<Float64Array>;
  /** See `gradientMap`; of a network only. */
  gradientMap(pixels: Uint8Array<ArrayBuffer>, label: number): Promise<Float64Array>;
  /** See `smoothGradMap`; of a network only. */
  smoothGradMap(pixels: Uint8Array<ArrayBuffer>, label: number): Promise<Float64Array>;

  /** Keeps the features of so many images, a quarter of their pixels, and forgets the detector. */
  loadFeatures(images: number, readPixels: PixelReader): Promise<void>;
  /** The same of small copies. @param blocks Uint16Array [n, 625], see `blockSums` */
  loadBlocks(blocks: Uint16Array<ArrayBuffer>): Promise<void>;
  /**
   * The images nearest to one of those whose features are kept, the nearest first: see
   * `nearestFeatures`.
   *
   * @param image its position; as a candidate it is passed over
   */
  nearest(image: number, candidates: Int32Array<ArrayBuffer>, count: number): Promise<NearImage[]>;
  /** See `fitDetector`. @param onProgress the share that is done, 0 to 1 */
  fitDetector(request: DetectorRequest, onProgress: (share: number) => void): Promise<void>;
  /** @param pixels Uint8Array [100 * 100] @param neighbours nearest training images to name */
  detect(pixels: Uint8Array<ArrayBuffer>, neighbours: number): Promise<PositionedDetection>;
}
