import type { AppError } from '../domain/app-error';
import type { KnownFormat } from '../domain/recognise-file';
import { describeBundleError } from './bundle-error-messages';
import { asSentence, formatCount, plural } from './format';
import { describeMisplacedFile } from './misplaced-file-messages';
import { describePlanFault } from './plan-error-messages';
import { describeRunError, TRAIN_AGAIN } from './run-error-messages';
import type { Step } from './steps';
import { describeStorageError } from './storage-error-messages';

/** An error as a person reads it. */
export interface ErrorMessage {
  title: string;
  /** What happened. */
  cause: string;
  /** What to do next. */
  next: string;
  /** The page where that is. */
  leadsTo?: Step;
}

const FORMAT_NAMES: Record<KnownFormat, string> = {
  rar: 'a RAR archive',
  '7z': 'a 7-Zip archive',
  gzip: 'a gzip file',
  image: 'a picture',
  pdf: 'a PDF',
};

const FOLDER_NEXT =
  'Choose the folder that holds Chest_xray_Corona_Metadata.csv and the images, as unzipped, or the zip itself.';

const KAGGLE_NEXT =
  'Choose the zip that Kaggle gives for "CoronaHack - Chest X-Ray-Dataset", unchanged, or use the sample data set.';

export function describeError(error: AppError): ErrorMessage {
  switch (error.code) {
    case 'archive/not-a-zip':
      return {
        title: 'This file is not a zip archive',
        cause: error.looksLike
          ? `${error.fileName} is ${FORMAT_NAMES[error.looksLike]}.`
          : `${error.fileName} does not have the directory every zip ends with.`,
        next: KAGGLE_NEXT,
      };
    case 'archive/truncated':
      return {
        title: 'This zip is incomplete',
        cause: `${error.fileName} begins like a zip, but its end is missing or does not fit: the download was probably cut short.`,
        next: 'Download the file again and compare its size with the one Kaggle shows.',
      };
    case 'archive/multi-disk':
      return {
        title: 'This zip is one part of several',
        cause: `${error.fileName} is a piece of a split archive, and cannot be read without all others.`,
        next: 'Drop all parts named .zip.001, .zip.002 and so on here together. Parts named .z01 have to be joined first, with "zip -s 0 parts.zip --out whole.zip".',
      };
    case 'archive/encrypted':
      return {
        title: 'This zip is protected by a password',
        cause: `${plural(error.count, 'file is', 'files are')} encrypted, the first is ${error.firstEntry}.`,
        next: 'Unpack it with the password, zip the folder again without one, and choose that file.',
      };
    case 'archive/unreadable':
      return {
        title: 'The file could not be read',
        cause: `Reading ${error.fileName} failed: ${asSentence(error.detail)}`,
        next: 'Check that the file still exists and is on a disk of this machine, then choose it again.',
      };
    case 'archive/inner-unreadable':
      return {
        title: 'The zip within could not be opened',
        cause: `${error.fileName}: ${asSentence(error.detail)}`,
        next: 'Unpack the outer zip and choose the one within.',
      };
    case 'archive/nested-too-deep':
      return {
        title: 'This zip is packed too many times',
        cause: `${error.fileName} holds no image but another zip, and it is itself a zip within a zip.`,
        next: 'Unpack it and choose the innermost zip, or the folder with the images.',
      };
    case 'archive/several-zips':
      return {
        title: `There are several zips in this ${error.container}`,
        cause: `None of them holds the metadata, and ${error.fileName} holds no image: ${listPaths(error.paths)}.`,
        next: 'Choose the zip that holds the data set.',
      };
    case 'file/misplaced':
      return describeMisplacedFile(error);
    case 'folder/unreadable':
      return {
        title: 'This folder could not be read',
        cause: `Reading ${error.path} failed: ${asSentence(error.detail)}`,
        next: 'Check that it still exists and that the browser may read it, then choose it again.',
      };
    case 'dataset/no-images':
      return {
        title: `There are no images in this ${error.container}`,
        cause: `${error.fileName} holds no JPEG, PNG, WebP, BMP or GIF file.`,
        next: error.container === 'zip' ? KAGGLE_NEXT : FOLDER_NEXT,
      };
    case 'metadata/missing':
      return {
        title: `There are no classes in this ${error.container}`,
        cause: `${error.fileName} holds no CSV file and no folder for each class, so nobody knows which image is of which class.`,
        next: 'Put the images of each class into a folder of its own, or add a CSV with file names and classes.',
      };
    case 'metadata/unreadable':
      return {
        title: 'The metadata could not be read',
        cause: `${error.path} is damaged: ${asSentence(error.detail)}`,
        next: 'Download the data set again, or replace the CSV in it.',
      };
    case 'plan/unfit':
      return {
        title: 'This plan does not fit',
        cause: `${error.path}: ${describePlanFault(error.fault)}`,
        next: 'Go on with the plan that is shown, or choose another plan.',
      };
    case 'dataset/class-without-images':
      return {
        title: `There is no ${error.className} image in ${error.split.toUpperCase()}`,
        cause: describeEmptyClass(error),
        next: 'Add images of this class, and their rows to the metadata, or use the sample data set.',
      };
    case 'import/while-training':
      return {
        title: 'A training is running',
        cause: `${error.fileName} was not opened: it would take the place of what is being learned from.`,
        next: 'Stop the training or wait for its end, then open it again.',
      };
    case 'import/failed':
      return {
        title: 'The import stopped with an error',
        cause: `${error.fileName}: ${error.detail}`,
        next: 'Try again; if it happens again, close other tabs: the browser may be short of memory.',
      };
    case 'sample/unavailable':
      return {
        title: 'The sample data set could not be loaded',
        cause: `It comes from where this page comes from: ${asSentence(error.detail)}`,
        next: 'Check the connection and try again, or choose a zip of your own.',
      };
    case 'image/unreadable':
      return {
        title: 'This file is not an image the browser can read',
        cause: `${error.fileName}: ${error.detail}`,
        next: 'Choose a JPEG, PNG, WebP, BMP, GIF or DICOM file.',
      };
    case 'image/empty':
      return {
        title: 'This image arrived empty',
        cause: `${error.fileName} has no bytes. Some browsers hand over pasted images so.`,
        next: 'Save it as a file, then drop or choose that.',
      };
    case 'image/none-in-zip':
      return {
        title: 'There are no pictures in this zip',
        cause: `${error.fileName} holds no file that is a picture by its name.`,
        next: 'Choose a zip of JPEG, PNG, WebP, BMP, GIF or DICOM files.',
      };
    case 'image/too-large':
      return {
        title: 'This image is too large',
        cause: `${error.fileName}: ${error.detail}.`,
        next: 'Save it smaller; a model sees 100 x 100 pixels of it in any case.',
      };
    case 'original/not-kept':
      return {
        title: 'The original files are not kept',
        cause: 'Only the 100 x 100 pixels are kept in this browser.',
        next: `To see the original files, open ${error.fileName} again on the Data page.`,
      };
    case 'pixels/fast-scaled':
      return {
        title: `This ${error.what} was made with the resampling "Fast"`,
        cause: `${error.name}: that resampling is gone, because its pixels compare with nothing that is made now.`,
        next:
          error.what === 'data set'
            ? 'Open the original files again, the zip or the folder.'
            : 'Open the original files on the Data page and train again.',
      };
    case 'storage/unavailable':
    case 'storage/full':
    case 'storage/in-use':
    case 'storage/gone':
    case 'storage/other-format':
    case 'storage/damaged':
    case 'storage/failed':
      return describeStorageError(error);
    case 'training/backend-unavailable':
      return {
        title: `The backend ${error.backend} cannot be used here`,
        cause: error.detail,
        next: 'Choose "Auto" as the backend: it takes the fastest that works in this browser.',
      };
    case 'training/no-validation-images':
      return {
        title: 'There is nothing to validate on',
        cause: 'The recipe validates on the validation set, and no image of one is in use here.',
        next: 'Choose another validation in the recipe, or undo the exclusion that holds them.',
      };
    case 'training/diverged':
      return {
        title: `The training diverged in epoch ${error.epoch}`,
        cause: 'The steps were so large that the weights grew without bound.',
        next:
          error.keptEpoch === null
            ? 'Lower the learning rate or the momentum and start again.'
            : `The network of epoch ${error.keptEpoch} is kept and can be evaluated. Lower the learning rate or the momentum and start again.`,
      };
    case 'training/device-lost':
      return {
        title: 'The graphics processor was taken away',
        cause:
          'The browser ended its use again and again, as when the driver restarts or memory runs short.',
        next: 'Choose WASM as the backend: it needs no graphics processor. What was trained is kept, and can be gone on with.',
      };
    case 'training/cannot-continue':
      return { title: 'The training cannot go on', ...describeCannotContinue(error) };
    case 'training/failed':
      return {
        title: 'The training stopped with an error',
        cause: error.detail,
        next: 'Start again; if it happens again, choose another backend or a smaller batch.',
      };
    case 'forest/failed':
      return {
        title: 'The forest could not be grown',
        cause: asSentence(error.detail),
        next: 'Grow it again; if it happens again, close other tabs: the browser may be short of memory.',
      };
    case 'run/cannot-open':
      return describeRunError(error);
    case 'bundle/not-a-bundle':
    case 'bundle/newer-format':
    case 'bundle/missing-files':
    case 'bundle/damaged':
    case 'bundle/failed':
      return describeBundleError(error);
    case 'prediction/failed':
      return {
        title: 'The model could not answer',
        cause: `${error.fileName}: ${error.detail}`,
        next: 'Ask again; if it happens again, train the network or grow the forest anew.',
      };
    case 'page/not-loaded':
      return {
        title: `The ${error.page} page could not be loaded`,
        cause: asSentence(error.detail),
        next: 'Check the connection and try again. Data set and runs are still here: do not reload the page before they are kept.',
      };
    case 'worker/crashed':
      return {
        title: `The ${error.service} process stopped unexpectedly`,
        cause: error.detail,
        next: 'Try again. If it happens again, close other tabs: the browser may be short of memory.',
      };
  }
}

