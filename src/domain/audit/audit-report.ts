import type { Interval } from '../evaluation/intervals';

/** Images that belong together, by position in the data set, ascending. */
export interface ImageGroup {
  images: number[];
  /** Whether the group has images in more than one split. */
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
export const SHORTCUT_FEATURES = [
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
export type ShortcutFeature = (typeof SHORTCUT_FEATURES)[number];

export interface Shortcut {
  feature: ShortcutFeature;
  model: 'decision tree' | 'logistic regression';
  /** false where the images do not differ in it: then it tells nothing. */
  varies: boolean;
  /** Balanced accuracy of five-fold cross-validation by patient group within TRAIN. */
  crossValidated: Interval;
  /** Balanced accuracy on TEST of the model fitted to all of TRAIN. */
  onTest: Interval;
  /**
   * Whether the cross-validated figure lies above the baseline by more than chance would put any of
   * the features: by the interval at 95 % for all of them together.
   */
  tellsClass: boolean;
}

/** How well the shortcuts are told: the baseline always names one class. */
export interface Shortcuts {
  /** Balanced accuracy of the majority class: one over the number of classes. */
  baseline: number;
  folds: number;
  /** Seed of the first division into folds. */
  seed: number;
  features: Shortcut[];
}

/** A patient, study or figure with several images, and what a split makes of it. */
export interface PatientGroupAudit {
  /** Groups with images in more than one split of the data set. */
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
  lookAlikes: ImageGroup[];
  patientGroups: PatientGroupAudit;
  /** null where a class has too few patients to be cross-validated. */
  shortcuts: Shortcuts | null;
  /** null for a fault that cannot be told in this data set. */
  quality: Record<QualityFault, number[] | null>;
}
