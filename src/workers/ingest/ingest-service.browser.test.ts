import { describe, expect, it, vi } from 'vitest';
import type { DecodedBatch } from '../../domain/dataset/assemble-dataset';
import { GREY_LEVELS, PIXELS_PER_IMAGE } from '../../domain/dataset/dataset';
import { ingestService } from './ingest-service';
import type { ChosenReader } from './protocol';
import { centralRecordAt, dataAt, HEADER, localHeaderAt, zipBytes } from './testing/build-archive';
import { mosaicJpeg, mosaicPixels, type Mosaic } from './testing/mosaic-jpeg';
import { planArchive, zipPieces } from './testing/plan-files';
import { greyPng } from './testing/png-bytes';

const EXACT: ChosenReader = { reader: 'exact', resampler: 'code' };
const BROWSER: ChosenReader = { reader: 'browser', resampler: 'canvas' };
const PNG = greyPng(3, 2, [0, 50, 100, 150, 200, 250]);

/** The image with number `index`: of 100 x 100, so that its pixels are known. */
function mosaicOf(index: number): Mosaic {
  return {
    width: 100,
    height: 100,
    valueAt: (column, row) => (column * 11 + row * 5 + index) % 256,
  };
}

const NAMES = Array.from({ length: 8 }, (_, index) => `${index}.jpeg`);
const TABLE = [HEADER, ...NAMES.map((name, index) => `${index},${name},Normal,TRAIN,,`), ''].join(
  '\n',
);

async function archiveOf(change: Record<string, Uint8Array> = {}) {
  const images = NAMES.map((name, index): [string, Uint8Array] => [
    `train/${name}`,
    change[name] ?? mosaicJpeg(mosaicOf(index)),
  ]);
  return zipBytes({ 'table.csv': TABLE, ...Object.fromEntries(images) });
}

async function piecesOf(archive: Blob, windowBytes: number) {
  const planned = await planArchive(archive);
  if (!planned.ok || planned.value.plan === null) throw new Error('no plan');
  return zipPieces(planned.value.look, planned.value.plan, windowBytes);
}

/** Decodes all windows; `counts` are the numbers that the progress reports brought. */
async function decodeAll(bytes: Uint8Array<ArrayBuffer>, windowBytes = 1_000_000, by = EXACT) {
  const archive = new Blob([bytes]);
  const pieces = await piecesOf(archive, windowBytes);
  const counts: number[] = [];
  const batches = await Promise.all(
    pieces.map((piece) => ingestService.decodePiece({ piece, by }, (count) => counts.push(count))),
  );
  return { batches, counts };
}

describe('decodePiece', () => {
  it('gives pixels, sources and histograms in the order of the window', async () => {
    const { batches } = await decodeAll(await archiveOf());
    expect(batches).toHaveLength(1);
    const [batch] = batches;
    expect(batch?.outcomes.map(({ position, kind }) => [position, kind])).toEqual(
      NAMES.map((_, position) => [position, 'decoded']),
    );
    NAMES.forEach((_, row) => {
      const pixels = batch?.pixels.slice(row * PIXELS_PER_IMAGE, (row + 1) * PIXELS_PER_IMAGE);
      expect(pixels).toEqual(mosaicPixels(mosaicOf(row)));
      const histogram = new Uint16Array(GREY_LEVELS);
      for (const value of pixels ?? []) histogram[value] = (histogram[value] ?? 0) + 1;
      expect(batch?.histograms.slice(row * GREY_LEVELS, (row + 1) * GREY_LEVELS)).toEqual(
        histogram,
      );
    });
  });

  it('gives the same images from many windows, each position once', async () => {
    const { batches } = await decodeAll(await archiveOf(), 0);
    expect(batches).toHaveLength(NAMES.length);
    for (const { outcomes, pixels } of batches) {
      const [outcome] = outcomes;
      expect(outcomes).toHaveLength(1);
      expect(pixels).toEqual(mosaicPixels(mosaicOf(outcome?.position ?? NaN)));
    }
    const positions = batches.flatMap(({ outcomes }) => outcomes.map(({ position }) => position));
    expect(positions.toSorted()).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
  });

  it('reports every image as done, the skipped ones too', async () => {
    const { counts } = await decodeAll(await archiveOf({ '3.jpeg': new Uint8Array() }), 2000);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(NAMES.length);
  });
});