/** How many paths a message names before it only counts. */
const NAMED_PATHS = 5;

function listPaths(paths: readonly string[]): string {
  const more = paths.length - NAMED_PATHS;
  const named = paths.slice(0, NAMED_PATHS).join(', ');
  return more > 0 ? `${named} and ${formatCount(more)} more` : named;
}

type EmptyClassError = Extract<AppError, { code: 'dataset/class-without-images' }>;

/** How many reasons a message names before it only counts. */
const NAMED_REASONS = 3;

function describeEmptyClass(error: EmptyClassError): string {
  const { className, split, skipped, otherSplit, hasArticleFixes } = error;
  if (skipped.length > 0) {
    const named = skipped
      .slice(0, NAMED_REASONS)
      .map(({ name, reason }) => `${name}: ${reason}`)
      .join('; ');
    const more = skipped.length > NAMED_REASONS ? '; and more' : '';
    return `${plural(skipped.length, 'image')} of it could not be used (${named}${more}).`;
  }
  if (hasArticleFixes && className === 'COVID-19' && split === 'test' && otherSplit > 0) {
    return 'A fifth of the COVID-19 rows, rounded down, moves to TEST: with fewer than 5 rows that is none. Or the images of those rows are missing.';
  }
  return 'No row of the metadata gives it an image that is there, so it could be neither learned nor tested.';
}

function describeCannotContinue({
  fileName,
  why,
}: Extract<AppError, { code: 'training/cannot-continue' }>): Omit<ErrorMessage, 'title'> {
  switch (why) {
    case 'gone':
      return {
        cause:
          'What was kept of it is gone: another tab has gone on with it, or the browser has cleared its storage.',
        next: 'Start a new training; the same recipe and seed come to the same result.',
      };
    case 'other-data':
      return {
        cause: `It was on other images or labels than ${fileName} has now, or they were read in another way.`,
        next: `Open the data set it was on, or start a new training. ${TRAIN_AGAIN}`,
      };
    case 'other-tab':
      return {
        cause: 'Another tab has gone on with it.',
        next: 'Look at it there, or stop it there and go on with it here.',
      };
  }
}
