import { describe, expect, it } from 'vitest';
import Papa from 'papaparse';
import { ARTICLE_CLASSES } from '../dataset/classes';
import { PIXELS_PER_IMAGE } from '../dataset/dataset';
import { encodeNpy } from '../numpy/npy';
import { datasetOf } from '../testing/dataset';
import { forestRunOf } from '../testing/forest-run';
import { bundleFiles } from './bundle-files';
import { manifestOf } from './manifest';
import { savedModelOfBundle } from './saved-model-of-bundle';

const RUN = forestRunOf({ options: { ...forestRunOf().options, trees: 1 } });
const MANIFEST = manifestOf('my forest', ARTICLE_CLASSES, []);
const FILES = bundleFiles(RUN, {
  name: 'my forest',
  dataset: datasetOf([{}, { split: 'test' }, { split: 'test' }]),
  intervals: { train: null, test: null, validation: null },
  ...{ audit: null, copies: null },
});

function textAt(path: string): string {
  const content = FILES.find((file) => file.path === path)?.content;
  if (typeof content !== 'string') throw new Error(`${path} is missing`);
  return content;
}

/** Opens the files, some of them changed. */
function open({
  files = {},
  record = {},
  predictions = textAt('predictions.csv'),
}: {
  files?: Record<string, Uint8Array<ArrayBuffer>>;
  record?: object;
  predictions?: string;
} = {}) {
  const bytesOf = (path: string): Uint8Array<ArrayBuffer> => {
    const content = files[path] ?? FILES.find((file) => file.path === path)?.content;
    return content instanceof Uint8Array ? Uint8Array.from(content) : new Uint8Array();
  };
  const recordText = JSON.stringify({
    ...(JSON.parse(textAt('forest.json')) as object),
    ...record,
  });
  return savedModelOfBundle({
    kind: 'forest',
    manifest: MANIFEST,
    recordText,
    predictions: Papa.parse<string[]>(predictions.trimEnd()).data,
    bytesOf,
  });
}

const damaged = (path: string) => ({ ok: false, error: { kind: 'damaged', path } });

describe('savedModelOfBundle of a forest', () => {
  it('gives the forest back, with what it said of the test images', () => {
    expect(open()).toEqual({
      ok: true,
      value: {
        name: 'my forest',
        model: { kind: 'forest', forest: RUN.forest },
        classes: ARTICLE_CLASSES,
        isSample: false,
        startedAt: '2020-05-01T00:00:00.000Z',
        calibration: {
          temperature: null,
          test: {
            truth: Uint8Array.of(1, 2),
            probabilities: Float32Array.of(0.25, 0.5, 0.25, 0, 0.75, 0.25),
          },
        },
        testMatrix: RUN.evaluation.test.confusionMatrix,
      },
    });
  });

  it.each([
    ['the number of nodes is another', { nodes: 4 }, 'model/feature.npy'],
    ['the number of trees is another', { options: { trees: 2 } }, 'model/roots.npy'],
    ['there are no nodes', { nodes: 0 }, 'forest.json'],
    ['there are more nodes than memory', { nodes: 2 ** 40 }, 'model/feature.npy'],
    ['there are no options', { options: null }, 'forest.json'],
    ['there is no matrix', { evaluation: {} }, 'forest.json'],
    ['nobody knows its resampling', { dataset: { resampling: 'area' } }, 'forest.json'],
    ['it is another record', { format: 'xray-trainer/run@2' }, 'forest.json'],
  ])('is damaged where %s', (_, record, path) => {
    expect(open({ record })).toEqual(damaged(path));
  });

  it('is damaged where a walk would not end, whatever the sums of the files', () => {
    const files = { 'model/above.npy': encodeNpy(Int32Array.of(0, 0, 0), [3]) };
    expect(open({ files })).toEqual(damaged('model/above.npy'));
    const beyond = Int32Array.of(PIXELS_PER_IMAGE, -1, -1);
    expect(open({ files: { 'model/feature.npy': encodeNpy(beyond, [3]) } })).toEqual(
      damaged('model/feature.npy'),
    );
  });

  it('is damaged where its answers are no table of answers', () => {
    expect(open({ predictions: 'name,split' })).toEqual(damaged('predictions.csv'));
  });

  it('says that its pixels are of the resampling that is gone', () => {
    expect(open({ record: { dataset: { resampling: 'fast-scaled' } } })).toEqual({
      ok: false,
      error: { kind: 'fast-scaled' },
    });
  });

  it('says that it is newer', () => {
    const format = 'xray-trainer/forest@2';
    expect(open({ record: { format } })).toEqual({ ok: false, error: { kind: 'newer', format } });
  });
});

it('the card tells how the trees are walked', () => {
  const card = textAt('model-card.md');
  expect(card).toContain(
    'A random forest (CART with Gini, bootstrap) with 3 nodes: 1 tree, 100 pixels tried',
  );
  expect(card).toContain('leads to node + 1');
  expect(card).toContain('it knows these by heart');
});
