import JSZip from 'jszip';
import Papa from 'papaparse';
import { detailOf, type AppError } from '../../domain/app-error';
import { FOREST_ARRAY_PATHS } from '../../domain/bundle/forest-arrays';
import { MANIFEST_PATH, parseManifest, type BundleManifest } from '../../domain/bundle/manifest';
import { smallCopiesOfBundle } from '../../domain/bundle/detector-files';
import {
  BLOCKS_PATH,
  FIT_PATH,
  FOREST_PATH,
  PREDICTIONS_PATH,
  RUN_PATH,
  WEIGHTS_PATH,
} from '../../domain/bundle/paths';
import type { BundleFault } from '../../domain/bundle/record-parts';
import { RECORD_PATHS, savedModelOfBundle } from '../../domain/bundle/saved-model-of-bundle';
import { fail, ok, type Result } from '../../domain/result';
import { sha256 } from '../../domain/sha256';
import type { BundleContents } from './protocol';

/** The largest network that a recipe allows has 90 MB of weights, which hardly shrink; the largest forest
 * and the copies of the images are smaller. */
const MAX_BUNDLE_BYTES = 256 * 2 ** 20;

/** What bundles without small copies of the images do not have. */
const COPY_PATHS = [BLOCKS_PATH, FIT_PATH];

type Bytes = Uint8Array<ArrayBuffer>;

/** See `ExportService`. */
export async function readBundle(file: File): Promise<Result<BundleContents, AppError>> {
  const fileName = file.name;
  if (file.size > MAX_BUNDLE_BYTES) {
    return fail({ code: 'bundle/not-a-bundle', fileName, looksLikeZip: true });
  }
  let bytes: Bytes;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch (thrown) {
    return fail({ code: 'archive/unreadable', fileName, detail: detailOf(thrown) });
  }
  const zip = await openZip(bytes);
  const manifestBytes = zip && (await readEntry(zip, MANIFEST_PATH));
  const notABundle = fail<AppError>({
    code: 'bundle/not-a-bundle',
    fileName,
    looksLikeZip: bytes[0] === 0x50 && bytes[1] === 0x4b,
  });
  if (!zip || !manifestBytes) return notABundle;
  const manifest = parseManifest(textOf(manifestBytes));
  if (!manifest.ok) {
    const { error } = manifest;
    return error.kind === 'newer'
      ? fail({ code: 'bundle/newer-format', fileName, format: error.format })
      : notABundle;
  }
  const files = await readFiles(zip, manifest.value, fileName);
  return files.ok ? contentsOf(fileName, manifest.value, files.value) : files;
}

async function openZip(bytes: Bytes): Promise<JSZip | null> {
  try {
    return await JSZip.loadAsync(bytes);
  } catch {
    return null;
  }
}

/** @returns null where it is not there; undefined where it cannot be unpacked */
async function readEntry(zip: JSZip, path: string): Promise<Bytes | null | undefined> {
  const entry = zip.file(path);
  if (entry === null) return null;
  try {
    return new Uint8Array(await entry.async('arraybuffer'));
  } catch {
    return undefined;
  }
}

/** Every file that the manifest lists, by path, each as it was written. */
async function readFiles(
  zip: JSZip,
  { files }: BundleManifest,
  fileName: string,
): Promise<Result<Map<string, Bytes>, AppError>> {
  const read = new Map<string, Bytes>();
  const isListed = (path: string) => files.some((one) => one.path === path);
  const needed = [
    ...(isListed(FOREST_PATH) ? [FOREST_PATH, ...FOREST_ARRAY_PATHS] : [RUN_PATH, WEIGHTS_PATH]),
    PREDICTIONS_PATH,
    // One says nothing without the other.
    ...(COPY_PATHS.some(isListed) ? COPY_PATHS : []),
  ];
  const missing = needed.filter((path) => !isListed(path));
  const damaged: string[] = [];
  for (const { path, sizeBytes, sha256: digest } of files) {
    const bytes = await readEntry(zip, path);
    if (bytes === null) missing.push(path);
    else if (bytes === undefined || !(await isAsWritten(bytes, sizeBytes, digest))) {
      damaged.push(path);
    } else read.set(path, bytes);
  }
  if (missing.length > 0) return fail({ code: 'bundle/missing-files', fileName, files: missing });
  if (damaged.length > 0) return fail({ code: 'bundle/damaged', fileName, files: damaged });
  return ok(read);
}

/** Where either side had no digest, the size must do. */
async function isAsWritten(bytes: Bytes, sizeBytes: number, digest: string | null) {
  if (bytes.length !== sizeBytes) return false;
  const found = await sha256(bytes, crypto.subtle);
  return found === null || digest === null || found === digest;
}

function contentsOf(
  fileName: string,
  manifest: BundleManifest,
  files: ReadonlyMap<string, Bytes>,
): Result<BundleContents, AppError> {
  const bytesOf = (path: string) => files.get(path) ?? new Uint8Array();
  const { data: predictions } = Papa.parse<string[]>(textOf(bytesOf(PREDICTIONS_PATH)), {
    skipEmptyLines: true,
  });
  const kind = files.has(FOREST_PATH) ? 'forest' : 'network';
  const recordText = textOf(bytesOf(RECORD_PATHS[kind]));
  const model = savedModelOfBundle({ kind, manifest, recordText, predictions, bytesOf });
  if (!model.ok) return fail(errorOf(fileName, model.error));
  if (!files.has(BLOCKS_PATH)) return ok({ model: model.value, copies: null });
  const copies = smallCopiesOfBundle(
    bytesOf(BLOCKS_PATH),
    textOf(bytesOf(FIT_PATH)),
    model.value.classes,
  );
  return copies.ok
    ? ok({ model: model.value, copies: copies.value })
    : fail(errorOf(fileName, copies.error));
}

function errorOf(fileName: string, fault: BundleFault): AppError {
  switch (fault.kind) {
    case 'newer':
      return { code: 'bundle/newer-format', fileName, format: fault.format };
    case 'fast-scaled':
      return { code: 'pixels/fast-scaled', what: 'bundle', name: fileName };
    case 'damaged':
      return { code: 'bundle/damaged', fileName, files: [fault.path] };
  }
}

function textOf(bytes: Bytes): string {
  return new TextDecoder().decode(bytes);
}
