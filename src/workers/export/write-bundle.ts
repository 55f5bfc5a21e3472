import JSZip from 'jszip';
import type { BundleFile } from '../../domain/bundle/bundle-file';
import { MANIFEST_PATH, manifestOf, type ManifestFile } from '../../domain/bundle/manifest';
import type { Classes } from '../../domain/dataset/classes';
import { sha256 } from '../../domain/sha256';

/** See `ExportService`. */
export async function writeBundle(
  name: string,
  classes: Classes,
  files: BundleFile[],
): Promise<Blob> {
  const zip = new JSZip();
  const listed: ManifestFile[] = [];
  for (const { path, content } of files) {
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
    listed.push({ path, sizeBytes: bytes.length, sha256: await sha256(bytes, crypto.subtle) });
    zip.file(path, bytes);
  }
  zip.file(MANIFEST_PATH, JSON.stringify(manifestOf(name, classes, listed), null, 2));
  return zip.generateAsync({ type: 'blob', compression: 'DEFLATE' });
}
