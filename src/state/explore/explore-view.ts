import type { FindingKind } from '../../domain/audit/findings';
import type { Split } from '../../domain/dataset/classes';
import type { SplitChoice } from '../../domain/explore/class-figures';

/** `density`: share of the pixels of an average image. `counts`: all pixels of a class. */
export type Measure = 'density' | 'counts';

export type HistogramLayout = 'side-by-side' | 'overlaid';

/** What the gallery shows; every condition must hold. */
export interface GalleryFilter {
  /** Names of the classes to show; none stands for all of them. */
  classes: readonly string[];
  /** `dropped`: images that no row of the metadata stands for. */
  split: 'all' | Split | 'dropped';
  use: 'all' | 'in-use' | 'excluded';
  /** What the audit found in them; `any`: anything at all. */
  finding: FindingKind | 'any' | null;
  /** Part of the name or of the patient group, in any case. */
  text: string;
  /** The images of exactly this patient group. */
  patientGroup: string | null;
}

export const NO_FILTER: GalleryFilter = {
  classes: [],
  split: 'all',
  use: 'all',
  finding: null,
  text: '',
  patientGroup: null,
};

/** What a person has chosen in Explore; it lasts as long as the data set is open. */
export interface ExploreView {
  greyValues: {
    split: SplitChoice;
    layout: HistogramLayout;
    measure: Measure;
    shownAs: 'chart' | 'table';
  };
  averages: { split: SplitChoice };
  /** `draw` counts from 0. */
  examples: { split: SplitChoice; measure: Measure; draw: number };
  /** `scrollY`: how far the page was scrolled when the gallery was left, in CSS pixels. */
  gallery: { filter: GalleryFilter; scrollY: number };
}

export const FIRST_EXPLORE_VIEW: ExploreView = {
  greyValues: { split: 'both', layout: 'side-by-side', measure: 'density', shownAs: 'chart' },
  averages: { split: 'both' },
  examples: { split: 'both', measure: 'density', draw: 0 },
  gallery: { filter: NO_FILTER, scrollY: 0 },
};