describe.each([EXACT, BROWSER])('decodePiece, by the $reader reader, skips', (by) => {
  /** What became of each image, and that the good ones are as they were. */
  async function reasonsOf(bytes: Uint8Array<ArrayBuffer>) {
    const [batch] = (await decodeAll(bytes, 1_000_000, by)).batches;
    return (batch?.outcomes ?? []).map((outcome, row) => {
      if (outcome.kind === 'skipped') return outcome.reason;
      const start = row * PIXELS_PER_IMAGE;
      const pixels = batch?.pixels.slice(start, start + PIXELS_PER_IMAGE);
      expect(pixels).toEqual(mosaicPixels(mosaicOf(outcome.position)));
      return null;
    });
  }

  /** Only the images with these numbers are skipped, for this reason. */
  function skippedAt(positions: readonly number[], reason: string) {
    return NAMES.map((_, position) => (positions.includes(position) ? reason : null));
  }

  it('what is no image, and keeps the others', async () => {
    const bytes = await archiveOf({
      '0.jpeg': new TextEncoder().encode('text'),
      '5.jpeg': mosaicJpeg(mosaicOf(5)).slice(0, 100),
    });
    expect(await reasonsOf(bytes)).toEqual(skippedAt([0, 5], 'not an image the browser can read'));
  });

  it('empty files', async () => {
    const bytes = await archiveOf({ '7.jpeg': new Uint8Array() });
    expect(await reasonsOf(bytes)).toEqual(skippedAt([7], 'empty file'));
  });

  it('files whose bytes do not match their checksum', async () => {
    const bytes = await archiveOf();
    const at = centralRecordAt(bytes, 'train/2.jpeg') + 16;
    bytes[at] = (bytes[at] ?? 0) ^ 1;
    expect(await reasonsOf(bytes)).toEqual(skippedAt([2], 'corrupt in the archive'));
  });

  it('files whose packed bytes are damaged', async () => {
    const bytes = await archiveOf();
    // Block type 3 is none (RFC 1951, section 3.2.3).
    bytes[dataAt(bytes, 'train/4.jpeg')] = 0b111;
    expect(await reasonsOf(bytes)).toEqual(skippedAt([4], 'corrupt in the archive'));
  });

  it('files without a local header', async () => {
    const bytes = await archiveOf();
    bytes[localHeaderAt(bytes, 'train/1.jpeg')] = 0;
    expect(await reasonsOf(bytes)).toEqual(skippedAt([1], 'corrupt in the archive'));
  });

  it.each(['more', 'less'])('files that hold %s than the directory says', async (said) => {
    const bytes = await archiveOf();
    const at = centralRecordAt(bytes, 'train/6.jpeg') + 24;
    const sizes = new DataView(bytes.buffer);
    const stated = sizes.getUint32(at, true);
    sizes.setUint32(at, said === 'more' ? stated - 1 : stated + 1, true);
    expect(await reasonsOf(bytes)).toEqual(skippedAt([6], 'corrupt in the archive'));
  });

  it('files that are too large, before they are unpacked', async () => {
    const bytes = await archiveOf();
    const at = centralRecordAt(bytes, 'train/5.jpeg') + 24;
    new DataView(bytes.buffer).setUint32(at, 2 ** 31, true);
    expect(await reasonsOf(bytes)).toEqual(skippedAt([5], 'too large'));
  });

  it('pictures of too many pixels, before they are decoded', async () => {
    // The header of a JPEG says 10,000 x 10,000 and little follows.
    const huge = mosaicJpeg(mosaicOf(0));
    const frame = huge.findIndex((byte, i) => byte === 0xff && huge[i + 1] === 0xc0);
    new DataView(huge.buffer).setUint16(frame + 5, 10_000);
    new DataView(huge.buffer).setUint16(frame + 7, 10_000);
    expect(await reasonsOf(await archiveOf({ '2.jpeg': huge }))).toEqual(
      skippedAt([2], 'too large'),
    );
  });

  it('files packed in a way that is not known', async () => {
    const bytes = await archiveOf();
    for (const position of [3, 6]) {
      const record = centralRecordAt(bytes, `train/${position}.jpeg`);
      // 12 is bzip2, 93 Zstandard.
      bytes[record + 10] = position === 3 ? 12 : 93;
    }
    expect(await reasonsOf(bytes)).toEqual(skippedAt([3, 6], 'unsupported compression'));
  });
});

