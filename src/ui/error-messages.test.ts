import { describe, expect, it } from 'vitest';
import type { AppError } from '../domain/app-error';
import { describeError } from './error-messages';

type ErrorOf<Code extends AppError['code']> = Extract<AppError, { code: Code }>;

/** One error of each code: a new code does not compile until it is listed here. */
const EXAMPLES: { [Code in AppError['code']]: ErrorOf<Code> } = {
  'archive/not-a-zip': { code: 'archive/not-a-zip', fileName: 'xrays.zip', looksLike: null },
  'archive/truncated': { code: 'archive/truncated', fileName: 'xrays.zip' },
  'archive/multi-disk': { code: 'archive/multi-disk', fileName: 'xrays.zip' },
  'archive/encrypted': {
    code: 'archive/encrypted',
    fileName: 'xrays.zip',
    firstEntry: 'train/a.jpeg',
    count: 2,
  },
  'archive/unreadable': { code: 'archive/unreadable', fileName: 'xrays.zip', detail: 'disk gone' },
  'archive/inner-unreadable': {
    code: 'archive/inner-unreadable',
    fileName: 'outer.zip/xrays.zip',
    detail: 'it ends too early',
  },
  'archive/nested-too-deep': { code: 'archive/nested-too-deep', fileName: 'a.zip/b.zip/c.zip' },
  'archive/several-zips': {
    code: 'archive/several-zips',
    container: 'zip',
    fileName: 'outer.zip',
    paths: ['a.zip', 'x/b.zip'],
  },
  'file/misplaced': {
    code: 'file/misplaced',
    fileName: 'run.zip',
    looksLike: 'bundle',
    wanted: 'data set',
  },
  'folder/unreadable': { code: 'folder/unreadable', path: 'xrays/train', detail: 'not allowed' },
  'dataset/no-images': { code: 'dataset/no-images', container: 'zip', fileName: 'xrays.zip' },
  'metadata/missing': { code: 'metadata/missing', container: 'zip', fileName: 'xrays.zip' },
  'metadata/unreadable': { code: 'metadata/unreadable', path: 'm.csv', detail: 'bad checksum' },
  'dataset/class-without-images': {
    code: 'dataset/class-without-images',
    className: 'Pneumonia',
    split: 'test',
    skipped: [],
    otherSplit: 4,
    hasArticleFixes: true,
  },
  'plan/unfit': {
    code: 'plan/unfit',
    path: 'plan.json',
    fault: { kind: 'no-column', path: 'm.csv', column: 'Label' },
  },
  'import/while-training': { code: 'import/while-training', fileName: 'xrays.zip' },
  'import/failed': { code: 'import/failed', fileName: 'xrays.zip', detail: 'out of memory' },
  'sample/unavailable': { code: 'sample/unavailable', detail: 'the server answered 404' },
  'image/unreadable': { code: 'image/unreadable', fileName: 'notes.txt', detail: 'no picture' },
  'image/none-in-zip': { code: 'image/none-in-zip', fileName: 'texts.zip' },
  'image/too-large': {
    code: 'image/too-large',
    fileName: 'big.jpeg',
    detail: '10000 x 10000 pixels, at most 50 million',
  },
  'image/empty': { code: 'image/empty', fileName: 'image.png' },
  'pixels/fast-scaled': { code: 'pixels/fast-scaled', what: 'run', name: 'my run' },
  'original/not-kept': { code: 'original/not-kept', fileName: 'xrays.zip' },
  'storage/unavailable': { code: 'storage/unavailable', detail: 'access denied' },
  'storage/full': { code: 'storage/full' },
  'storage/in-use': { code: 'storage/in-use' },
  'storage/gone': { code: 'storage/gone' },
  'storage/other-format': { code: 'storage/other-format', fileName: null },
  'storage/damaged': { code: 'storage/damaged', fileName: null, files: ['pixels.bin'] },
  'storage/failed': { code: 'storage/failed', detail: 'disk error' },
  'training/backend-unavailable': {
    code: 'training/backend-unavailable',
    backend: 'webgl',
    detail: 'it did not start',
  },
  'training/no-validation-images': { code: 'training/no-validation-images' },
  'training/diverged': { code: 'training/diverged', epoch: 7, keptEpoch: null },
  'training/device-lost': { code: 'training/device-lost' },
  'training/cannot-continue': {
    code: 'training/cannot-continue',
    fileName: 'archive.zip',
    why: 'gone',
  },
  'training/failed': { code: 'training/failed', detail: 'context lost' },
  'forest/failed': { code: 'forest/failed', detail: 'out of memory' },
  'run/cannot-open': { code: 'run/cannot-open', name: 'Article, seed 0', why: 'gone' },
  'bundle/not-a-bundle': {
    code: 'bundle/not-a-bundle',
    fileName: 'run.zip',
    looksLikeZip: true,
  },
  'bundle/newer-format': {
    code: 'bundle/newer-format',
    fileName: 'run.zip',
    format: 'xray-trainer/bundle@2',
  },
  'bundle/missing-files': {
    code: 'bundle/missing-files',
    fileName: 'run.zip',
    files: ['run.json', 'model/weights.bin'],
  },
  'bundle/damaged': { code: 'bundle/damaged', fileName: 'run.zip', files: ['model/weights.bin'] },
  'bundle/failed': { code: 'bundle/failed', detail: 'no canvas' },
  'prediction/failed': { code: 'prediction/failed', fileName: 'a.png', detail: 'context lost' },
  'page/not-loaded': { code: 'page/not-loaded', page: 'Train', detail: 'Failed to fetch' },
  'worker/crashed': { code: 'worker/crashed', service: 'training', detail: 'out of memory' },
};

