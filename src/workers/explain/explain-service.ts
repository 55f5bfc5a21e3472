import { gradientMap } from '../../domain/explain/gradient-map';
import { occlusionMap } from '../../domain/explain/occlusion-map';
import { smoothGradMap } from '../../domain/explain/smooth-grad';
import { fitDetector, detect, type Detector } from '../../domain/out-of-distribution/detector';
import {
  FEATURES,
  featuresOf,
  featuresOfBlocks,
  imageFeatures,
  takeFeatures,
} from '../../domain/out-of-distribution/image-features';
import { nearestFeatures } from '../../domain/out-of-distribution/nearest-features';
import type { Model, NetworkModel } from '../../domain/model/model';
import type { ExplainService } from './protocol';

/** Progress is worth a message only so often. */
const PROGRESS_STEP = 0.05;

export function createExplainService(): ExplainService {
  /** Of all images; their pixels, four times as much, are not kept. */
  let features: Float32Array<ArrayBuffer> | null = null;
  let fit: { fitted: Detector; training: Int32Array } | null = null;
  let model: Model | null = null;

  return {
    async startImages(images) {
      features = new Float32Array(images * FEATURES);
      fit = null;
    },
    async addPixels(first, rows) {
      held(features, 'images are').set(imageFeatures(rows), first * FEATURES);
    },
    async useBlocks(blocks) {
      features = featuresOfBlocks(blocks);
      fit = null;
    },
    async nearest(image, candidates, count) {
      const all = held(features, 'images are');
      const others = candidates.filter((candidate) => candidate !== image);
      const nearest = nearestFeatures(all, others, featuresOf(all, image), count);
      return nearest.map(({ row, distance }) => ({ image: row, distance }));
    },
    async fit({ training, heldOut, seed }, onProgress) {
      const all = held(features, 'images are');
      let told = 0;
      const report = (share: number) => {
        if (share < told + PROGRESS_STEP) return;
        told = share;
        onProgress(share);
      };
      const fitted = fitDetector(
        takeFeatures(all, training),
        takeFeatures(all, heldOut),
        seed,
        report,
      );
      fit = { fitted, training };
    },
    async detect(pixels, neighbours) {
      const { fitted, training } = held(fit, 'fit is');
      const detection = detect(fitted, imageFeatures(pixels), neighbours);
      const nearest = detection.nearest.map(({ row, distance }) => ({
        image: training[row] as number,
        distance,
      }));
      return { ...detection, nearest };
    },
    async loadModel(given) {
      model = given;
    },
    occlusionMap: async (pixels, label) => occlusionMap(held(model, 'model is'), pixels, label),
    gradientMap: async (pixels, label) => gradientMap(heldNetwork(model), pixels, label),
    smoothGradMap: async (pixels, label) => smoothGradMap(heldNetwork(model), pixels, label),
  };
}

function heldNetwork(model: Model | null): NetworkModel {
  const asked = held(model, 'model is');
  if (asked.kind !== 'network') throw new Error('only a network has gradients');
  return asked;
}

function held<T>(value: T | null, what: string): T {
  if (value === null) throw new Error(`no ${what} loaded`);
  return value;
}
