import { createRandom, shuffleInPlace } from '../random';
import { FEATURES, featuresOf, takeFeatures } from './image-features';
import { nearestFeatures, type NearRow } from './nearest-features';
import {
  fitComponents,
  reconstructionError,
  type PrincipalComponents,
} from './principal-components';

/** Two ways in which an image can be unlike others, each larger for what is less alike. */
export interface Strangeness {
  /** To the nearest training image: see `NearRow`. */
  distance: number;
  /** What the training images' principal components leave unexplained, in the same unit. */
  reconstructionError: number;
}

/** What is known of the training images, and what is usual for images they were not fitted to. */
export interface Detector {
  /** Float32Array [n, 625]. */
  training: Float32Array<ArrayBuffer>;
  components: PrincipalComponents;
  /** Of the held-out images, each measure ascending. */
  heldOut: Record<keyof Strangeness, Float64Array>;
}

/** `unlike` is the strongest warning. */
export type Verdict = 'familiar' | 'unusual' | 'unlike';

/** An image against the training images. */
export interface Detection {
  strangeness: Strangeness;
  /** Shares of the held-out images, 0 to 1, that are less strange. */
  percentiles: Strangeness;
  verdict: Verdict;
  /** Training images, the nearest first. */
  nearest: NearRow[];
}

/**
 * Few, so that what is no X-ray is not drawn from them: with 20 an inverted X-ray stands out by
 * this error alone, with 45 or 100 no longer.
 */
const COMPONENTS = 20;
/** Training images the components are fitted to; more change them little. */
const MOST_FITTED = 1500;

/**
 * From which percentile on either measure counts. Of images like the held-out ones, at most twice 2 %
 * are then not familiar.
 */
const UNUSUAL = 0.98;
const UNLIKE = 0.995;

/**
 * Learns what the training images look like and how strange others of their kind are.
 *
 * @param training Float32Array [n, 625], see `imageFeatures`; n > 0
 * @param heldOut Float32Array [m, 625], of images that the training images say nothing of; m > 0
 * @param seed decides which training images the components are fitted to
 * @param onProgress the share that is done, 0 to 1
 */
export function fitDetector(
  training: Float32Array<ArrayBuffer>,
  heldOut: Float32Array<ArrayBuffer>,
  seed: number,
  onProgress: (share: number) => void = () => undefined,
): Detector {
  const components = fitComponents(
    drawRows(training, seed),
    FEATURES,
    COMPONENTS,
    createRandom(seed, 'familiarity/components'),
  );
  const images = heldOut.length / FEATURES;
  const measured = Array.from({ length: images }, (_, image) => {
    onProgress(image / images);
    return measure(training, components, featuresOf(heldOut, image), 1).strangeness;
  });
  const sorted = (of: keyof Strangeness) =>
    Float64Array.from(measured, (strangeness) => strangeness[of]).sort();
  return {
    training,
    components,
    heldOut: {
      distance: sorted('distance'),
      reconstructionError: sorted('reconstructionError'),
    },
  };
}

/**
 * @param features Float32Array [625] of the image asked about
 * @param neighbours nearest training images to name, at least 1
 */
export function detect(
  { training, components, heldOut }: Detector,
  features: Float32Array,
  neighbours: number,
): Detection {
  const { strangeness, nearest } = measure(training, components, features, neighbours);
  const percentiles = {
    distance: shareBelow(heldOut.distance, strangeness.distance),
    reconstructionError: shareBelow(heldOut.reconstructionError, strangeness.reconstructionError),
  };
  return { strangeness, percentiles, verdict: verdictOf(percentiles), nearest };
}

/** The stranger of the two measures decides. */
export function verdictOf({ distance, reconstructionError }: Strangeness): Verdict {
  const larger = Math.max(distance, reconstructionError);
  if (larger >= UNLIKE) return 'unlike';
  return larger >= UNUSUAL ? 'unusual' : 'familiar';
}

function measure(
  training: Float32Array<ArrayBuffer>,
  components: PrincipalComponents,
  features: Float32Array,
  neighbours: number,
): { strangeness: Strangeness; nearest: NearRow[] } {
  const nearest = nearestFeatures(training, rowsOf(training), features, neighbours);
  return {
    strangeness: {
      distance: nearest[0]?.distance ?? Infinity,
      reconstructionError: reconstructionError(components, features),
    },
    nearest,
  };
}

function rowsOf(training: Float32Array): Int32Array<ArrayBuffer> {
  return Int32Array.from({ length: training.length / FEATURES }, (_, row) => row);
}

function shareBelow(ascending: Float64Array, value: number): number {
  return ascending.filter((one) => one < value).length / ascending.length;
}

function drawRows(training: Float32Array<ArrayBuffer>, seed: number): Float32Array {
  const rows = rowsOf(training);
  if (rows.length <= MOST_FITTED) return training;
  const random = createRandom(seed, 'familiarity/images');
  return takeFeatures(training, shuffleInPlace(rows, random).subarray(0, MOST_FITTED));
}
