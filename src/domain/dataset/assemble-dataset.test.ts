import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DatasetPlan } from '../plan/dataset-plan';
import { FOLDER_PLAN } from '../testing/import-plan';
import {
  addBatch,
  finishAssembly,
  startAssembly,
  type DecodedBatch,
  type ImageOutcome,
} from './assemble-dataset';
import { ARTICLE_CLASSES, classAt } from './classes';
import { GREY_LEVELS, PIXELS_PER_IMAGE, type SourceImage } from './dataset';
import { noStageTimes } from './import-timings';

/**
 * A plan of images 0 to count - 1, each of the next class, every third one a test image, and of
 * dropped files after them.
 */
function planOf(count: number, droppedCount = 0): DatasetPlan {
  const images = Array.from({ length: count }, (_, index) => ({
    name: `${index}.png`,
    path: `train/${index}.png`,
    entry: index,
    label: classAt(ARTICLE_CLASSES, index % 3).name,
    split: index % 3 === 0 ? ('test' as const) : ('train' as const),
    patientGroup: `group ${index}`,
  }));
  const fixes = {
    movedToTest: [],
    relabelled: [],
    unlisted: [],
    missing: [],
    otherFolder: [],
    rejectedRows: [],
  };
  const dropped = Array.from({ length: droppedCount }, (_, index) => ({
    name: `ct-${index}.png`,
    path: `train/ct-${index}.png`,
    entry: count + index,
  }));
  return {
    plan: FOLDER_PLAN,
    metadataPath: 'table.csv',
    classes: ARTICLE_CLASSES,
    images,
    dropped,
    fixes,
  };
}

function sourceOf(position: number): SourceImage {
  return {
    width: position + 1,
    height: 7,
    format: 'png',
    components: 1,
    bitDepth: 8,
    progressive: false,
    iccProfile: null,
    sizeBytes: 9,
  };
}

interface Planned {
  position: number;
  isSkipped: boolean;
}

/** A batch as a worker returns it: every pixel of image p is p + 1, and nothing is in skipped rows. */
function batchOf(planned: readonly Planned[]): DecodedBatch {
  const pixels = new Uint8Array(planned.length * PIXELS_PER_IMAGE);
  const histograms = new Uint16Array(planned.length * GREY_LEVELS);
  const outcomes = planned.map(({ position, isSkipped }, row): ImageOutcome => {
    if (isSkipped) return { position, kind: 'skipped', reason: 'empty file', detail: '0 bytes' };
    pixels.fill(position + 1, row * PIXELS_PER_IMAGE, (row + 1) * PIXELS_PER_IMAGE);
    histograms[row * GREY_LEVELS + position + 1] = PIXELS_PER_IMAGE;
    return { position, kind: 'decoded', source: sourceOf(position) };
  });
  return { outcomes, pixels, histograms, stagesMs: noStageTimes() };
}

function assembleDataset(plan: DatasetPlan, batches: readonly DecodedBatch[]) {
  const assembly = startAssembly(plan);
  for (const batch of batches) addBatch(assembly, batch);
  return finishAssembly(assembly);
}

const decoded = (position: number): Planned => ({ position, isSkipped: false });
const skipped = (position: number): Planned => ({ position, isSkipped: true });

