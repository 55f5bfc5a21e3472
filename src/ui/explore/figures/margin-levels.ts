/** Levels at either end whose peaks (black margins, burnt-in letters) would flatten the rest. */
export const MARGIN_LEVELS = 8;
