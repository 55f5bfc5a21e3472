import type { SplitChoice } from '../../../domain/explore/class-figures';
import type { HistogramLayout, Measure } from '../../../state/explore/explore-view';

/** What the cards of Figures and Examples are chosen by. */
export const SPLIT_TITLES: Record<SplitChoice, string> = {
  both: 'Train and test',
  train: 'Train',
  validation: 'Validation',
  test: 'Test',
};

/** In place of "Train and test" where there are three. */
export const ALL_SPLITS = 'All';

export const MEASURE_CHOICE = { label: 'Measure of the histograms' };

export const MEASURE_TITLES: Record<Measure, string> = { density: 'Density', counts: 'Counts' };

export const LAYOUT_TITLES: Record<HistogramLayout, string> = {
  'side-by-side': 'Side by side',
  overlaid: 'Overlaid',
};

export const SHOWN_AS_TITLES = { chart: 'Chart', table: 'Table' };

/** Below figures that count all images. */
export const EXCLUDED_COUNTED = 'Excluded images are counted here as well.';