describe('an assembly of batches', () => {
  it('puts images, pixels, labels and histograms into the order of the plan', () => {
    const batches = [batchOf([decoded(3), skipped(1)]), batchOf([decoded(2), decoded(0)])];
    const dataset = assembleDataset(planOf(4), batches);
    expect(dataset.images.map(({ name, source }) => [name, source.width])).toEqual([
      ['0.png', 1],
      ['2.png', 3],
      ['3.png', 4],
    ]);
    expect(dataset.images[1]).toMatchObject({ label: 'Pnemonia', patientGroup: 'group 2' });
    expect(dataset.labels).toEqual(Uint8Array.of(0, 2, 0));
    expect(dataset.pixels).toHaveLength(3 * PIXELS_PER_IMAGE);
    const corners = [0, 1, 2].flatMap((row) => [
      dataset.pixels[row * PIXELS_PER_IMAGE],
      dataset.pixels[(row + 1) * PIXELS_PER_IMAGE - 1],
    ]);
    expect(corners).toEqual([1, 1, 3, 3, 4, 4]);
    expect(dataset.histograms[GREY_LEVELS + 3]).toBe(PIXELS_PER_IMAGE);
    expect(dataset.counts).toEqual({
      train: { 'COVID-19': 0, Normal: 0, Pnemonia: 1 },
      validation: { 'COVID-19': 0, Normal: 0, Pnemonia: 0 },
      test: { 'COVID-19': 2, Normal: 0, Pnemonia: 0 },
    });
  });

  it('keeps the skipped images with their reasons', () => {
    const dataset = assembleDataset(planOf(2), [batchOf([skipped(1), decoded(0)])]);
    expect(dataset.skipped).toEqual([
      {
        name: '1.png',
        path: 'train/1.png',
        label: 'Normal',
        split: 'train',
        reason: 'empty file',
        detail: '0 bytes',
      },
    ]);
  });

  it('lists an image that no batch held as skipped', () => {
    const { images, skipped: listed } = assembleDataset(planOf(3), [
      batchOf([decoded(0), decoded(2)]),
    ]);
    expect(images.map(({ name }) => name)).toEqual(['0.png', '2.png']);
    expect(listed).toMatchObject([{ name: '1.png', reason: 'corrupt in the archive' }]);
  });

  it('adds up the time of the stages', () => {
    const assembly = startAssembly(planOf(2));
    const spent = { read: 1, inflate: 2, check: 3, decode: 4, resize: 5 };
    addBatch(assembly, { ...batchOf([decoded(0)]), stagesMs: spent });
    addBatch(assembly, { ...batchOf([decoded(1)]), stagesMs: { ...spent, decode: 40 } });
    expect(assembly.stagesMs).toEqual({ read: 2, inflate: 4, check: 6, decode: 44, resize: 10 });
  });

  it('can be left with nothing', () => {
    expect(assembleDataset(planOf(1), [batchOf([skipped(0)])])).toMatchObject({
      images: [],
      pixels: new Uint8Array(),
      labels: new Uint8Array(),
    });
    expect(assembleDataset(planOf(0), [])).toMatchObject({ images: [], skipped: [] });
  });

  it('keeps the files that no row stands for apart, each with its pixels', () => {
    const batches = [batchOf([decoded(3), decoded(0), skipped(2)]), batchOf([decoded(1)])];
    const {
      images,
      pixels,
      labels,
      counts,
      skipped: listed,
      dropped,
    } = assembleDataset(planOf(1, 3), batches);
    expect(images.map(({ name }) => name)).toEqual(['0.png']);
    expect(pixels).toHaveLength(PIXELS_PER_IMAGE);
    expect(new Set(pixels)).toEqual(new Set([1]));
    expect(labels).toHaveLength(1);
    expect(counts.test).toEqual({ 'COVID-19': 1, Normal: 0, Pnemonia: 0 });
    // Positions 1 to 3 are the dropped files; the second one could not be read.
    expect(dropped.map(({ name, path, source }) => [name, path, source.width])).toEqual([
      ['ct-0.png', 'train/ct-0.png', 2],
      ['ct-2.png', 'train/ct-2.png', 4],
    ]);
    expect(dropped.map(({ pixels: own }) => [own.length, new Set(own)])).toEqual([
      [PIXELS_PER_IMAGE, new Set([2])],
      [PIXELS_PER_IMAGE, new Set([4])],
    ]);
    expect(listed).toEqual([]);
  });

  it('gives dropped files pixels of their own, which are no view of a batch', () => {
    const batch = batchOf([decoded(0), decoded(1)]);
    const { dropped } = assembleDataset(planOf(1, 1), [batch]);
    batch.pixels.fill(0);
    expect(new Set(dropped[0]?.pixels)).toEqual(new Set([2]));
  });

  it('gives the same data set however the images are spread over batches', () => {
    const outcomes = fc.array(fc.record({ isSkipped: fc.boolean(), batch: fc.nat(3) }), {
      maxLength: 12,
    });
    fc.assert(
      fc.property(outcomes, fc.nat(12), fc.boolean(), (spread, wantedDropped, reversed) => {
        const droppedCount = Math.min(wantedDropped, spread.length);
        const imageCount = spread.length - droppedCount;
        const plan = planOf(imageCount, droppedCount);
        const planned = spread.map(({ isSkipped, batch }, position) => ({
          position,
          isSkipped,
          batch,
        }));
        const inOrder = assembleDataset(plan, [batchOf(planned)]);
        const batches = [0, 1, 2, 3].map((number) => {
          const members = planned.filter(({ batch }) => batch === number);
          return batchOf(reversed ? members.toReversed() : members);
        });
        const { pixels, ...spreadOut } = assembleDataset(plan, batches.toReversed());
        const { pixels: pixelsInOrder, ...expected } = inOrder;
        expect(spreadOut).toEqual(expected);
        expect(pixels).toHaveLength(pixelsInOrder.length);
        expect(pixels.every((value, at) => value === pixelsInOrder[at])).toBe(true);
        expect(inOrder.images.length + inOrder.skipped.length).toBe(imageCount);
        const readDropped = planned.slice(imageCount).filter(({ isSkipped }) => !isSkipped);
        expect(inOrder.dropped.map(({ source }) => source.width - 1)).toEqual(
          readDropped.map(({ position }) => position),
        );
        for (const { source, pixels: own } of inOrder.dropped) expect(own[0]).toBe(source.width);
        inOrder.images.forEach(({ source }, row) => {
          expect(inOrder.pixels[row * PIXELS_PER_IMAGE]).toBe(source.width);
        });
      }),
      { seed: 5, numRuns: 20 },
    );
  });
});
