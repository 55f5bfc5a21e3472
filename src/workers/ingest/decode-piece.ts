import { transfer } from 'comlink';
import type { DecodedBatch, ImageOutcome } from '../../domain/dataset/assemble-dataset';
import { GREY_LEVELS, PIXELS_PER_IMAGE } from '../../domain/dataset/dataset';
import { countGreyValues } from '../../domain/dataset/grey-histogram';
import type { Skip } from '../../domain/dataset/skipped-image';
import { refuseFileSize } from '../../domain/imaging/image-limits';
import { fail, ok, type Result } from '../../domain/result';
import { sha256 } from '../../domain/sha256';
import { decodeImage } from './decode-image';
import { openWindow, refuseEntry } from './open-window';
import type { ChosenReader, DecodedImage, DecodeRequest, Piece } from './protocol';
import { readBytes } from './read-bytes';
import { readFile } from './read-folder';
import { startStageClock, type StageClock } from './stage-clock';

const PROGRESS_INTERVAL_MS = 100;
/** Images under way at once: one is inflated while the browser's own threads decode another. */
const LANES = 2;

/**
 * Reads, decodes and resizes the images of a piece.
 *
 * @param onProgress called now and then with the number of images done since the last call
 */
export async function decodePiece(
  { piece, by }: DecodeRequest,
  onProgress: (images: number) => void,
): Promise<DecodedBatch> {
  const clock = startStageClock();
  const { positions, read } =
    piece.kind === 'zip' ? await openZipPiece(piece, by, clock) : openFiles(piece, clock);
  const outcomes = new Array<ImageOutcome>(positions.length);
  const pixels = new Uint8Array(positions.length * PIXELS_PER_IMAGE);
  const histograms = new Uint16Array(positions.length * GREY_LEVELS);
  const progress = throttleCount(onProgress);
  const finish = (index: number, decoded: Result<DecodedImage, Skip>) => {
    const position = positions[index] as number;
    if (decoded.ok) {
      pixels.set(decoded.value.pixels, index * PIXELS_PER_IMAGE);
      const counts = histograms.subarray(index * GREY_LEVELS, (index + 1) * GREY_LEVELS);
      countGreyValues(decoded.value.pixels, counts);
      outcomes[index] = { position, kind: 'decoded', source: decoded.value.source };
    } else {
      outcomes[index] = { position, kind: 'skipped', ...decoded.error };
    }
    progress.add(1);
  };

  const decode = async (bytes: Uint8Array<ArrayBuffer>, index: number) => {
    const decoded = await decodeImage(bytes, by, clock);
    if (!decoded.ok || !piece.copies.has(positions[index] as number)) return decoded;
    const digest = await clock.measure('check', () => sha256(bytes, crypto.subtle));
    return ok({ ...decoded.value, source: { ...decoded.value.source, sha256: digest } });
  };

  let next = 0;
  const lane = async () => {
    for (let index = next++; index < positions.length; index = next++) {
      const bytes = await read(index);
      finish(index, bytes.ok ? await decode(bytes.value, index) : bytes);
    }
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  progress.flush();
  const batch = { outcomes, pixels, histograms, stagesMs: clock.times };
  return transfer(batch, [pixels.buffer, histograms.buffer]);
}

/** The files of a piece, read one at a time by their index in `positions`. */
interface OpenedPiece {
  positions: readonly number[];
  read: (index: number) => Promise<Result<Uint8Array<ArrayBuffer>, Skip>>;
}

async function openZipPiece(
  { archive, window, entries }: Extract<Piece, { kind: 'zip' }>,
  { reader }: ChosenReader,
  clock: StageClock,
): Promise<OpenedPiece> {
  // An entry that is too large has a window of its own, which is not read then.
  const isRefused = entries.every((entry) => refuseEntry(entry) !== null);
  const end = isRefused ? window.start : window.end;
  const bytes = await clock.measure('read', () => readBytes(archive, window.start, end));
  const files = await openWindow(bytes, window.start, entries, reader);
  return {
    positions: window.entries,
    read: (index) => clock.measure('inflate', () => files.unpack(index)),
  };
}

function openFiles(
  { files, positions }: Extract<Piece, { kind: 'files' }>,
  clock: StageClock,
): OpenedPiece {
  return {
    positions,
    async read(index) {
      const file = files[index] as File;
      if (file.size === 0) return fail({ reason: 'empty file', detail: '0 bytes' });
      const refused = refuseFileSize(file.size);
      if (refused) return fail(refused);
      const bytes = await clock.measure('read', () => readFile(file));
      return bytes.ok ? bytes : fail({ reason: 'cannot be read', detail: bytes.error });
    },
  };
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
