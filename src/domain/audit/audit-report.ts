import type { Interval } from '../evaluation/intervals';

/** Images that belong together, by position in the data set, ascending. */
export interface ImageGroup {
  images: number[];
  /** Whether the group has images in TRAIN and in TEST. */
  crossesSplits: boolean;
  /** Whether the group has images of several classes. */
  crossesClasses: boolean;
}

/** What is wrong with a picture itself, whatever its class. */
export const QUALITY_FAULTS = [
  'very-dark',
  'very-bright',
  'low-contrast',
  'blurred',
  'nearly-empty',
  'inverted',
  'side-view',
  'outlier',
] as const;
export type QualityFault = (typeof QUALITY_FAULTS)[number];

/** A fact of an image that has nothing to do with the lungs, yet may tell the class. */
export const GIVEAWAY_FEATURES = [
  'width',
  'height',
  'aspect',
  'fileSize',
  'components',
  'iccProfile',
  'brightness',
  'border',
  'fileFacts',
] as const;
export type GiveawayFeature = (typeof GIVEAWAY_FEATURES)[number];

export interface Giveaway {
  feature: GiveawayFeature;
  model: 'decision tree' | 'logistic regression';
  /** Balanced accuracy of five-fold cross-validation by patient group within TRAIN. */
  crossValidated: Interval;
  /** Balanced accuracy on TEST of the model fitted to all of TRAIN. */
  onTest: Interval;
}

/** How well the giveaways are told: the baseline always names one class. */
export interface Giveaways {
  /** Balanced accuracy of the majority class: one over the number of classes. */
  baseline: number;
  folds: number;
  features: Giveaway[];
}

/** A patient, study or figure with several images, and what a split makes of it. */
export interface PatientGroupAudit {
  /** Groups with images in TRAIN and in TEST of the official split. */
  acrossSplits: ImageGroup[];
  /** TRAIN images that share their group with another one, of `trainImages`. */
  sharedInTrain: number;
  trainImages: number;
  /**
   * What a random re-split of TRAIN would leak: the expected share of its held-out images that have
   * a group member left in training.
   */
  randomSplitLeak: { heldOutShare: number; leakedShare: number };
}

/** What in a data set would fool a model. Every list of images holds positions, ascending. */
export interface AuditReport {
  /** Byte-identical files; null where the browser offers no digest. */
  identical: ImageGroup[] | null;
  /** Near-duplicates that are not all byte-identical. */
  similar: ImageGroup[];
  /** Pairs whose perceptual hashes are as near, but whose pixels tell them apart. */
  lookAlikePairs: number;
  patientGroups: PatientGroupAudit;
  giveaways: Giveaways;
  quality: Record<QualityFault, number[]>;
}
