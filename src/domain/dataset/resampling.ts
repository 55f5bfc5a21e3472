/**
 * How an image becomes 100 x 100. `opencv-bilinear`: the article's pixels, as cv2.resize gives them
 * by default. `fast-scaled`: scaled while it is decoded, then averaged, as cv2's INTER_AREA to about
 * a level. The two give different pixels, so a network is only asked about images that were
 * resampled as those it learned from.
 */
export const RESAMPLINGS = ['opencv-bilinear', 'fast-scaled'] as const;
export type Resampling = (typeof RESAMPLINGS)[number];

/** The name a person reads. */
export const RESAMPLING_NAMES: Record<Resampling, string> = {
  'opencv-bilinear': 'OpenCV bilinear',
  'fast-scaled': 'Fast (scaled decode)',
};
