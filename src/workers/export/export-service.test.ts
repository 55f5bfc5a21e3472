import { describe, expect, it, vi } from 'vitest';
import { PIXELS_PER_IMAGE } from '../../domain/dataset/dataset';
import { recogniseEntries } from '../../domain/recognise-file';
import { ARTICLE_NAMES } from '../../domain/testing/classes';
import { exportService } from './export-service';
import { readNpz, readTexts, type NpyArray } from './testing/read-npz';

const IMAGES = [
  { name: 'a.jpeg', split: 'train' },
  { name: 'bé.png', split: 'test' },
  { name: 'c.jpeg', split: 'train' },
] as const;
const LABELS = Uint8Array.of(2, 0, 1);
/** Image i is filled with 10 i + 1, but for its last pixel: 10 i + 2. */
const PIXELS = Uint8Array.from({ length: 3 * PIXELS_PER_IMAGE }, (_, at) => {
  const image = Math.floor(at / PIXELS_PER_IMAGE);
  return 10 * image + ((at + 1) % PIXELS_PER_IMAGE === 0 ? 2 : 1);
});

function headerOf(type: string, shape: string): string {
  return `{'descr': '${type}', 'fortran_order': False, 'shape': ${shape}, }`;
}

const ofByte = (shape: string, ...data: number[]): NpyArray => ({
  header: headerOf('|u1', shape),
  data: Uint8Array.from(data),
});

const bytesOf = async (file: Blob) => new Uint8Array(await file.arrayBuffer());

describe('writeNpz', () => {
  it('has pixels, classes and names of each split', async () => {
    const files = await readNpz(
      await exportService.writeNpz(ARTICLE_NAMES, [...IMAGES], PIXELS, LABELS),
    );
    expect(Object.keys(files).sort()).toEqual([
      'class_names.npy',
      'names_test.npy',
      'names_train.npy',
      'x_test.npy',
      'x_train.npy',
      'y_test.npy',
      'y_train.npy',
    ]);
    expect(files['x_train.npy']?.header).toBe(headerOf('|u1', '(2, 100, 100)'));
    expect(files['x_test.npy']?.header).toBe(headerOf('|u1', '(1, 100, 100)'));
    expect(files['y_train.npy']).toEqual(ofByte('(2,)', 2, 1));
    expect(files['y_test.npy']).toEqual(ofByte('(1,)', 0));
    const { 'names_train.npy': train, 'names_test.npy': test } = files;
    expect(train?.header).toBe(headerOf('<U6', '(2,)'));
    expect(train && readTexts(train)).toEqual(['a.jpeg', 'c.jpeg']);
    expect(test && readTexts(test)).toEqual(['bé.png']);
    const { 'class_names.npy': classNames } = files;
    expect(classNames && readTexts(classNames)).toEqual(['COVID-19', 'Normal', 'Pnemonia']);
    // Dropped where a data set is wanted, the page knows what it has written.
    expect(recogniseEntries(Object.keys(files))).toBe('arrays');
  });

  it('is the same to the last byte whenever it is written', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-02-03T04:05:06Z') });
    const first = await exportService.writeNpz(ARTICLE_NAMES, [...IMAGES], PIXELS, LABELS);
    vi.setSystemTime(new Date('2031-12-13T14:15:16Z'));
    const second = await exportService.writeNpz(ARTICLE_NAMES, [...IMAGES], PIXELS, LABELS);
    vi.useRealTimers();
    expect(await bytesOf(second)).toEqual(await bytesOf(first));
  });

  it('has the pixels of each image in its row', async () => {
    const files = await readNpz(
      await exportService.writeNpz(ARTICLE_NAMES, [...IMAGES], PIXELS, LABELS),
    );
    const image = (fill: number) => [...new Array<number>(9_999).fill(fill), fill + 1];
    expect(files['x_train.npy']?.data).toEqual(Uint8Array.from([...image(1), ...image(21)]));
    expect(files['x_test.npy']?.data).toEqual(Uint8Array.from(image(11)));
  });

  it('has arrays for validation where the data set has images for it', async () => {
    const images = [IMAGES[0], { name: 'v.png', split: 'validation' as const }, IMAGES[1]];
    const files = await readNpz(
      await exportService.writeNpz(ARTICLE_NAMES, images, PIXELS, LABELS),
    );
    expect(files['y_train.npy']).toEqual(ofByte('(1,)', 2));
    expect(files['y_validation.npy']).toEqual(ofByte('(1,)', 0));
    expect(files['x_validation.npy']?.data[0]).toBe(11);
    const { 'names_validation.npy': names } = files;
    expect(names && readTexts(names)).toEqual(['v.png']);
  });

  it('has empty arrays for a split without images', async () => {
    const files = await readNpz(
      await exportService.writeNpz(ARTICLE_NAMES, [], new Uint8Array(), new Uint8Array()),
    );
    expect(files['x_test.npy']).toEqual(ofByte('(0, 100, 100)'));
    expect(files['y_test.npy']).toEqual(ofByte('(0,)'));
    expect(files['names_test.npy']?.header).toBe(headerOf('<U1', '(0,)'));
    expect(files['names_test.npy']?.data).toHaveLength(0);
  });
});