describe('decodePiece of files that no row names', () => {
  it('gives them after the planned images, the unreadable ones as skipped', async () => {
    const images = {
      'train/ct-1.jpeg': mosaicJpeg(mosaicOf(101)),
      'train/0.jpeg': mosaicJpeg(mosaicOf(0)),
      'train/ct-2.jpeg': new TextEncoder().encode('text'),
    };
    const table = `${HEADER}\n0,0.jpeg,Normal,TRAIN,,\n`;
    const [batch] = (await decodeAll(await zipBytes({ 'table.csv': table, ...images }))).batches;
    const byPosition = batch?.outcomes.toSorted((a, b) => a.position - b.position);
    expect(byPosition).toMatchObject([
      { position: 0, kind: 'decoded' },
      { position: 1, kind: 'decoded' },
      { position: 2, kind: 'skipped', reason: 'not an image the browser can read' },
    ]);
    const row = batch?.outcomes.findIndex(({ position }) => position === 1) ?? NaN;
    const pixels = batch?.pixels.slice(row * PIXELS_PER_IMAGE, (row + 1) * PIXELS_PER_IMAGE);
    expect(pixels).toEqual(mosaicPixels(mosaicOf(101)));
  });
});

describe('the digest of a file', () => {
  // Made by sha256sum of GNU coreutils 9 from the bytes of mosaicJpeg(mosaicOf(2)).
  const DIGEST = '790761954408456e770b4ecaf0c68a08bff787513157feccc310894fcd6cb7c2';

  async function digestsOf(change: Record<string, Uint8Array>, by: ChosenReader) {
    const { batches } = await decodeAll(await archiveOf(change), 1_000_000, by);
    return batches.flatMap(({ outcomes }) =>
      outcomes.map((outcome) => outcome.kind === 'decoded' && outcome.source.sha256),
    );
  }

  it.each([EXACT, BROWSER])('is its SHA-256, of what may be a copy alone: $reader', async (by) => {
    const digests = await digestsOf({ '5.jpeg': mosaicJpeg(mosaicOf(2)) }, by);
    expect(digests).toEqual(NAMES.map((_, index) => ([2, 5].includes(index) ? DIGEST : undefined)));
  });

  it('is null where the browser offers none, as on plain http', async () => {
    vi.stubGlobal('crypto', {});
    const digests = await digestsOf({ '0.jpeg': PNG, '1.jpeg': PNG }, EXACT);
    expect(digests.slice(0, 3)).toEqual([null, null, undefined]);
    vi.unstubAllGlobals();
  });
});

describe('decodePiece of a folder', () => {
  const fileOf = (name: string, content: BlobPart) => new File([content], name);
  /** Images 0.jpeg to 7.jpeg, but for those that change as said. */
  async function decodeFiles(change: Record<string, File> = {}) {
    const files = NAMES.map(
      (name, index) => change[name] ?? fileOf(name, mosaicJpeg(mosaicOf(index))),
    );
    const counts: number[] = [];
    const batch = await ingestService.decodePiece(
      {
        piece: { kind: 'files', files, positions: [...NAMES.keys()], copies: new Set() },
        by: EXACT,
      },
      (count) => counts.push(count),
    );
    return { batch, done: counts.reduce((sum, count) => sum + count, 0) };
  }

  it('gives the same as the archive of the same files', async () => {
    const fromZip = (await decodeAll(await archiveOf())).batches;
    const withoutTimes = (batches: readonly DecodedBatch[]) =>
      batches.map(({ stagesMs: _stagesMs, ...images }) => images);
    const { batch, done } = await decodeFiles();
    expect(withoutTimes([batch])).toEqual(withoutTimes(fromZip));
    expect(done).toBe(NAMES.length);
  });

  it('gives each image the position that it was sent with', async () => {
    const piece = {
      kind: 'files' as const,
      files: [fileOf('x', mosaicJpeg(mosaicOf(7))), fileOf('y', mosaicJpeg(mosaicOf(2)))],
      positions: [41, 12],
      copies: new Set<number>(),
    };
    const { outcomes, pixels } = await ingestService.decodePiece(
      { piece, by: EXACT },
      () => undefined,
    );
    expect(outcomes.map(({ position }) => position)).toEqual([41, 12]);
    expect(pixels.slice(0, PIXELS_PER_IMAGE)).toEqual(mosaicPixels(mosaicOf(7)));
  });

  it('skips what is empty, no image, or gone, with the reason, and keeps the others', async () => {
    const arrayBuffer = () => Promise.reject(new Error('it was deleted'));
    const { batch, done } = await decodeFiles({
      '1.jpeg': fileOf('1.jpeg', ''),
      '4.jpeg': fileOf('4.jpeg', 'text'),
      '6.jpeg': Object.assign(fileOf('6.jpeg', 'gone'), { arrayBuffer }),
    });
    const { outcomes } = batch;
    expect(outcomes.map((outcome) => outcome.kind === 'skipped' && outcome.reason)).toEqual([
      false,
      'empty file',
      false,
      false,
      'not an image the browser can read',
      false,
      'cannot be read',
      false,
    ]);
    expect(outcomes[6]).toMatchObject({ detail: 'it was deleted' });
    expect(done).toBe(NAMES.length);
  });
});

