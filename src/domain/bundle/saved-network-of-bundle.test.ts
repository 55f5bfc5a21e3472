import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { DISPLAY_NAMES } from '../dataset/classes';
import { PIXELS_PER_IMAGE } from '../dataset/dataset';
import { classifyWithModel } from '../model/model';
import { calibrateRun } from '../run/calibrate-run';
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
import { networkFiles } from './bundle-files';
import { manifestOf } from './manifest';
import { savedNetworkOfBundle } from './saved-network-of-bundle';

const MANIFEST = manifestOf('my run', DISPLAY_NAMES, []);
const DATASET = datasetOf([{}, { split: 'test' }, { split: 'test' }]);
const PIXELS = Uint8Array.from(lcg(2 * PIXELS_PER_IMAGE, 7), (value) => Math.floor(value * 256));

function runWith(recipe: Recipe, seed = 3) {
  const spec = networkOfRecipe(recipe, PIXELS_PER_IMAGE);
  return runOf({ recipe, weights: initialWeights(spec, seed) });
}

/** The three files that a model comes back from, as a bundle has them. */
function packed(run: ReturnType<typeof runOf>) {
  const files = networkFiles(run, {
    name: 'my run',
    dataset: DATASET,
    intervals: { train: null, test: null, validation: null },
    ...{ audit: null, copies: null },
  });
  const contentOf = (path: string) => files.find((file) => file.path === path)?.content;
  const runText = contentOf('run.json');
  const weights = contentOf('model/weights.bin');
  const csv = contentOf('predictions.csv');
  if (typeof runText !== 'string' || !(weights instanceof Uint8Array)) throw new Error('missing');
  if (typeof csv !== 'string') throw new Error('missing');
  return { runText, weights, predictions: Papa.parse<string[]>(csv.trimEnd()).data };
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

describe('savedNetworkOfBundle', () => {
  it('answers as the model that was packed, to the last digit, whatever the recipe', () => {
    fc.assert(
      fc.property(
        fc.array(layer, { maxLength: 4 }),
        fc.constantFrom(...PIXEL_SCALINGS),
        fc.integer({ min: 0, max: 1000 }),
        (layers, pixelScaling, seed) => {
          const recipe: Recipe = { ...ARTICLE_RECIPE, layers, pixelScaling };
          const run = runWith(recipe, seed);
          const { runText, weights, predictions } = packed(run);
          const opened = savedNetworkOfBundle(MANIFEST, runText, weights, predictions);
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
    const { runText, weights, predictions } = packed(runWith(ARTICLE_RECIPE));
    expect(savedNetworkOfBundle(MANIFEST, runText, weights, predictions)).toMatchObject({
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

  const { runText, weights, predictions } = packed(runWith({ ...ARTICLE_RECIPE, layers: [] }));
  const changed = (change: object) =>
    JSON.stringify({ ...(JSON.parse(runText) as object), ...change });

  it.each([
    ['no JSON', runText.slice(1)],
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
    expect(savedNetworkOfBundle(MANIFEST, text, weights, predictions)).toEqual({
      ok: false,
      error: { kind: 'damaged', path: 'run.json' },
    });
  });

  it('says that its pixels are of the resampling that is gone', () => {
    const recipe = { ...ARTICLE_RECIPE, resampling: 'fast-scaled' };
    expect(savedNetworkOfBundle(MANIFEST, changed({ recipe }), weights, predictions)).toEqual({
      ok: false,
      error: { kind: 'fast-scaled' },
    });
  });

  it('knows a newer run', () => {
    const format = 'xray-trainer/run@9';
    expect(savedNetworkOfBundle(MANIFEST, changed({ format }), weights, predictions)).toEqual({
      ok: false,
      error: { kind: 'newer', format },
    });
  });

  it('names the weights where they are of another network', () => {
    expect(savedNetworkOfBundle(MANIFEST, runText, weights.subarray(4), predictions)).toEqual({
      ok: false,
      error: { kind: 'damaged', path: 'model/weights.bin' },
    });
  });

  it('is calibrated as the run was', () => {
    const validation = {
      indices: Int32Array.of(0, 0, 0, 0),
      probabilities: Float32Array.of(0.9, 0.05, 0.05, 0.1, 0.8, 0.1, 0.6, 0.2, 0.2, 0.5, 0.3, 0.2),
    };
    const recipe: Recipe = {
      ...ARTICLE_RECIPE,
      validation: { kind: 'held-out', share: 0.2, by: 'patient' },
    };
    const run = runWith(recipe);
    const held = { ...run, predictions: { ...run.predictions, validation } };
    const files = packed(held);
    const opened = savedNetworkOfBundle(MANIFEST, files.runText, files.weights, files.predictions);
    const { labels } = DATASET;
    const expected = calibrateRun(held, { labels });
    expect(expected.temperature).not.toBeNull();
    expect(opened.ok && opened.value.calibration).toEqual(expected);
  });

  it('names predictions.csv where it is another table, or without the test images', () => {
    const error = { kind: 'damaged', path: 'predictions.csv' };
    const withoutTest = predictions.filter(([, split]) => split !== 'test');
    for (const table of [[], withoutTest, [['a']]]) {
      expect(savedNetworkOfBundle(MANIFEST, runText, weights, table)).toEqual({ ok: false, error });
    }
  });

  it('refuses other classes', () => {
    const manifest = manifestOf('my run', ['Normal', 'COVID-19', 'Pneumonia'], []);
    expect(savedNetworkOfBundle(manifest, runText, weights, predictions)).toEqual({
      ok: false,
      error: { kind: 'damaged', path: 'manifest.json' },
    });
  });
});
