import { detailOf } from '../../domain/app-error';
import { auditDataset, type AuditInput } from '../../domain/audit/audit-dataset';
import { bootstrapIntervals } from '../../domain/evaluation/report-intervals';
import { gradientMap } from '../../domain/explain/gradient-map';
import { occlusionMap } from '../../domain/explain/occlusion-map';
import { smoothGradMap } from '../../domain/explain/smooth-grad';
import { figuresBySplit } from '../../domain/explore/class-figures';
import { classifyWithModel, type Model, type NetworkModel } from '../../domain/model/model';
import { detect, fitDetector, type Detector } from '../../domain/out-of-distribution/detector';
import {
  FEATURES,
  featuresOf,
  featuresOfBlocks,
  imageFeatures,
  takeFeatures,
} from '../../domain/out-of-distribution/image-features';
import { nearestFeatures } from '../../domain/out-of-distribution/nearest-features';
import { fail, ok } from '../../domain/result';
import { readPieces, readPixels } from '../shared/read-pixels';
import type { AnalysisService } from './protocol';

/** Progress is worth a message only so often. */
const PROGRESS_STEP = 0.05;

export function createAnalysisService(): AnalysisService {
  let dataset: AuditInput | null = null;
  let model: Model | null = null;
  let features: Float32Array<ArrayBuffer> | null = null;
  let fit: { detector: Detector; training: Int32Array } | null = null;
  const loadedDataset = () => held(dataset, 'data set is');
  const keepFeatures = (next: Float32Array<ArrayBuffer>) => {
    features = next;
    fit = null;
  };

  return {
    async loadDataset(analysed, read) {
      dataset = { ...analysed, pixels: await readPixels(analysed.images.length, read) };
    },
    figures: async () => figuresBySplit(loadedDataset()),
    audit: async (onProgress) => auditDataset(loadedDataset(), onProgress),

    intervals: async ({ truth, probabilities, patientGroups, classNames }) =>
      bootstrapIntervals(truth, probabilities, patientGroups, classNames),

    async loadModel(given) {
      model = given;
    },
    async classify(fileName, pixels) {
      try {
        return ok(classifyWithModel(held(model, 'model is'), pixels));
      } catch (thrown) {
        return fail({ code: 'prediction/failed', fileName, detail: detailOf(thrown) });
      }
    },
    occlusionMap: async (pixels, label) => occlusionMap(held(model, 'model is'), pixels, label),
    gradientMap: async (pixels, label) => gradientMap(heldNetwork(model), pixels, label),
    smoothGradMap: async (pixels, label) => smoothGradMap(heldNetwork(model), pixels, label),

    async loadFeatures(images, read) {
      const ofImages = new Float32Array(images * FEATURES);
      let at = 0;
      for await (const rows of readPieces(read)) {
        const piece = imageFeatures(rows);
        ofImages.set(piece, at);
        at += piece.length;
      }
      keepFeatures(ofImages);
    },
    async loadBlocks(blocks) {
      keepFeatures(featuresOfBlocks(blocks));
    },
    async nearest(image, candidates, count) {
      const all = held(features, 'images are');
      const others = candidates.filter((candidate) => candidate !== image);
      const nearest = nearestFeatures(all, others, featuresOf(all, image), count);
      return nearest.map(({ row, distance }) => ({ image: row, distance }));
    },
    async fitDetector({ training, heldOut, seed }, onProgress) {
      const all = held(features, 'images are');
      let told = 0;
      const report = (share: number) => {
        if (share < told + PROGRESS_STEP) return;
        told = share;
        onProgress(share);
      };
      const detector = fitDetector(
        takeFeatures(all, training),
        takeFeatures(all, heldOut),
        seed,
        report,
      );
      fit = { detector, training };
    },
    async detect(pixels, neighbours) {
      const { detector, training } = held(fit, 'detector is');
      const detection = detect(detector, imageFeatures(pixels), neighbours);
      const nearest = detection.nearest.map(({ row, distance }) => ({
        image: training[row] as number,
        distance,
      }));
      return { ...detection, nearest };
    },
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