describe('readImage', () => {
  it('gives a file of a folder as it is, and says what it is by its bytes', async () => {
    const image = await ingestService.readImage(new File([PNG], 'x.jpeg'), 'xrays/x.jpeg');
    if (!image.ok) throw new Error(image.error.code);
    expect(image.value.type).toBe('image/png');
    expect(new Uint8Array(await image.value.arrayBuffer())).toEqual(PNG);
  });

  it('says which file is gone', async () => {
    const arrayBuffer = () => Promise.reject(new Error('it was deleted'));
    const file = Object.assign(new File(['x'], 'x.jpeg'), { arrayBuffer });
    expect(await ingestService.readImage(file, 'xrays/x.jpeg')).toEqual({
      ok: false,
      error: { code: 'archive/unreadable', fileName: 'xrays/x.jpeg', detail: 'it was deleted' },
    });
  });
});

describe('extractImage', () => {
  it('gives the bytes of one file as they were packed, and says what they are', async () => {
    const archive = new Blob([await archiveOf({ '4.jpeg': PNG })]);
    const jpeg = await ingestService.extractImage(archive, 'my.zip', 'train/3.jpeg');
    if (!jpeg.ok) throw new Error(jpeg.error.code);
    expect(jpeg.value.type).toBe('image/jpeg');
    expect(new Uint8Array(await jpeg.value.arrayBuffer())).toEqual(mosaicJpeg(mosaicOf(3)));
    // What it is by its bytes, not by its name.
    const png = await ingestService.extractImage(archive, 'my.zip', 'train/4.jpeg');
    if (!png.ok) throw new Error(png.error.code);
    expect(png.value.type).toBe('image/png');
    expect(new Uint8Array(await png.value.arrayBuffer())).toEqual(PNG);
  });

  it('refuses a path that is not there, and a damaged archive', async () => {
    const bytes = await archiveOf();
    const missing = await ingestService.extractImage(new Blob([bytes]), 'my.zip', 'train/9.jpeg');
    expect(missing).toMatchObject({
      ok: false,
      error: { code: 'archive/unreadable', fileName: 'my.zip' },
    });
    bytes[localHeaderAt(bytes, 'train/1.jpeg')] = 0;
    const damaged = await ingestService.extractImage(new Blob([bytes]), 'my.zip', 'train/1.jpeg');
    expect(damaged).toMatchObject({ ok: false, error: { code: 'archive/unreadable' } });
    const cut = new Blob([bytes.subarray(0, bytes.length >> 1)]);
    const truncated = await ingestService.extractImage(cut, 'my.zip', 'train/2.jpeg');
    expect(truncated).toMatchObject({ ok: false, error: { code: 'archive/truncated' } });
  });
});

describe('decodeImage', () => {
  it('gives the pixels of one file', async () => {
    const result = await ingestService.decodeImage(new Blob([mosaicJpeg(mosaicOf(9))]), 'x.jpeg');
    expect(result).toMatchObject({ ok: true, value: { pixels: mosaicPixels(mosaicOf(9)) } });
  });

  it('decodes a file exactly as an image of the archive', async () => {
    const noise = Uint8Array.from({ length: 333 * 222 }, (_, at) => (at * at) >> 3);
    const png = greyPng(333, 222, noise);
    const single = await ingestService.decodeImage(new Blob([png]), '0.jpeg');
    const [batch] = (await decodeAll(await archiveOf({ '0.jpeg': png }))).batches;
    expect(single.ok && single.value.pixels).toEqual(batch?.pixels.slice(0, PIXELS_PER_IMAGE));
  });

  it('gives the same pixels after it was warmed up', async () => {
    const jpeg = new Blob([mosaicJpeg({ ...mosaicOf(9), width: 300, height: 200 })]);
    const cold = await ingestService.decodeImage(jpeg, 'x.jpeg');
    await ingestService.warmUp();
    expect(await ingestService.decodeImage(jpeg, 'x.jpeg')).toEqual(cold);
    expect(cold.ok).toBe(true);
  });

  it('refuses what is no image, with the name of the file', async () => {
    const result = await ingestService.decodeImage(new Blob(['text']), 'notes.txt');
    expect(result).toMatchObject({
      ok: false,
      error: { code: 'image/unreadable', fileName: 'notes.txt' },
    });
  });
});
