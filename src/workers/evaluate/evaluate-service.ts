import { PIXELS_PER_IMAGE } from '../../domain/dataset/dataset';
import { nearestImages } from '../../domain/evaluation/nearest-images';
import { bootstrapIntervals } from '../../domain/evaluation/report-intervals';
import type { EvaluateService } from './protocol';

export function createEvaluateService(): EvaluateService {
  let pixels: Uint8Array<ArrayBuffer> | null = null;
  const held = () => {
    if (pixels === null) throw new Error('no pixels are loaded');
    return pixels;
  };
  return {
    intervals: async ({ truth, probabilities, patientGroups }) =>
      bootstrapIntervals(truth, probabilities, patientGroups),
    async startPixels(images) {
      pixels = new Uint8Array(images * PIXELS_PER_IMAGE);
    },
    async addPixels(first, rows) {
      held().set(rows, first * PIXELS_PER_IMAGE);
    },
    nearest: async (asked, candidates, count) => nearestImages(held(), asked, candidates, count),
  };
}
