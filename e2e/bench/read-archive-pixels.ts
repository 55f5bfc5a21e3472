import { readFile } from 'node:fs/promises';
import JSZip from 'jszip';
import sharp from 'sharp';
import { IMAGE_SIDE, PIXELS_PER_IMAGE } from '../../src/domain/dataset/dataset';
import { isImagePath } from '../../src/domain/dataset/file-kinds';
import { resizeBilinear } from '../../src/domain/imaging/resize-bilinear';
import type { Split } from '../../src/domain/dataset/classes';
import { lookAt } from '../../src/workers/ingest/look-at';
import { applyPlan } from '../../src/domain/plan/apply-plan';
import { datasetPlanOf } from '../../src/domain/plan/dataset-plan';
import { proposePlan } from '../../src/domain/plan/propose-plan';

/** Pixels of each kind of image in an archive, Uint8Array [n, 100 * 100]. */
export type ArchivePixels = Record<Split | 'unlisted', Uint8Array<ArrayBuffer>>;

/** Reads an archive in Node with the article's fixes; what cannot be decoded is an error. */
export async function readArchivePixels(archivePath: string): Promise<ArchivePixels> {
  const zip = await JSZip.loadAsync(await readFile(archivePath));
  const files = Object.values(zip.files).filter(({ dir }) => !dir);
  const bytesOf = async (position: number) => {
    const file = files[position];
    if (file === undefined) throw new Error(`There is no file ${String(position)}.`);
    return file.async('uint8array');
  };
  const { set } = await lookAt({
    container: 'zip',
    fileName: archivePath,
    paths: files.map(({ name }) => name),
    dicoms: new Set(),
    read: async (position) => ({ ok: true, value: Uint8Array.from(await bytesOf(position)) }),
    open: async (position) => ({
      ok: true,
      value: new Blob([Uint8Array.from(await bytesOf(position))]),
    }),
  });
  const { plan } = proposePlan(set);
  const applied = plan && applyPlan(set, plan);
  if (!plan || !applied?.ok) throw new Error('The page would ask what is in this archive.');
  const { images, fixes } = datasetPlanOf(set, plan, applied.value);
  const unlisted = new Set(fixes.unlisted);
  const decode = async (entries: readonly number[]) => {
    const pixels = new Uint8Array(entries.length * PIXELS_PER_IMAGE);
    for (const [row, entry] of entries.entries()) {
      pixels.set(await decodeGrey(await bytesOf(entry)), row * PIXELS_PER_IMAGE);
    }
    return pixels;
  };
  const ofSplit = (split: Split) =>
    images.filter((image) => image.split === split).map(({ entry }) => entry);
  return {
    train: await decode(ofSplit('train')),
    validation: await decode(ofSplit('validation')),
    test: await decode(ofSplit('test')),
    unlisted: await decode(
      files.flatMap(({ name }, entry) => (isImagePath(name) && unlisted.has(name) ? [entry] : [])),
    ),
  };
}

/** @param file encoded @returns Uint8Array [100 * 100] */
export async function decodeGrey(file: Uint8Array): Promise<Uint8Array<ArrayBuffer>> {
  const { data, info } = await sharp(file)
    .flatten()
    .toColourspace('b-w')
    .raw()
    .toBuffer({ resolveWithObject: true });
  const { width, height, channels } = info;
  const pixels = Uint8Array.from({ length: width * height }, (_, i) => data[i * channels] ?? 0);
  return resizeBilinear({ width, height, pixels }, IMAGE_SIDE, IMAGE_SIDE).pixels;
}
