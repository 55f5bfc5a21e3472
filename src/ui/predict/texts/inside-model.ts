import { plural } from '../../format';

/** What each unit of the first layer weighs every pixel with. */
export const FIRST_LAYER = {
  title: (units: number, shown: number) =>
    `First-layer weights: ${shown < units ? `${shown} of ` : ''}${plural(units, 'unit')}`,
  unit: (number: number) => `Weights of unit ${number}`,
  hint: 'White pixels raise a unit, black ones lower it, grey ones do not count; each picture has a scale of its own. What looks like noise is weights that training hardly moved.',
};

/** Which pixels a forest's questions are about. */
export const SEEN_PIXELS = {
  title: 'Pixels the forest asks about',
  image: 'Importance of each pixel to the forest',
  hint: 'The brighter a pixel, the better its questions told the classes of the training images apart, whatever the picture.',
  inWords: 'In words:',
  term: 'random forest',
};
