import type { AppError } from '../domain/app-error';
import type { LooksLike, Wanted } from '../domain/recognise-file';
import type { Step } from './steps';

type MisplacedFile = Extract<AppError, { code: 'file/misplaced' }>;

interface Place {
  title: string;
  /** What the file is, as the end of a sentence. */
  is: string;
  /** Where it belongs, or what to do with it. */
  next: (wanted: Wanted) => string;
  /** The page that takes it. */
  on?: Step;
}

const PLACES: Record<LooksLike, Place> = {
  bundle: {
    title: 'This is a saved model',
    is: 'a run that was taken along as a zip',
    next: (wanted) =>
      wanted === 'X-ray' ? 'Open it below, under Models.' : 'Open it on Predict, under Models.',
    on: 'predict',
  },
  dataset: {
    title: 'This is a data set',
    is: 'a zip of pictures with a table',
    next: () => 'Open it on the Data page.',
    on: 'data',
  },
  pictures: {
    title: 'This is a zip of pictures',
    is: 'a zip of pictures without a table',
    next: () => 'Try it on Predict, when a model is open: the pictures in it are tried one by one.',
    on: 'predict',
  },
  arrays: {
    title: 'This is a data set for NumPy',
    is: 'a file of arrays, which the page writes and Python reads',
    next: () =>
      'Give it to reproduce.py of a bundle. On the Data page, open the zip that it was made from.',
  },
  table: {
    title: 'This is a table',
    is: 'a CSV file',
    next: (wanted) =>
      wanted === 'data set'
        ? 'Choose the zip or the folder that holds the images as well.'
        : 'A data set opens on the Data page, as a zip or a folder with its images. A table of answers opens in a spreadsheet.',
  },
  image: {
    title: 'This is a picture',
    is: 'a single picture',
    next: (wanted) =>
      wanted === 'bundle'
        ? 'Try it where the page says "Drop X-rays here", when a model is open.'
        : 'Try it on Predict. A data set is a zip or a folder of pictures with a table.',
    on: 'predict',
  },
  pdf: {
    title: 'This is a PDF',
    is: 'a PDF',
    next: () => 'Save the picture in it as PNG or JPEG, and choose that.',
  },
  rar: packed('a RAR archive'),
  '7z': packed('a 7-Zip archive'),
  gzip: packed('a gzip file'),
  unknown: {
    title: 'This page takes no files',
    is: 'a folder, or a file of a kind that the page does not know',
    next: () =>
      'A data set opens on Data, as a zip or a folder; X-rays and saved models on Predict.',
    on: 'data',
  },
};

/** The page that wants it. */
const WANTED_ON: Record<Wanted, Step | null> = {
  'data set': 'data',
  'X-ray': 'predict',
  bundle: 'predict',
  nothing: null,
};

/** What a file is that was given in the wrong place, and where it belongs. */
export function describeMisplacedFile({ fileName, looksLike, wanted }: MisplacedFile) {
  const { title, is, next, on } = PLACES[looksLike];
  // Among several X-rays it stands in the list with them, and they have replaced the answers before.
  const kept = wanted === 'X-ray' || wanted === 'nothing' ? '' : 'Nothing was replaced. ';
  const isHere = on === WANTED_ON[wanted];
  return {
    title,
    cause: `${fileName} is ${is}.`,
    next: `${kept}${next(wanted)}`,
    ...(on && !isHere && { leadsTo: on }),
  };
}

function packed(is: string): Place {
  return { title: `This is ${is}`, is, next: () => 'Unpack it, and choose what is in it.' };
}
