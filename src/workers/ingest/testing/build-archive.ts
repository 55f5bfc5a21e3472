import { viewOf } from '../../../domain/bytes';
import JSZip from 'jszip';

/** Kaggle's header. */
export const HEADER =
  ',X_ray_image_name,Label,Dataset_type,Label_2_Virus_category,Label_1_Virus_category';

/** Files by path; a text is written as UTF-8. */
export type Files = Record<string, string | Uint8Array>;

/** A zip of these files in this order, packed by JSZip. */
export async function zipBytes(
  files: Files,
  compression: 'STORE' | 'DEFLATE' = 'DEFLATE',
): Promise<Uint8Array<ArrayBuffer>> {
  const zip = new JSZip();
  // Without folders of their own, so that the entries are the files.
  for (const [path, data] of Object.entries(files)) zip.file(path, data, { createFolders: false });
  const bytes = await zip.generateAsync({ type: 'uint8array', compression });
  return new Uint8Array(bytes);
}

export async function zipBlob(files: Files): Promise<Blob> {
  return new Blob([await zipBytes(files)]);
}

/** Where the central record of a file starts, in a zip without a comment. */
export function centralRecordAt(bytes: Uint8Array, path: string): number {
  const view = viewOf(bytes);
  const name = new TextEncoder().encode(path);
  for (let at = view.getUint32(bytes.length - 6, true); at < bytes.length - 22;) {
    const nameLength = view.getUint16(at + 28, true);
    const found = bytes.subarray(at + 46, at + 46 + nameLength);
    if (found.length === name.length && found.every((byte, i) => byte === name[i])) return at;
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  throw new Error(`no ${path} in the archive`);
}

/** Where the local header of a file starts. */
export function localHeaderAt(bytes: Uint8Array, path: string): number {
  const view = viewOf(bytes);
  return view.getUint32(centralRecordAt(bytes, path) + 42, true);
}

/** Where the packed bytes of a file start. */
export function dataAt(bytes: Uint8Array, path: string): number {
  const view = viewOf(bytes);
  const at = localHeaderAt(bytes, path);
  return at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
}
