/** Far above what anything takes on a busy machine: they end only what would never end. */
export const SHOW_LIMIT_MS = 120_000;
export const START_LIMIT_MS = 300_000;