describe('describeError', () => {
  it.each(Object.values(EXAMPLES))('says what happened, why, and what to do: $code', (error) => {
    const { title, cause, next } = describeError(error);
    for (const text of [title, cause, next]) {
      expect(text.trim()).not.toBe('');
      expect(text).not.toMatch(/undefined|null|NaN|\[object/);
    }
    expect(title).not.toMatch(/[.!]$/);
    expect(next).toMatch(/\.$/);
  });

  it.each(Object.values(EXAMPLES))('passes on every detail that mends it: $code', (error) => {
    const { title, cause } = describeError(error);
    const details = Object.entries(error)
      .filter(([key]) => ['detail', 'path', 'epoch', 'service', 'firstEntry'].includes(key))
      .map(([, detail]) => String(detail));
    for (const detail of details) expect(`${title} ${cause}`).toContain(detail);
  });

  const KAGGLE =
    'Choose the zip that Kaggle gives for "CoronaHack - Chest X-Ray-Dataset", unchanged';
  it.each([
    [
      'archive/not-a-zip',
      'This file is not a zip archive',
      'xrays.zip does not have the directory every zip ends with.',
      KAGGLE,
    ],
    [
      'archive/truncated',
      'This zip is incomplete',
      'xrays.zip begins like a zip, but its end is missing',
      'Download the file again and compare its size',
    ],
    [
      'archive/multi-disk',
      'This zip is one part of several',
      'xrays.zip is a piece of a split archive, and cannot be read without all others.',
      'Drop all parts named .zip.001, .zip.002 and so on here together.',
    ],
    [
      'archive/encrypted',
      'This zip is protected by a password',
      '2\u00a0files are encrypted, the first is train/a.jpeg.',
      'Unpack it with the password, zip the folder again without one',
    ],
    [
      'archive/unreadable',
      'The file could not be read',
      'Reading xrays.zip failed: disk gone',
      'Check that the file still exists and is on a disk of this machine',
    ],
    [
      'archive/several-zips',
      'There are several zips in this zip',
      'None of them holds the metadata',
      'Choose the zip that holds the data set.',
    ],
    [
      'dataset/no-images',
      'There are no images in this zip',
      'xrays.zip holds no JPEG, PNG, WebP, BMP or GIF file.',
      KAGGLE,
    ],
    [
      'dataset/class-without-images',
      'There is no Pneumonia image in TEST',
      'No row of the metadata gives it an image',
      'Add images of this class, and their rows to the metadata, or use the sample data set.',
    ],
    [
      'metadata/missing',
      'There are no classes in this zip',
      'xrays.zip holds no CSV file and no folder for each class',
      'Put the images of each class into a folder of its own',
    ],
    [
      'metadata/unreadable',
      'The metadata could not be read',
      'm.csv is damaged: bad checksum',
      'Download the data set again, or replace the CSV in it.',
    ],
    [
      'import/while-training',
      'A training is running',
      'xrays.zip was not opened',
      'Stop the training or wait for its end',
    ],
    [
      'sample/unavailable',
      'The sample data set could not be loaded',
      'the server answered 404',
      'Check the connection and try again, or choose a zip of your own.',
    ],
    [
      'storage/gone',
      'This data set is no longer kept',
      'It was deleted in another tab, or the browser has cleared its storage.',
      'Open its zip again.',
    ],
    [
      'storage/damaged',
      'The kept data set is damaged',
      'pixels.bin is not what was written. The data set has been deleted.',
      'Open its zip again.',
    ],
    [
      'training/no-validation-images',
      'There is nothing to validate on',
      'The recipe validates on the validation set, and no image of one is in use here.',
      'Choose another validation in the recipe, or undo the exclusion that holds them.',
    ],
    [
      'training/diverged',
      'The training diverged in epoch 7',
      'The steps were so large that the weights grew without bound.',
      'Lower the learning rate or the momentum and start again.',
    ],
    [
      'training/backend-unavailable',
      'The backend webgl cannot be used here',
      'it did not start',
      'Choose "Auto" as the backend: it takes the fastest that works in this browser.',
    ],
  ] as const)('says of %s: %s', (code, title, cause, next) => {
    const text = describeError(EXAMPLES[code]);
    expect(text.title).toBe(title);
    expect(text.cause).toContain(cause);
    expect(text.next).toContain(next);
  });

  it.each([
    ['data set', 'image', 'This is a picture', 'is a single picture.', 'Try it on Predict.'],
    [
      'data set',
      'bundle',
      'This is a saved model',
      'is a run that was taken along as a zip.',
      'Open it on Predict, under Models.',
    ],
  ] as const)(
    'says to one who wants a %s of what it is instead: %s',
    (wanted, looksLike, title, cause, next) => {
      const text = describeError({ ...EXAMPLES['file/misplaced'], wanted, looksLike });
      expect(text.title).toBe(title);
      expect(text.cause).toBe(`run.zip ${cause}`);
      expect(text.next).toContain(`Nothing was replaced. ${next}`);
    },
  );

  it.each([
    ['data set', 'image', 'predict'],
    ['data set', 'bundle', 'predict'],
    ['X-ray', 'dataset', 'data'],
    ['nothing', 'dataset', 'data'],
    ['nothing', 'image', 'predict'],
    // Within the page that it is on already.
    ['X-ray', 'bundle', undefined],
    ['bundle', 'image', undefined],
  ] as const)(
    'leads from where a %s is wanted with a file like %s to %s',
    (wanted, looksLike, to) => {
      const { leadsTo } = describeError({ ...EXAMPLES['file/misplaced'], wanted, looksLike });
      expect(leadsTo).toBe(to);
    },
  );

  it.each([
    ['rar', 'xrays.zip is a RAR archive.'],
    ['7z', 'xrays.zip is a 7-Zip archive.'],
    ['gzip', 'xrays.zip is a gzip file.'],
    ['image', 'xrays.zip is a picture.'],
    ['pdf', 'xrays.zip is a PDF.'],
  ] as const)('says what a file that is no zip is instead: %s', (looksLike, cause) => {
    const error = { ...EXAMPLES['archive/not-a-zip'], looksLike };
    expect(describeError(error).cause).toBe(cause);
  });

  it.each(['dataset/no-images', 'metadata/missing'] as const)(
    'speaks of a folder as one, and of a zip as one: %s',
    (code) => {
      expect(describeError(EXAMPLES[code]).title).toMatch(/in this zip$/);
      const folder = describeError({ ...EXAMPLES[code], container: 'folder', fileName: 'xrays/' });
      expect(folder.title).toMatch(/in this folder$/);
      expect(folder.cause).toMatch(/^xrays\/ holds no /);
    },
  );

  it('lists the zips it could not choose from, the first five by name', () => {
    const error = EXAMPLES['archive/several-zips'];
    expect(describeError(error).cause).toBe(
      'None of them holds the metadata, and outer.zip holds no image: a.zip, x/b.zip.',
    );
    const paths = ['1.zip', '2.zip', '3.zip', '4.zip', '5.zip', '6.zip', '7.zip'];
    const { title, cause } = describeError({ ...error, container: 'folder', paths });
    expect(title).toBe('There are several zips in this folder');
    expect(cause).toMatch(/: 1\.zip, 2\.zip, 3\.zip, 4\.zip, 5\.zip and 2 more\.$/);
  });

  it('says which class lacks images, and whether they were skipped', () => {
    const error = EXAMPLES['dataset/class-without-images'];
    expect(describeError(error).title).toBe('There is no Pneumonia image in TEST');
    expect(describeError(error).cause).toContain('No row of the metadata gives it an image');
    const image = {
      name: 'a.jpeg',
      path: 'train/a.jpeg',
      label: 'Pnemonia',
      split: 'test',
      reason: 'empty file',
      detail: '0 bytes',
    } as const;
    const one = describeError({ ...error, skipped: [image] });
    expect(one.cause).toContain('1\u00a0image of it could not be used (a.jpeg: empty file).');
    const many = describeError({ ...error, skipped: [image, image, image, image] });
    expect(many.cause).toContain('; and more)');
  });

  it('says why few COVID-19 rows leave TEST without any', () => {
    const error = { ...EXAMPLES['dataset/class-without-images'], className: 'COVID-19' } as const;
    expect(describeError(error).cause).toContain('with fewer than 5 rows that is none');
    expect(describeError({ ...error, otherSplit: 0 }).cause).toContain('No row of the metadata');
  });

  it('names the kept data set that cannot be used, and which of its files is damaged', () => {
    const damaged = { ...EXAMPLES['storage/damaged'], fileName: 'xrays.zip' };
    expect(describeError(damaged).cause).toBe(
      'xrays.zip: pixels.bin is not what was written. The data set has been deleted.',
    );
    expect(describeError({ ...damaged, files: ['a.bin', 'b.bin'] }).cause).toContain(
      'a.bin, b.bin are not what was written.',
    );
    const other = { ...EXAMPLES['storage/other-format'], fileName: 'xrays.zip' };
    expect(describeError(other).cause).toContain('xrays.zip is written in a form');
    expect(describeError({ ...other, fileName: null }).cause).toContain('It is written in a form');
  });

  it('counts encrypted files in the singular and the plural', () => {
    const error = EXAMPLES['archive/encrypted'];
    expect(describeError(error).cause).toContain('2\u00a0files are encrypted');
    expect(describeError({ ...error, count: 1 }).cause).toContain('1\u00a0file is encrypted');
  });

  it('says what is wrong with a bundle, and that nothing was replaced', () => {
    const other = EXAMPLES['bundle/not-a-bundle'];
    expect(describeError(other).cause).toContain('run.zip begins like a zip');
    expect(describeError({ ...other, looksLikeZip: false }).cause).toBe('run.zip is not a zip.');
    const damaged = EXAMPLES['bundle/damaged'];
    expect(describeError(damaged).cause).toBe('In run.zip, model/weights.bin is not as written.');
    expect(describeError({ ...damaged, files: ['a', 'b'] }).cause).toContain('a, b are not as');
    const missing = describeError(EXAMPLES['bundle/missing-files']);
    expect(missing.cause).toBe('run.zip lacks run.json, model/weights.bin.');
    for (const error of [other, damaged, EXAMPLES['bundle/newer-format']]) {
      expect(describeError(error).next).toMatch(/^Nothing was replaced\. /);
    }
  });

  it('says of a run that does not open which it is, and whether another data set would help', () => {
    const error = EXAMPLES['run/cannot-open'];
    expect(describeError(error).cause).toContain('"Article, seed 0" is not kept any more');
    expect(describeError({ ...error, why: 'other-data' }).next).toContain('Open the data set');
    expect(describeError({ ...error, why: 'unreadable' }).next).toContain('Reload the page');
  });
});
