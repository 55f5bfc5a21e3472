import type { ClassIndex } from '../../domain/dataset/classes';
import type { Detection } from '../../domain/out-of-distribution/detector';
import type { Model } from '../../domain/model/model';

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

/** What a prediction is explained by, and what is near an image. One data set, one fit and one model at a time. */
export interface ExplainService {
  /** Makes room for so many images, and forgets those there were with what was fitted to them. */
  startImages(images: number): Promise<void>;
  /** @param rows Uint8Array [any number, 100 * 100], pixels of the images from `first` on */
  addPixels(first: number, rows: Uint8Array<ArrayBuffer>): Promise<void>;
  /** Small copies in the place of images. @param blocks Uint16Array [n, 625], see `blockSums` */
  useBlocks(blocks: Uint16Array<ArrayBuffer>): Promise<void>;
  /**
   * The images nearest to one of them, the nearest first: see `nearestFeatures`.
   *
   * @param image its position; as a candidate it is passed over
   */
  nearest(image: number, candidates: Int32Array<ArrayBuffer>, count: number): Promise<NearImage[]>;
  /** See `fitDetector`. @param onProgress the share that is done, 0 to 1 */
  fit(request: DetectorRequest, onProgress: (share: number) => void): Promise<void>;
  /** @param pixels Uint8Array [100 * 100] @param neighbours nearest training images to name */
  detect(pixels: Uint8Array<ArrayBuffer>, neighbours: number): Promise<PositionedDetection>;
  /** The model that the maps are of. */
  loadModel(model: Model): Promise<void>;
  /** See `occlusionMap`. */
  occlusionMap(pixels: Uint8Array<ArrayBuffer>, label: ClassIndex): Promise<Float64Array>;
  /** See `gradientMap`; of a network only. */
  gradientMap(pixels: Uint8Array<ArrayBuffer>, label: ClassIndex): Promise<Float64Array>;
  /** See `smoothGradMap`; of a network only. */
  smoothGradMap(pixels: Uint8Array<ArrayBuffer>, label: ClassIndex): Promise<Float64Array>;
}
