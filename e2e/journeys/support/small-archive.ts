import JSZip from 'jszip';
import { METADATA_PATH, smallMetadata } from '../../../src/ui/testing/small-metadata';
import { readSampleFile, SAMPLE_IMAGES } from './sample-archive';

/** A file as Playwright hands it to an input, from memory. */
export interface FilePayload {
  name: string;
  mimeType: string;
  buffer: Buffer;
}

export type ArchiveFiles = Record<string, string | Uint8Array>;

/** Metadata and one image of each class in each split: the least that can be trained and tested. */
export async function smallArchive(): Promise<ArchiveFiles> {
  const [covid, normal, pneumonia] = await Promise.all([
    readSampleFile(SAMPLE_IMAGES.covid),
    readSampleFile(SAMPLE_IMAGES.normal),
    readSampleFile(SAMPLE_IMAGES.pneumonia),
  ]);
  return {
    [METADATA_PATH]: smallMetadata(),
    'train/covid-1.jpeg': covid,
    'train/normal-1.jpeg': normal,
    'train/pneumonia-1.jpeg': pneumonia,
    'test/covid-2.jpeg': covid,
    'test/normal-2.jpeg': normal,
    'test/pneumonia-2.jpeg': pneumonia,
  };
}

/** Images of the small archive, in the order COVID-19, Normal, Pneumonia. */
export const SMALL_COUNTS = { train: [1, 1, 1], test: [1, 1, 1] } as const;

/** @param compression of all files: what is stored can be damaged at a known place */
export async function zipFiles(
  files: ArchiveFiles,
  compression: 'STORE' | 'DEFLATE' = 'STORE',
): Promise<Buffer> {
  const zip = new JSZip();
  for (const [path, content] of Object.entries(files)) zip.file(path, content);
  return zip.generateAsync({ type: 'nodebuffer', compression });
}

export function asZip(buffer: Buffer, name = 'archive.zip'): FilePayload {
  return { name, mimeType: 'application/zip', buffer };
}
