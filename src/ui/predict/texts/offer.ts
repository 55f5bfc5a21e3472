import { plural } from '../../format';

/** Where pictures are given. */
export const OFFER = {
  title: 'Choose images',
  label: 'X-ray image',
  first: 'Drop X-rays here, paste one, or click to choose',
  kinds: 'Frontal chest X-rays as JPEG, PNG, WebP, BMP, GIF or DICOM, or a zip of them',
  more: 'Drop more X-rays',
  folder: 'Choose a folder',
  randomTest: 'Try a random test image',
  unpacking: (fileName: string) => `Unpacking ${fileName} ...`,
  leftOut: (files: number) =>
    `${plural(files, 'file')} left out: no ${files === 1 ? 'picture' : 'pictures'} by the name.`,
};

/** The choice between the network and the forest. */
export const WHO_ANSWERS = { title: 'Who answers', network: 'Network', forest: 'Forest' };
