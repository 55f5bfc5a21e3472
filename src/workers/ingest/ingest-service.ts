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
import type { DecodeRequest, IngestService, Piece, Resampler } from './protocol';
import { extractFile, readBytes } from './read-archive';
import { readFile } from './read-folder';
import { tryCanvas } from './resample';
import { surveyArchive, surveyFolder } from './survey';

const PROGRESS_INTERVAL_MS = 100;

/** Stored or deflated. */
function canUnpack({ method }: ZipEntry): boolean {
  return method === 0 || method === 8;
}

let chosenResampler: Promise<Resampler> | undefined;
function chooseResampler(): Promise<Resampler> {
  return (chosenResampler ??= tryCanvas());
}

async function decodePiece(
  { piece, resampler }: DecodeRequest,
  onProgress: (images: number) => void,
): Promise<DecodedBatch> {
  const { positions, read } = piece.kind === 'zip' ? await openWindow(piece) : openFiles(piece);
  const outcomes: ImageOutcome[] = [];
  const pixels = new Uint8Array(positions.length * PIXELS_PER_IMAGE);
  const histograms = new Uint16Array(positions.length * GREY_LEVELS);
  const report = throttleCount(onProgress);
  let row = 0;
  for (const [index, position] of positions.entries()) {
    const bytes = await read(index);
    const decoded = bytes.ok ? await tryDecode(bytes.value, resampler) : bytes;
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

/** The files of a piece, read one at a time by their index in `positions`. */
interface OpenedPiece {
  positions: readonly number[];
  read: (index: number) => Promise<Result<Uint8Array<ArrayBuffer>, Skip>>;
}

async function openWindow(piece: Extract<Piece, { kind: 'zip' }>): Promise<OpenedPiece> {
  const { archive, window, entries } = piece;
  const bytes = await readBytes(archive, window.start, window.end);
  // JSZip refuses an archive for a single entry that it cannot unpack; `unpack` skips those.
  const known = entries.map((entry) => (canUnpack(entry) ? entry : { ...entry, method: 0 }));
  const { archive: rebuilt, damaged } = rebuildWindow(bytes, window.start, known);
  const zip = await JSZip.loadAsync(rebuilt);
  return {
    positions: window.entries,
    read: async (index) =>
      damaged.has(index)
        ? skip('corrupt in the archive', 'its header is not where the directory says')
        : unpack(zip, String(index), entries[index] as ZipEntry),
  };
}

function openFiles({ files, positions }: Extract<Piece, { kind: 'files' }>): OpenedPiece {
  return {
    positions,
    read: async (index) => {
      const bytes = await readFile(files[index] as File);
      if (!bytes.ok) return skip('cannot be read', bytes.error);
      return bytes.value.length === 0 ? skip('empty file', '0 bytes') : bytes;
    },
  };
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

/** What it is by its bytes, not by its name. */
function asImage(bytes: Uint8Array<ArrayBuffer>): Blob {
  return new Blob([bytes], { type: MIME_TYPES[readImageHeader(bytes).format] });
}

export const ingestService = {
  survey: surveyArchive,
  surveyFolder,
  decodePiece,
  chooseResampler,
  async extractImage(archive, fileName, path) {
    const bytes = await extractFile(archive, fileName, path);
    return bytes.ok ? ok(asImage(bytes.value)) : bytes;
  },
  async readImage(file, path) {
    const bytes = await readFile(file);
    return bytes.ok
      ? ok(asImage(bytes.value))
      : fail({ code: 'archive/unreadable', fileName: path, detail: bytes.error });
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
