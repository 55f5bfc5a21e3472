import { auditDataset, type AuditInput } from '../../domain/audit/audit-dataset';
import { PIXELS_PER_IMAGE } from '../../domain/dataset/dataset';
import { figuresBySplit } from '../../domain/explore/class-figures';
import type { ExploreService } from './protocol';

export function createExploreService(): ExploreService {
  let dataset: AuditInput | null = null;
  const loaded = () => {
    if (dataset === null) throw new Error('no data set is loaded');
    return dataset;
  };
  return {
    async load(explored) {
      const pixels = new Uint8Array(explored.images.length * PIXELS_PER_IMAGE);
      dataset = { ...explored, pixels };
    },
    async addPixels(first, rows) {
      loaded().pixels.set(rows, first * PIXELS_PER_IMAGE);
    },
    figures: async () => figuresBySplit(loaded()),
    audit: async (onProgress) => auditDataset(loaded(), onProgress),
  };
}
