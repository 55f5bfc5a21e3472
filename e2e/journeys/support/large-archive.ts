import { sampleFiles } from './sample-archive';
import { METADATA_HEADER, METADATA_PATH, zipFiles, type ArchiveFiles } from './small-archive';

const COPIES = 6;

/** The sample's JPEGs several times over under new names: unpacking them takes some seconds. */
export async function largeArchive(): Promise<Buffer> {
  const files: ArchiveFiles = {};
  const rows = [METADATA_HEADER];
  const images = [...(await sampleFiles())].filter(([name]) => name.endsWith('.jpeg'));
  for (const [name, image] of images) {
    const bytes = await image.async('nodebuffer');
    for (let copy = 0; copy < COPIES; copy++) {
      files[`train/${copy}-${name}`] = bytes;
      rows.push(`${copy}-${name},Normal,TRAIN,`);
    }
  }
  return zipFiles({ ...files, [METADATA_PATH]: rows.join('\n') });
}
