import JSZip from 'jszip';
import { describe, expect, it } from 'vitest';
import { PIXELS_PER_IMAGE } from '../../domain/dataset/dataset';
import { exportService } from './export-service';

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

/** The files of an .npz: the literal that names type and shape, and the bytes behind it. */
async function readNpz(blob: Blob) {
  const zip = await JSZip.loadAsync(await blob.arrayBuffer());
  const files = Object.values(zip.files).map(async (file) => {
    const bytes = await file.async('uint8array');
    const dataAt = 10 + new DataView(bytes.buffer, bytes.byteOffset).getUint16(8, true);
    const header = new TextDecoder().decode(bytes.subarray(10, dataAt)).trim();
    return [file.name, { header, data: Array.from(bytes.subarray(dataAt)) }] as const;
  });
  return Object.fromEntries(await Promise.all(files));
}

function headerOf(type: string, shape: string): string {
  return `{'descr': '${type}', 'fortran_order': False, 'shape': ${shape}, }`;
}

/** The texts of fixed-width UTF-32, each padded with zeros. */
function textsOf(data: readonly number[], width: number): string[] {
  const points = new Uint32Array(Uint8Array.from(data).buffer);
  return Array.from({ length: points.length / width }, (_, row) =>
    String.fromCodePoint(...points.subarray(row * width, (row + 1) * width)).replace(/\0+$/, ''),
  );
}

describe('writeNpz', () => {
  it('has pixels, classes and names of each split', async () => {
    const files = await readNpz(await exportService.writeNpz([...IMAGES], PIXELS, LABELS));
    expect(Object.keys(files).sort()).toEqual([
      'names_test.npy',
      'names_train.npy',
      'x_test.npy',
      'x_train.npy',
      'y_test.npy',
      'y_train.npy',
    ]);
    expect(files['x_train.npy']?.header).toBe(headerOf('|u1', '(2, 100, 100)'));
    expect(files['x_test.npy']?.header).toBe(headerOf('|u1', '(1, 100, 100)'));
    expect(files['y_train.npy']).toEqual({ header: headerOf('|u1', '(2,)'), data: [2, 1] });
    expect(files['y_test.npy']).toEqual({ header: headerOf('|u1', '(1,)'), data: [0] });
    expect(files['names_train.npy']?.header).toBe(headerOf('<U6', '(2,)'));
    expect(textsOf(files['names_train.npy']?.data ?? [], 6)).toEqual(['a.jpeg', 'c.jpeg']);
    expect(textsOf(files['names_test.npy']?.data ?? [], 6)).toEqual(['bé.png']);
  });

  it('has the pixels of each image in its row', async () => {
    const files = await readNpz(await exportService.writeNpz([...IMAGES], PIXELS, LABELS));
    const image = (fill: number) => [...new Array<number>(9_999).fill(fill), fill + 1];
    expect(files['x_train.npy']?.data).toEqual([...image(1), ...image(21)]);
    expect(files['x_test.npy']?.data).toEqual(image(11));
  });

  it('has empty arrays for a split without images', async () => {
    const files = await readNpz(
      await exportService.writeNpz([], new Uint8Array(), new Uint8Array()),
    );
    expect(files['x_test.npy']).toEqual({ header: headerOf('|u1', '(0, 100, 100)'), data: [] });
    expect(files['y_test.npy']).toEqual({ header: headerOf('|u1', '(0,)'), data: [] });
    expect(files['names_test.npy']).toEqual({ header: headerOf('<U1', '(0,)'), data: [] });
  });
});
