import JSZip from 'jszip';
import { describe, expect, it } from 'vitest';
import { bundleFiles, type BundleContext } from '../../domain/bundle/bundle-files';
import { namesOf, type Classes } from '../../domain/dataset/classes';
import { PIXELS_PER_IMAGE } from '../../domain/dataset/dataset';
import { classificationReport } from '../../domain/evaluation/classification-report';
import { joinTrees } from '../../domain/forest/forest';
import { DEFAULT_FOREST_OPTIONS } from '../../domain/forest/forest-options';
import { LEAF } from '../../domain/forest/tree';
import { classifyWithModel } from '../../domain/model/model';
import { predictionsOf } from '../../domain/run/predictions';
import { runDatasetOf, type Run } from '../../domain/run/run';
import { letteredClasses } from '../../domain/testing/classes';
import { datasetOf } from '../../domain/testing/dataset';
import { forestRunOf } from '../../domain/testing/forest-run';
import { lcg } from '../../domain/testing/lcg';
import { runOf } from '../../domain/testing/run';
import { initialWeights, networkOfRecipe } from '../../domain/training/network-shape';
import { ARTICLE_RECIPE } from '../../domain/training/recipe';
import { readBundle } from './read-bundle';
import { writeBundle } from './write-bundle';

/** An image of each class in each split. */
function setOf(classes: Classes) {
  return datasetOf(
    (['train', 'test'] as const).flatMap((split) =>
      namesOf(classes).map((label) => ({ label, split })),
    ),
    classes,
  );
}

/** A run on these images whose answers are the even share. */
function onSet<T extends Run>(run: T, classes: Classes): T {
  const dataset = setOf(classes);
  const indices = (first: number) => Int32Array.from(classes, (_, row) => first + row);
  const even = new Float32Array(classes.length ** 2).fill(1 / classes.length);
  const train = predictionsOf(dataset, indices(0), even);
  const test = predictionsOf(dataset, indices(classes.length), even);
  const report = classificationReport(test.truth, test.probabilities, namesOf(classes));
  return {
    ...run,
    dataset: runDatasetOf(dataset, []),
    predictions: { train, test, validation: null },
    evaluation: { train: report, test: report, validation: null },
  };
}

function networkOf(classes: Classes) {
  const recipe = { ...ARTICLE_RECIPE, layers: [] };
  const spec = networkOfRecipe(recipe, PIXELS_PER_IMAGE, classes.length);
  return onSet(runOf({ recipe, weights: initialWeights(spec, 3) }), classes);
}

/** A tree that asks about the first pixel: dark ones are the first class, others the last. */
function forestOf(classes: Classes) {
  const counts = Array.from({ length: 3 }, (_, node) =>
    namesOf(classes).map((_name, label) => {
      if (label === 0) return node < 2 ? 1 : 0;
      return label === classes.length - 1 && node !== 1 ? 3 : 0;
    }),
  );
  const tree = {
    feature: Int32Array.of(0, LEAF, LEAF),
    threshold: Uint8Array.of(9, 0, 0),
    above: Int32Array.of(2, 0, 0),
    counts: Uint32Array.from(counts.flat()),
  };
  const options = { ...DEFAULT_FOREST_OPTIONS, trees: 1 };
  return onSet(forestRunOf({ options, forest: joinTrees([tree]) }), classes);
}

function contextOf(classes: Classes): BundleContext {
  return {
    name: 'my run',
    dataset: setOf(classes),
    intervals: { train: null, test: null, validation: null },
    ...{ audit: null, copies: null },
  };
}

const PIXELS = Uint8Array.from(lcg(3 * PIXELS_PER_IMAGE, 7), (value) => Math.floor(value * 256));

async function packed(run: Run): Promise<JSZip> {
  const { classes } = run.dataset;
  const blob = await writeBundle('my run', classes, bundleFiles(run, contextOf(classes)));
  return JSZip.loadAsync(await blob.arrayBuffer());
}

async function textIn(zip: JSZip, path: string): Promise<string> {
  return (await zip.file(path)?.async('text')) ?? '';
}

async function opened(zip: JSZip) {
  return readBundle(new File([await zip.generateAsync({ type: 'arraybuffer' })], 'run.zip'));
}

describe.each([2, 5, 12])('a bundle of %i classes', (count) => {
  const classes = letteredClasses(count);

  it.each([networkOf(classes), forestOf(classes)])(
    'comes back with its classes and answers alike: $kind',
    async (run) => {
      const read = await opened(await packed(run));
      if (!read.ok) throw new Error(JSON.stringify(read.error));
      const { model } = read.value;
      expect(model.classes).toEqual(classes);
      expect(model.testMatrix).toEqual(run.evaluation.test.confusionMatrix);
      const answers = classifyWithModel(model.model, PIXELS);
      expect(answers).toHaveLength(3 * count);
      expect(answers).toEqual(classifyWithModel(run, PIXELS));
    },
  );

  it('names them wherever a table or a script needs them', async () => {
    const zip = await packed(networkOf(classes));
    const shown = classes.map(({ displayName }) => displayName);
    expect(JSON.parse(await textIn(zip, 'manifest.json'))).toMatchObject({
      format: 'xray-trainer/bundle@3',
      classNames: shown,
    });
    const names = shown.map((name) => `"${name}"`).join(', ');
    expect(await textIn(zip, 'reproduce.py')).toContain(`\nCLASSES = [${names}]\n`);
    const [header] = (await textIn(zip, 'predictions.csv')).split('\r\n');
    expect(header).toBe(
      `name,split,patient_group,true,predicted,${shown.map((name) => `p_${name}`).join()}`,
    );
    const card = await textIn(zip, 'model-card.md');
    expect(card).toContain(`Dense ${count} softmax`);
    expect(card).not.toMatch(/COVID|Pneumonia/);
  });
});

it('a bundle whose manifest has another order of the classes is none', async () => {
  const zip = await packed(forestOf(letteredClasses(2)));
  const manifest = await textIn(zip, 'manifest.json');
  zip.file('manifest.json', manifest.replace('"Class A"', '"Class C"'));
  expect(await opened(zip)).toMatchObject({ ok: false, error: { files: ['manifest.json'] } });
});
