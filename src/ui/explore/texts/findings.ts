import type { FindingKind } from '../../../domain/audit/findings';
import { QUALITY_LIMITS } from '../../../domain/audit/quality';
import { IMAGE_SIDE } from '../../../domain/dataset/dataset';
import { formatWholePercent } from '../../format';
import type { NamedTerms } from '../../glossary/in-words';

/** A check as a person reads it. */
export interface FindingText {
  /** What the check looks for, as a label. */
  name: string;
  /** What was found, for one image and for any other number, as in "12 byte-identical files". */
  found: [one: string, many: string];
  /** Why it matters, and what counts as found. */
  why: string;
  /** What the glossary explains of it. */
  terms?: NamedTerms;
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

/** What quality is judged on: what the network sees. */
const SIZE = `${IMAGE_SIDE} x ${IMAGE_SIDE}`;

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
  'look-alike': {
    name: 'Look-alikes',
    found: ['image of a look-alike pair', 'images of look-alike pairs'],
    why: 'Their perceptual hashes are as near as those of near-duplicates, but their pixels differ in every alignment that was tried: X-rays of the chest resemble each other.',
    terms: [['perceptual-hash', 'perceptual hash']],
  },
  'patients-across-splits': {
    name: 'Patients, studies and figures across splits',
    found: [
      'image of a patient, study or figure across splits',
      'images of patients, studies or figures across splits',
    ],
    why: 'Images of one patient, study or figure resemble each other: recognising them is not recognising the disease.',
    terms: [['patient-leak', 'patient leak']],
  },
  'very-dark': {
    name: 'Very dark images',
    found: ['very dark image', 'very dark images'],
    why: `Little of the lungs can be told from the background: the mean grey value of the ${SIZE} pixels is below ${darkMean} of 255.`,
  },
  'very-bright': {
    name: 'Very bright images',
    found: ['very bright image', 'very bright images'],
    why: `What is burnt out cannot be learned from: the mean grey value of the ${SIZE} pixels is above ${brightMean} of 255.`,
  },
  'low-contrast': {
    name: 'Low-contrast images',
    found: ['low-contrast image', 'low-contrast images'],
    why: `Grey values lie so close together that noise weighs as much as tissue: their standard deviation in the ${SIZE} pixels is below ${contrast} of 255 levels.`,
  },
  blurred: {
    name: 'Blurred images',
    found: ['blurred image', 'blurred images'],
    why: `Fine structure is gone; if one class is blurred more often, sharpness tells the class. The variance of the Laplacian of the ${SIZE} pixels is below ${sharpness}: a blur of the original below about 1 % of its width does not show.`,
    terms: [['laplacian-variance', 'variance of the Laplacian']],
  },
  'nearly-empty': {
    name: 'Nearly empty images',
    found: ['nearly empty image', 'nearly empty images'],
    why: `More than ${formatWholePercent(emptyShare)} of the ${SIZE} pixels have nearly the same grey value: a margin, a mask or a failed scan.`,
  },
  inverted: {
    name: 'Inverted images',
    found: ['inverted image', 'inverted images'],
    why: `Dark and bright seem swapped: the ${SIZE} pixels correlate below ${formatNegative(inverted)} with the mean of all images.`,
  },
  'side-view': {
    name: 'Images much taller than wide',
    found: ['image much taller than wide', 'images much taller than wide'],
    why: `Width to height is below ${sideViewAspect}: often a side view, while the others show the chest from the front. Narrow views from the front are among them.`,
  },
  outlier: {
    name: 'Outliers of their class',
    found: ['outlier of its class', 'outliers of their class'],
    why: `The ${SIZE} pixels are far from the mean image of their class, with a robust z-score above ${outlierScore}: another view, a wrong label, or no chest at all.`,
    terms: [['robust-z-score', 'robust z-score']],
  },
};

/** With a minus sign, not a hyphen. */
function formatNegative(value: number): string {
  return `\u2212${Math.abs(value)}`;
}
