import { auditDataset } from '../../domain/audit/audit-dataset';
import { figuresBySplit } from '../../domain/explore/class-figures';
import type { ExploredDataset, ExploreService } from './protocol';

export function createExploreService(): ExploreService {
  let dataset: ExploredDataset | null = null;
  const loaded = () => {
    if (dataset === null) throw new Error('no data set is loaded');
    return dataset;
  };
  return {
    load(exploredDataset) {
      dataset = exploredDataset;
      return Promise.resolve();
    },
    figures: async () => figuresBySplit(loaded()),
    audit: async (onProgress) => auditDataset(loaded(), onProgress),
  };
}
