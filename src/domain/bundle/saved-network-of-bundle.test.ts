import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { ARTICLE_CLASSES } from '../dataset/classes';
import { PIXELS_PER_IMAGE } from '../dataset/dataset';
import { classifyWithModel } from '../model/model';
import { calibrate } from '../run/calibration';
import { datasetOf } from '../testing/dataset';
import { lcg } from '../testing/lcg';
import { runOf } from '../testing/run';
import { initialWeights, networkOfRecipe } from '../training/network-shape';
import {
  ACTIVATIONS,
  ARTICLE_RECIPE,
  INITIALIZERS,
  PIXEL_SCALINGS,
  type HiddenLayer,
  type Recipe,
} from '../training/recipe';
import { bundleFiles } from './bundle-files';
import { manifestOf } from './manifest';
import { savedModelOfBundle, type BundleContent } from './saved-model-of-bundle';

const MANIFEST = manifestOf('my run', ARTICLE_CLASSES, []);
const DATASET = datasetOf([{}, { split: 'test' }, { split: 'test' }]);
const PIXELS = Uint8Array.from(lcg(2 * PIXELS_PER_IMAGE, 7), (value) => Math.floor(value * 256));

function runWith(recipe: Recipe, seed = 3) {
  const spec = networkOfRecipe(recipe, PIXELS_PER_IMAGE, 3);
  return runOf({ recipe, weights: initialWeights(spec, seed) });
}

/** The three files that a model comes back from, as a bundle has them. */
function packed(run: ReturnType<typeof runOf>): BundleContent {
  const files = bundleFiles(run, {
    name: 'my run',
    dataset: DATASET,
    intervals: { train: null, test: null, validation: null },
    ...{ audit: null, copies: null },
  });
  const contentOf = (path: string) => files.find((file) => file.path === path)?.content;
  const recordText = contentOf('run.json');
  const weights = contentOf('model/weights.bin');
  const csv = contentOf('predictions.csv');
  if (typeof recordText !== 'string' || !(weights instanceof Uint8Array))
    throw new Error('missing');
  if (typeof csv !== 'string') throw new Error('missing');
  return {
    kind: 'network',
    manifest: MANIFEST,
    recordText,
    predictions: Papa.parse<string[]>(csv.trimEnd()).data,
    bytesOf: (path) => (path === 'model/weights.bin' ? weights : new Uint8Array()),
  };
}

const layer: fc.Arbitrary<HiddenLayer> = fc.oneof(
  fc.record({
    kind: fc.constant('dense' as const),
    units: fc.integer({ min: 1, max: 12 }),
    activation: fc.constantFrom(...ACTIVATIONS),
    initializer: fc.constantFrom(...INITIALIZERS),
    l2: fc.double({ min: 0, max: 1, noNaN: true }),
  }),
  fc.record({
    kind: fc.constant('dropout' as const),
    rate: fc.double({ min: 0, max: 0.95, noNaN: true }),
  }),
);

