import { damageData, encryptEntries, splitOverDisks, truncate } from './damage-archive';
import {
  METADATA_HEADER,
  METADATA_PATH,
  omit,
  smallArchive,
  smallMetadata,
  zipFiles,
} from './small-archive';

/** An archive that cannot be opened, and what the page says of it. */
interface BrokenArchive {
  situation: string;
  fileName?: string;
  make: () => Promise<Buffer>;
  title: string;
  cause: string;
  next: string;
}

const KAGGLE = 'Choose the zip that Kaggle gives for "CoronaHack - Chest X-Ray-Dataset", unchanged';
const NOT_A_ZIP = { title: 'This file is not a zip archive', next: KAGGLE };

export const BROKEN_ARCHIVES: readonly BrokenArchive[] = [
  {
    situation: 'a text file',
    fileName: 'notes.zip',
    make: () => Promise.resolve(Buffer.from('These are words, not a zip.')),
    ...NOT_A_ZIP,
    cause: 'notes.zip does not have the directory every zip ends with.',
  },
  {
    situation: 'an empty file',
    fileName: 'empty.zip',
    make: () => Promise.resolve(Buffer.alloc(0)),
    ...NOT_A_ZIP,
    cause: 'empty.zip does not have the directory every zip ends with.',
  },
  {
    situation: 'a RAR archive',
    fileName: 'images.rar',
    make: () => Promise.resolve(Buffer.from('Rar!\x1a\x07\x01\x00 and so on', 'latin1')),
    ...NOT_A_ZIP,
    cause: 'images.rar is a RAR archive.',
  },
  {
    situation: 'a picture instead of the archive',
    fileName: 'chest.jpeg',
    make: async () => Buffer.from((await smallArchive())['train/normal-1.jpeg'] ?? ''),
    title: 'This is a picture',
    cause: 'chest.jpeg is a single picture.',
    next: 'Nothing was replaced. Ask about it on Predict.',
  },
  {
    situation: 'a zip whose end is missing',
    make: async () => truncate(await zipFiles(await smallArchive()), 0.6),
    title: 'This zip is incomplete',
    cause: 'archive.zip begins like a zip, but its end is missing',
    next: 'Download the file again and compare its size',
  },
  {
    situation: 'one part of a split zip',
    make: async () => splitOverDisks(await zipFiles(await smallArchive())),
    title: 'This zip is one part of several',
    cause: 'archive.zip is a piece of a split archive.',
    next: 'Join the parts into one zip first',
  },
  {
    situation: 'a zip with a password',
    make: async () => encryptEntries(await zipFiles(await smallArchive())),
    title: 'This zip is protected by a password',
    cause: `7 files are encrypted, the first is ${METADATA_PATH}.`,
    next: 'Unpack it with the password, zip the folder again without one',
  },
  {
    situation: 'no metadata',
    make: async () => zipFiles(omit(await smallArchive(), METADATA_PATH)),
    title: 'There is no metadata in this zip',
    cause: 'archive.zip holds no CSV file',
    next: 'Add Chest_xray_Corona_Metadata.csv to the zip.',
  },
  {
    situation: 'metadata that cannot be unpacked',
    make: async () => damageData(await zipFiles(await smallArchive(), 'DEFLATE'), METADATA_PATH, 0),
    title: 'The metadata could not be read',
    cause: `${METADATA_PATH} is damaged: `,
    next: 'Download the data set again, or replace the CSV in it.',
  },
  {
    situation: 'metadata without needed columns',
    make: async () =>
      zipFiles({ ...(await smallArchive()), [METADATA_PATH]: 'file,Label\ncovid-1.jpeg,Normal' }),
    title: 'The metadata lacks columns',
    cause: `${METADATA_PATH} has no column X_ray_image_name, Dataset_type, Label_2_Virus_category. It has: file, Label.`,
    next: 'Rename or add the columns in the CSV',
  },
  {
    situation: 'no images',
    make: () => zipFiles({ [METADATA_PATH]: smallMetadata(), 'train/readme.txt': 'no image' }),
    title: 'There are no images in this zip',
    cause: 'archive.zip holds no JPEG, PNG, WebP, BMP or GIF file.',
    next: KAGGLE,
  },
  {
    situation: 'metadata of other images',
    make: async () =>
      zipFiles({
        ...(await smallArchive()),
        [METADATA_PATH]: `${METADATA_HEADER}\nother-1.jpeg,Normal,TRAIN,\nother-2.jpeg,Normal,TEST,`,
      }),
    title: 'No image belongs to the metadata',
    cause: `None of the 2 rows of ${METADATA_PATH} names one of the 6 images.`,
    next: 'Check that the column X_ray_image_name holds the file names',
  },
  {
    situation: 'a class without images',
    make: async () => zipFiles(omit(await smallArchive(), 'test/covid-2.jpeg')),
    title: 'There is no COVID-19 image in TEST',
    cause: 'with fewer than 5 rows that is none',
    next: 'Add images of this class, and their rows to the metadata, or use the sample data set.',
  },
  {
    situation: 'a class of which no image can be read',
    make: async () => zipFiles({ ...(await smallArchive()), 'train/normal-1.jpeg': 'no image' }),
    title: 'There is no Normal image in TRAIN',
    cause: '1 image of it could not be used (normal-1.jpeg: not an image the browser can read).',
    next: 'Add images of this class, and their rows to the metadata, or use the sample data set.',
  },
];
