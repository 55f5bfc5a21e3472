import { transfer } from 'comlink';
import JSZip from 'jszip';
import { detailOf } from '../../domain/app-error';
import type { DecodedBatch, ImageOutcome } from '../../domain/dataset/assemble-dataset';
import { GREY_LEVELS, PIXELS_PER_IMAGE } from '../../domain/dataset/dataset';
import type { SkipReason } from '../../domain/dataset/skipped-image';
import { countGreyValues } from '../../domain/dataset/grey-histogram';
import { fail, ok, type Result } from '../../domain/result';
import { readImageHeader } from '../../domain/imaging/image-header';
import { crc32 } from '../../domain/zip/crc32';
import type { ZipEntry } from '../../domain/zip/zip-directory';
import { rebuildWindow } from '../../domain/zip/zip-window';
import { decodeImage, MIME_TYPES } from './decode-image';
import type { IngestService, Resampler, WindowRequest } from './protocol';
import { extractFile, readBytes, surveyArchive } from './read-archive';
import { tryCanvas } from './resample';

const PROGRESS_INTERVAL_MS = 100;

/** Stored or deflated. */
function canUnpack({ method }: ZipEntry): boolean {
  return method === 0 || method === 8;
}

let chosenResampler: Promise<Resampler> | undefined;
function chooseResampler(): Promise<Resampler> {
  return (chosenResampler ??= tryCanvas());
}

async function decodeWindow(
  archive: Blob,
  { window, entries, resampler }: WindowRequest,
  onProgress: (images: number) => void,
): Promise<DecodedBatch> {
  const bytes = await readBytes(archive, window.start, window.end);
  // JSZip refuses an archive for a single entry that it cannot unpack; `unpack` skips those.
  const known = entries.map((entry) => (canUnpack(entry) ? entry : { ...entry, method: 0 }));
  const { archive: rebuilt, damaged } = rebuildWindow(bytes, window.start, known);
  const zip = await JSZip.loadAsync(rebuilt);

  const outcomes: ImageOutcome[] = [];
  const pixels = new Uint8Array(entries.length * PIXELS_PER_IMAGE);
  const histograms = new Uint16Array(entries.length * GREY_LEVELS);
  const report = throttleCount(onProgress);
  let row = 0;
  for (const [index, entry] of entries.entries()) {
    const position = window.entries[index] as number;
    const unpacked = damaged.has(index)
      ? skip('corrupt in the archive', 'its header is not where the directory says')
      : await unpack(zip, String(index), entry);
    const decoded = unpacked.ok ? await tryDecode(unpacked.value, resampler) : unpacked;
    if (decoded.ok) {
      pixels.set(decoded.value.pixels, row * PIXELS_PER_IMAGE);
      const counts = histograms.subarray(row * GREY_LEVELS, (row + 1) * GREY_LEVELS);
      countGreyValues(decoded.value.pixels, counts);
      outcomes.push({ position, kind: 'decoded', source: decoded.value.source });
      row++;
    } else {
      outcomes.push({ position, kind: 'skipped', ...decoded.error });
    }
    report.add(1);
  }
  report.flush();
  return transfer({ outcomes, pixels, histograms }, [pixels.buffer, histograms.buffer]);
}

interface Skip {
  reason: SkipReason;
  detail: string;
}

function skip(reason: SkipReason, detail: string) {
  return fail<Skip>({ reason, detail });
}

async function unpack(
  zip: JSZip,
  name: string,
  entry: ZipEntry,
): Promise<Result<Uint8Array<ArrayBuffer>, Skip>> {
  if (!canUnpack(entry)) {
    return skip('unsupported compression', `method ${entry.method}`);
  }
  if (entry.sizeBytes === 0) return skip('empty file', '0 bytes');
  try {
    const bytes = await zip.file(name)?.async('uint8array');
    if (bytes === undefined) return skip('corrupt in the archive', 'not found');
    if (crc32(bytes) !== entry.crc32)
      return skip('corrupt in the archive', 'its checksum is wrong');
    return ok(bytes as Uint8Array<ArrayBuffer>);
  } catch (thrown) {
    return skip('corrupt in the archive', detailOf(thrown));
  }
}

async function tryDecode(bytes: Uint8Array<ArrayBuffer>, chosen: Resampler) {
  try {
    return ok(await decodeImage(bytes, chosen));
  } catch (thrown) {
    return skip('not an image the browser can read', detailOf(thrown));
  }
}

/** Adds counts up and passes them on a few times a second, so that messages stay few. */
function throttleCount(onCount: (count: number) => void) {
  let pending = 0;
  let last = performance.now();
  const flush = () => {
    if (pending > 0) onCount(pending);
    pending = 0;
    last = performance.now();
  };
  const add = (count: number) => {
    pending += count;
    if (performance.now() - last >= PROGRESS_INTERVAL_MS) flush();
  };
  return { add, flush };
}

export const ingestService = {
  survey: surveyArchive,
  decodeWindow,
  chooseResampler,
  async extractImage(archive, fileName, path) {
    const bytes = await extractFile(archive, fileName, path);
    if (!bytes.ok) return bytes;
    return ok(new Blob([bytes.value], { type: MIME_TYPES[readImageHeader(bytes.value).format] }));
  },
  async decodeImage(file, fileName) {
    try {
      const bytes = new Uint8Array(await file.arrayBuffer());
      const decoded = await decodeImage(bytes, await chooseResampler());
      return transfer(ok(decoded), [decoded.pixels.buffer]);
    } catch (thrown) {
      return fail({ code: 'image/unreadable', fileName, detail: detailOf(thrown) });
    }
  },
} satisfies IngestService;
