import { zipBytes, type Files } from '../../workers/ingest/testing/build-archive';
import { mosaicJpeg } from '../../workers/ingest/testing/mosaic-jpeg';
import { METADATA_PATH, smallMetadata } from './small-metadata';

/** A picture of 100 x 100, another one for every number. */
export function picture(number: number): Uint8Array<ArrayBuffer> {
  return mosaicJpeg({
    width: 100,
    height: 100,
    valueAt: (column, row) => (column * 11 + row * 5 + number * 40) % 256,
  });
}

/** Metadata and one image of each class in each split: the least that can be trained and tested. */
export function smallArchive(): Files {
  return {
    [METADATA_PATH]: smallMetadata(),
    'train/covid-1.jpeg': picture(0),
    'train/normal-1.jpeg': picture(1),
    'train/pneumonia-1.jpeg': picture(2),
    'test/covid-2.jpeg': picture(3),
    'test/normal-2.jpeg': picture(4),
    'test/pneumonia-2.jpeg': picture(5),
  };
}

/** @param compression stored is what can be damaged at a known place */
export async function zipFile(
  files: Files,
  name = 'archive.zip',
  compression: 'STORE' | 'DEFLATE' = 'STORE',
): Promise<File> {
  return asZip(await zipBytes(files, compression), name);
}

export function asZip(content: BlobPart, name = 'archive.zip'): File {
  return new File([content], name, { type: 'application/zip' });
}

export function omit(files: Files, ...paths: string[]): Files {
  return Object.fromEntries(Object.entries(files).filter(([path]) => !paths.includes(path)));
}

/** The files as a browser gives them for a chosen folder, each with its path from the folder on. */
export function folderFiles(folder: string, files: Files): File[] {
  return Object.entries(files).map(([path, content]) => {
    const name = path.slice(path.lastIndexOf('/') + 1);
    const file = new File([typeof content === 'string' ? content : content.slice()], name);
    return Object.defineProperty(file, 'webkitRelativePath', { value: `${folder}/${path}` });
  });
}
