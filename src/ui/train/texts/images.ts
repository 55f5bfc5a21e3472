import type { NamedTerms } from '../../glossary/in-words';
import type { Validation } from '../../../domain/training/validation';
import { plural } from '../../format';

/** What the network is given. */
export const IMAGE_FIELDS = {
  pixelScaling: {
    label: 'Pixel scaling',
    description: 'from the 256 grey values to inputs',
    data: {
      unit: 'pixels / 255: 0 to 1',
      signed: 'pixels / 127.5 - 1: -1 to 1',
      none: 'as they are: 0 to 255',
    },
  },
  nearDuplicates: {
    label: 'Near-duplicates',
    description: 'train images that repeat another one',
    data: { kept: 'kept', excluded: 'left out' },
  },
  heldOut: { label: 'Held out', unit: 'of train, in twentieths' },
  blanked: {
    label: 'Blanked part',
    description: 'black in every image, to see what it takes away',
    data: { nothing: 'nothing', centre: 'the lung field', border: 'all but the lung field' },
  },
  blankedWidth: { label: 'Field width', unit: 'of the image' },
  blankedHeight: { label: 'Field height', unit: 'of the image' },
};

export const IMAGE_TERMS: NamedTerms = [
  ['near-duplicate', 'near-duplicate'],
  ['patient-leak', 'patient leak'],
  ['shortcut', 'shortcut'],
];

export const VALIDATION = {
  label: 'Validation',
  data: {
    test: 'on the test set',
    patient: 'on patients held out',
    image: 'on images held out (leaks)',
    none: 'none',
  },
  ownSet: 'on the validation set',
  ofArticle: 'the article used its test set',
};

/** What becomes of the images of the validation set, which are never learned from. */
export function describeOwn(images: number, { kind }: Validation): string {
  const count = `${plural(images, 'image')} of the validation set`;
  return kind === 'split' ? count : `${count} ${images === 1 ? 'is' : 'are'} left aside`;
}

/** How far the training images are changed at random. */
export const AUGMENTATION_FIELDS = {
  shift: { label: 'Shift', unit: 'share of the side' },
  scale: { label: 'Scale', unit: 'larger or smaller' },
  brightness: { label: 'Brightness', unit: 'share of white' },
  contrast: { label: 'Contrast', unit: 'more or less' },
};

export const FLIP = {
  label: 'Mirror left to right',
  description: 'a mirrored chest has its heart on the right',
};
