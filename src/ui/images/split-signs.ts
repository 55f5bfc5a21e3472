import type { Split } from '../../domain/dataset/classes';

/** What stands on a small picture, short enough for it; null where most of them would say the same. */
export const SPLIT_SIGNS = {
  train: null,
  validation: 'VAL',
  test: 'TEST',
  dropped: 'DROPPED',
} as const satisfies Record<Split | 'dropped', string | null>;
