import { transfer } from 'comlink';
import type { DecodedBatch, ImageOutcome } from '../../domain/dataset/assemble-dataset';
import { GREY_LEVELS, PIXELS_PER_IMAGE } from '../../domain/dataset/dataset';
import { countGreyValues } from '../../domain/dataset/grey-histogram';
import type { Skip } from '../../domain/dataset/skipped-image';
import { fail, type Result } from '../../domain/result';
import type { ZipEntry } from '../../domain/zip/zip-directory';
import { decodeImage } from './decode-image';
import { hasChecksum, openWindow, refuseEntry, type OpenWindow } from './open-window';
import type { DecodedImage, DecodeWay, WindowRequest } from './protocol';
import { readBytes } from './read-bytes';
import { startStageClock, type StageClock } from './stage-clock';

const PROGRESS_INTERVAL_MS = 100;
/** Images under way at once: one is inflated while the browser's own threads decode another. */
const LANES = 2;

/**
 * Unpacks, decodes and resizes the images of a window.
 *
 * @param onProgress called now and then with the number of images done since the last call
 */
export async function decodeWindow(
  archive: Blob,
  { window, entries, way, inflater }: WindowRequest,
  onProgress: (images: number) => void,
): Promise<DecodedBatch> {
  const clock = startStageClock();
  // An entry that is too large has a window of its own, which is not read then.
  const isRefused = entries.every((entry) => refuseEntry(entry) !== null);
  const end = isRefused ? window.start : window.end;
  const bytes = await clock.measure('read', () => readBytes(archive, window.start, end));
  const files = await openWindow(bytes, window.start, entries, inflater);

  const outcomes = new Array<ImageOutcome>(entries.length);
  const pixels = new Uint8Array(entries.length * PIXELS_PER_IMAGE);
  const histograms = new Uint16Array(entries.length * GREY_LEVELS);
  const progress = throttleCount(onProgress);
  const finish = (index: number, decoded: Result<DecodedImage, Skip>) => {
    const position = window.entries[index] as number;
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

  let next = 0;
  const lane = async () => {
    for (let index = next++; index < entries.length; index = next++) {
      finish(index, await decodeEntry(files, entries[index] as ZipEntry, index, way, clock));
    }
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  progress.flush();
  const batch = { outcomes, pixels, histograms, stagesMs: clock.times };
  return transfer(batch, [pixels.buffer, histograms.buffer]);
}

async function decodeEntry(
  files: OpenWindow,
  entry: ZipEntry,
  index: number,
  way: DecodeWay,
  clock: StageClock,
): Promise<Result<DecodedImage, Skip>> {
  const unpacked = await clock.measure('inflate', () => files.unpack(index));
  if (!unpacked.ok) return unpacked;
  if (!clock.measureSync('check', () => hasChecksum(unpacked.value, entry))) {
    return fail({ reason: 'corrupt in the archive', detail: 'its checksum is wrong' });
  }
  return decodeImage(unpacked.value, way, clock);
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
