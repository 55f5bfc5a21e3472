import { formatCount, plural } from '../../format';

/** The images that are left out, and why. */
export const EXCLUSIONS = {
  label: 'Images left out',
  title: (images: number) => `${plural(images, 'image is', 'images are')} left out`,
  hint: 'The next training does without them, and so does its test. The images stay here, so everything can be undone.',
  overlap: (overlap: string) => `By the reasons below; ${overlap}.`,
  names: 'Names',
  more: (count: number) => `and ${formatCount(count)} more`,
  undo: 'Undo',
  undoOf: (what: string) => `Undo: ${what}`,
  inUse: (split: string) => `In use in ${split}`,
};

/** What can be left out because of one finding; `picked` is "14 TRAIN copies of TEST images". */
export const PROPOSAL = {
  exclude: (picked: string) => `Exclude ${picked}`,
  undo: 'Undo',
  undoOf: (picked: string) => `Undo: use the ${picked} again`,
  leftOut: (picked: string) => `Left out: ${picked}`,
  alreadyLeftOut: (picked: string) => `Already left out: ${picked}`,
};
