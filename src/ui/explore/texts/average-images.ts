/** Mean and standard deviation of each pixel. */
export const AVERAGE_IMAGES = {
  label: 'Average images',
  beingMade: 'Average images: being made',
  split: 'Split of the average images',
  mean: 'Mean',
  meanOf: (className: string) => `Mean image of ${className}`,
  deviation: (white: number) =>
    `Standard deviation (black: 0, white: ${white} grey levels or more)`,
  deviationOf: (className: string) => `Standard deviation image of ${className}`,
  noImages: 'no images',
};

/** @param most which class varies most, of at least two; null where there are fewer */
export function variationTitle(most: string | null): string {
  return most === null
    ? 'Average images'
    : `Average images: ${most} varies most from image to image`;
}

/** How to read them, a paragraph each; what stands in bold is named in the picture. */
export const HOW_TO_READ = {
  mean: {
    before: 'A sharp',
    bold: 'mean image',
    after:
      'means that all pictures of a class are alike: posture, distance and crop. A blurred one means that they differ.',
  },
  deviation: {
    before: 'Bright spots of the',
    bold: 'standard deviation',
    after: 'are where the pictures of the class vary from one to the next.',
  },
  outside: {
    before:
      'Compare the classes outside the lungs: letters, shoulders, margins. What differs there need not be disease, and a network may learn it all the same: a',
    term: 'shortcut',
    after: 'The Audit measures how much.',
  },
};
