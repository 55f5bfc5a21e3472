import type { FindingKind } from '../../domain/audit/findings';
import { QUALITY_LIMITS } from '../../domain/audit/quality';
import { formatPercent } from '../format';

/** A check as a person reads it. */
export interface FindingText {
  /** What the check looks for, as a label. */
  name: string;
  /** What was found, for one image and for any other number, as in "12 byte-identical files". */
  found: [one: string, many: string];
  /** Why it matters, and what counts as found. */
  why: string;
}

const {
  darkMean,
  brightMean,
  contrast,
  sharpness,
  emptyShare,
  inverted,
  sideViewAspect,
  outlierScore,
} = QUALITY_LIMITS;

export const FINDING_TEXTS: Record<FindingKind, FindingText> = {
  identical: {
    name: 'Byte-identical files',
    found: ['byte-identical file', 'byte-identical files'],
    why: 'A network that has seen a test image in training is asked what it already knows. A copy within TRAIN counts double, and copies with different labels cannot both be right.',
  },
  similar: {
    name: 'Near-duplicates',
    found: ['near-duplicate', 'near-duplicates'],
    why: 'The same picture saved again, brighter or recompressed, leaks as a byte-identical one does.',
  },
  'patients-across-splits': {
    name: 'Patients in TRAIN and TEST',
    found: ['image of a patient in TRAIN and TEST', 'images of patients in TRAIN and TEST'],
    why: 'Images of one patient resemble each other: recognising the patient is not recognising the disease.',
  },
  'very-dark': {
    name: 'Very dark images',
    found: ['very dark image', 'very dark images'],
    why: `Little of the lungs can be told from the background: the mean grey value is below ${darkMean} of 255.`,
  },
  'very-bright': {
    name: 'Very bright images',
    found: ['very bright image', 'very bright images'],
    why: `What is burnt out cannot be learned from: the mean grey value is above ${brightMean} of 255.`,
  },
  'low-contrast': {
    name: 'Low-contrast images',
    found: ['low-contrast image', 'low-contrast images'],
    why: `Grey values lie so close together that noise weighs as much as tissue: their standard deviation is below ${contrast} of 255 levels.`,
  },
  blurred: {
    name: 'Blurred images',
    found: ['blurred image', 'blurred images'],
    why: `Fine structure is gone; if one class is blurred more often, sharpness tells the class. The variance of the Laplacian is below ${sharpness}.`,
  },
  'nearly-empty': {
    name: 'Nearly empty images',
    found: ['nearly empty image', 'nearly empty images'],
    why: `More than ${formatPercent(emptyShare, 0)} of the pixels have nearly the same grey value: a margin, a mask or a failed scan.`,
  },
  inverted: {
    name: 'Inverted images',
    found: ['inverted image', 'inverted images'],
    why: `Dark and bright seem swapped: the picture correlates below ${formatNegative(inverted)} with the mean of all images.`,
  },
  'side-view': {
    name: 'Images of a side view',
    found: ['image of a side view', 'images of a side view'],
    why: `Side views are taller than wide, while the others show the chest from the front: width to height is below ${sideViewAspect}. Narrow views from the front are among them.`,
  },
  outlier: {
    name: 'Outliers of their class',
    found: ['outlier of its class', 'outliers of their class'],
    why: `Far from the mean image of their class, with a robust z-score above ${outlierScore}: another view, a wrong label, or no chest at all.`,
  },
};

/** With a minus sign, not a hyphen. */
function formatNegative(value: number): string {
  return `\u2212${Math.abs(value)}`;
}