describe('savedModelOfBundle of a network', () => {
  it('answers as the model that was packed, to the last digit, whatever the recipe', () => {
    fc.assert(
      fc.property(
        fc.array(layer, { maxLength: 4 }),
        fc.constantFrom(...PIXEL_SCALINGS),
        fc.integer({ min: 0, max: 1000 }),
        (layers, pixelScaling, seed) => {
          const recipe: Recipe = { ...ARTICLE_RECIPE, layers, pixelScaling };
          const run = runWith(recipe, seed);
          const opened = savedModelOfBundle(packed(run));
          expect(opened).toMatchObject({ value: { model: { kind: 'network', recipe } } });
          const before = classifyWithModel(
            { kind: 'network', recipe, weights: run.weights },
            PIXELS,
          );
          expect(opened.ok && classifyWithModel(opened.value.model, PIXELS)).toEqual(before);
        },
      ),
      { numRuns: 30 },
    );
  });

  it('knows the run by its name, time and figures', () => {
    expect(savedModelOfBundle(packed(runWith(ARTICLE_RECIPE)))).toMatchObject({
      value: {
        name: 'my run',
        isSample: false,
        startedAt: '2020-05-01T00:00:00.000Z',
        testMatrix: [
          [1, 0, 0],
          [0, 1, 0],
          [0, 0, 1],
        ],
      },
    });
  });

  const content = packed(runWith({ ...ARTICLE_RECIPE, layers: [] }));
  const { recordText, predictions, bytesOf } = content;
  const changed = (change: object) =>
    JSON.stringify({ ...(JSON.parse(recordText) as object), ...change });

  it.each([
    ['no JSON', recordText.slice(1)],
    ['an older format', changed({ format: 'xray-trainer/run@1' })],
    ['another format', changed({ format: 'xray-trainer/forest@1' })],
    ['no recipe', changed({ recipe: null })],
    ['an activation nobody knows', changed({ recipe: { ...ARTICLE_RECIPE, pixelScaling: 'x' } })],
    ['no resampling', changed({ recipe: ARTICLE_RECIPE })],
    ['a resampling nobody knows', changed({ recipe: { ...ARTICLE_RECIPE, resampling: 'area' } })],
    ['no figures', changed({ evaluation: {} })],
    ['a matrix of two classes', changed({ evaluation: { test: { confusionMatrix: [[1], [2]] } } })],
    ['no data set', changed({ dataset: null })],
  ])('names run.json where it has %s', (_, text) => {
    expect(savedModelOfBundle({ ...content, recordText: text })).toEqual({
      ok: false,
      error: { kind: 'damaged', path: 'run.json' },
    });
  });

  it('says that its pixels are of the resampling that is gone', () => {
    const recipe = { ...ARTICLE_RECIPE, resampling: 'fast-scaled' };
    expect(savedModelOfBundle({ ...content, recordText: changed({ recipe }) })).toEqual({
      ok: false,
      error: { kind: 'fast-scaled' },
    });
  });

  it('knows a newer run', () => {
    const format = 'xray-trainer/run@9';
    expect(savedModelOfBundle({ ...content, recordText: changed({ format }) })).toEqual({
      ok: false,
      error: { kind: 'newer', format },
    });
  });

  it('names the weights where they are of another network', () => {
    const shorter = (path: string) => bytesOf(path).subarray(4);
    expect(savedModelOfBundle({ ...content, bytesOf: shorter })).toEqual({
      ok: false,
      error: { kind: 'damaged', path: 'model/weights.bin' },
    });
  });

  it('is calibrated as the run was', () => {
    const validation = {
      indices: Int32Array.of(0, 0, 0, 0),
      truth: Uint8Array.of(0, 0, 0, 0),
      probabilities: Float32Array.of(0.9, 0.05, 0.05, 0.1, 0.8, 0.1, 0.6, 0.2, 0.2, 0.5, 0.3, 0.2),
    };
    const recipe: Recipe = {
      ...ARTICLE_RECIPE,
      validation: { kind: 'held-out', share: 0.2, by: 'patient' },
    };
    const run = runWith(recipe);
    const held = { ...run, predictions: { ...run.predictions, validation } };
    const opened = savedModelOfBundle(packed(held));
    const expected = calibrate(recipe, held.predictions);
    expect(expected.temperature).not.toBeNull();
    expect(opened).toMatchObject({
      value: {
        calibration: {
          temperature: expected.temperature,
          test: { truth: Uint8Array.of(1, 2), probabilities: expected.test.probabilities },
        },
      },
    });
  });

  it('names predictions.csv where it is another table, or without the test images', () => {
    const error = { kind: 'damaged', path: 'predictions.csv' };
    const withoutTest = predictions.filter(([, split]) => split !== 'test');
    for (const table of [[], withoutTest, [['a']]]) {
      expect(savedModelOfBundle({ ...content, predictions: table })).toEqual({ ok: false, error });
    }
  });

  it('refuses other classes', () => {
    const manifest = manifestOf('my run', [...ARTICLE_CLASSES].reverse(), []);
    expect(savedModelOfBundle({ ...content, manifest })).toEqual({
      ok: false,
      error: { kind: 'damaged', path: 'manifest.json' },
    });
  });
});
