import type { Classes } from '../../../domain/dataset/classes';
import type { SourceImage } from '../../../domain/dataset/dataset';
import type { Model } from '../../../domain/model/model';
import { formatPercent } from '../../../domain/format-figures';
import { formatBytes, formatCount } from '../../format';

/** By how many there are. */
const NUMBERS = ',,two,three,four,five,six,seven,eight,nine,ten,eleven,twelve'.split(',');

export const ANSWER = {
  title: 'Prediction',
  reading: (fileName: string) => `Reading ${fileName}`,
  checking: 'Looking whether it is like the images it learned from ...',
  refused: 'No answer: unlike the images it learned from',
  /** Around the name of the class. */
  says: (kind: Model['kind'], share: number) => ({
    before: `The ${kind} says `,
    after: `, with ${formatPercent(share)}`,
  }),
  notSure: (share: number) => ({
    before: 'Not sure: ',
    after: ` comes first, with ${formatPercent(share)}`,
  }),
  computed: (kind: Model['kind']) => `What the ${kind} computes all the same`,
  ofDrawings: 'It learned from drawings: of a real X-ray this says nothing.',
  limits: (classes: Classes) =>
    `Not for diagnosis: a share among ${NUMBERS[classes.length]} classes is no chance of illness.`,
};

/** What an image of the data set is, and whether that was said. */
export const TRUE_CLASS = { title: 'Its true class:', right: '✓ right', wrong: '✗ wrong' };

/** The picture that was given. */
export const PICTURE = {
  file: (fileName: string) => `The file ${fileName}`,
  caption: (fileName: string, { width, height, sizeBytes }: SourceImage) =>
    `${fileName}: ${width} x ${height}, ${formatBytes(sizeBytes)}`,
  /** @param frame counted from 0 */
  frame: (frame: number, frameCount: number) =>
    `Frame ${formatCount(frame + 1)} of ${formatCount(frameCount)} is shown and asked about.`,
  chooseFrame: 'Frame',
};
