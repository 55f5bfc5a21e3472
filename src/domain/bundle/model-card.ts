import type { AuditReport } from '../audit/audit-report';
import { PIXELS_PER_IMAGE } from '../dataset/dataset';
import { RESAMPLES } from '../evaluation/report-intervals';
import { FEATURE_SHAPE } from '../familiarity/image-features';
import type { RunRecord } from '../run/run-record';
import { countParameters, networkOfRecipe } from '../training/network-shape';
import type { HiddenLayer, PixelScaling, Recipe } from '../training/recipe';
import { auditLines } from './audit-lines';
import { dataSection } from './card-data';
import { metricsSection } from './card-metrics';
import { markdownList } from './markdown';
import { BLOCKS_PATH } from './paths';

/**
 * The model's card, in the sections of Mitchell et al. 2019 (arXiv 1810.03993), with the items of the
 * CLAIM checklist of 2020 (Mongan, Moy & Kahn, doi 10.1148/ryai.2020200029) that the page can answer.
 *
 * @param audit null where it was not run on this data set
 * @param hasCopies whether small copies of the images lie beside it
 */
export function modelCard(
  name: string,
  record: RunRecord,
  { audit, hasCopies }: { audit: AuditReport | null; hasCopies: boolean },
): string {
  const sections: [string, string][] = [
    ['Model details', detailsSection(record)],
    ['Intended use', INTENDED_USE],
    ['Factors', FACTORS],
    ['Metrics', METRICS],
    ['Training and evaluation data', dataSection(record.dataset)],
    ['What the audit of the data found', auditSection(audit)],
    ['Quantitative analyses', metricsSection(record)],
    ['Ethical considerations', ethicsSection(record, hasCopies)],
    ['Caveats and limits', limitsSection(record)],
    ['CLAIM items', claimSection(record)],
  ];
  const body = sections.map(([title, text]) => `## ${title}\n\n${text}\n`).join('\n');
  return `# Model card: ${name.replace(/\s+/g, ' ')}\n\n**For learning and research, never for diagnosis.**\n\n${body}`;
}

function detailsSection({ recipe, startedAt, keptEpoch, history, environment }: RunRecord): string {
  const spec = networkOfRecipe(recipe, PIXELS_PER_IMAGE);
  return markdownList([
    `A fully connected network of ${countParameters(spec)} parameters: ${layersInWords(recipe)}, Dense 3 softmax. Trained ${startedAt} in X-ray Trainer, in a browser (${environment.backend}).`,
    `Input: one grey image of 100 x 100, row by row, resampled as "${recipe.resampling}", each value ${SCALING_WORDS[recipe.pixelScaling]}${recipe.blanking === null ? '' : `, after the ${recipe.blanking.blanked} of the image was blackened (see run.json)`}.`,
    'Output: probabilities of COVID-19, Normal and Pneumonia, in this order.',
    `Weights: ${keptEpoch === null ? 'of an epoch that was cut short' : `of epoch ${keptEpoch} of ${history.length}`}${recipe.weightAveraging === null ? '' : `, averaged with a decay of ${recipe.weightAveraging.decay}`}.`,
    'The whole recipe is in run.json; reproduce.py trains it again with Keras.',
  ]);
}

/** As SCALINGS has them. */
const SCALING_WORDS: Record<PixelScaling, string> = {
  unit: 'divided by 255, so 0 to 1',
  signed: 'divided by 127.5, less 1, so -1 to 1',
  none: 'as it is, 0 to 255',
};

function layersInWords({ layers }: Recipe): string {
  const words = (layer: HiddenLayer) =>
    layer.kind === 'dropout'
      ? `dropout ${layer.rate}`
      : `Dense ${layer.units} ${layer.activation} (L2 ${layer.l2})`;
  return layers.length === 0 ? 'no hidden layer' : layers.map(words).join(', ');
}

const INTENDED_USE = markdownList([
  'To see what a small network can and cannot learn from a set of chest X-rays, in teaching and in research on data sets and shortcuts.',
  'Out of scope: diagnosis, triage, screening or any other decision about a person; images other than frontal chest X-rays; patients, machines and hospitals other than those of its data.',
]);

const FACTORS =
  'The archive names no age, sex, machine or hospital, so no figure is given for any such group. What is known of each image is its class, its split and the patient number in its file name.';

const METRICS = `Accuracy, recall and precision with Wilson intervals, each image counted for itself; the others with a bootstrap of ${RESAMPLES} resamples of whole patients within each class. Both are at 95 % and say how far a figure would move with other images, not with another seed.`;

function ethicsSection({ dataset }: RunRecord, hasCopies: boolean): string {
  if (dataset.isSample) return 'The images are drawings: no person is in them.';
  const held = hasCopies
    ? `The bundle holds a coarse copy of each, ${FEATURE_SHAPE.join(' x ')} averages (${BLOCKS_PATH}), beside its file name and what was said of it: pass it on only where the images may be passed on.`
    : 'The bundle holds none of them, only their file names and what was said of each.';
  return `The images are of people. ${held} ${PUBLISHED}`;
}

const PUBLISHED =
  'Published studies found networks on public collections of chest X-rays to read the source of an image rather than the lungs (DeGrave et al. 2021, doi 10.1038/s42256-021-00338-7; Maguolo & Nanni 2020, arXiv 2004.12823).';

function auditSection(audit: AuditReport | null): string {
  if (audit === null) {
    return 'The audit was not run before this bundle was saved: open Explore, wait for it, and save the bundle again.';
  }
  const lines = auditLines(audit);
  return lines.length === 0 ? 'Nothing.' : markdownList(lines);
}

function limitsSection({ recipe, evaluation, dataset }: RunRecord): string {
  const covid = evaluation.test.perClass[0]?.support ?? 0;
  return markdownList([
    ...(dataset.isSample
      ? ['It learned from drawings: its answer about an X-ray means nothing.']
      : []),
    'It answers with one of its three classes whatever the picture shows. Its percentages are not chances of illness.',
    `One training with one seed (${recipe.seed}): another seed gives other figures.`,
    `${covid} COVID-19 test images, some of one patient or paper: what is said of this class is uncertain.`,
    ...(recipe.validation.kind === 'test' ? [TEST_SEEN] : []),
    'Classes come from different collections, so the source of an image may tell its class.',
    'Not tried on images from anywhere else.',
  ]);
}

const TEST_SEEN =
  'It was validated on the test images after every epoch: whoever chose by those figures chose on the test set.';

function claimSection({ recipe }: RunRecord): string {
  return markdownList([
    'Item 5, design: retrospective, on images that were collected before.',
    'Item 7, data sources; item 9, pre-processing; item 10, subsets: see "Training and evaluation data" and "Model details".',
    `Items 20 and 21, partitions: train and test as the archive has them, after the fixes; ${partitionOf(recipe)}. predictions.csv lists every image with its split and patient group.`,
    'Item 22, the model; item 24, initial weights; item 25, training: run.json and reproduce.py.',
    `Item 26, the final model: ${recipe.keptEpoch === 'last' ? 'the last epoch' : 'the epoch of the lowest validation loss'}.`,
    'Items 28 and 29, metrics and their uncertainty; item 35, performance on every partition: see "Quantitative analyses".',
    'Item 32, external data: none.',
    'Item 38, limits: see "Caveats and limits".',
    'The other items ask about people and choices that the page does not know.',
  ]);
}

function partitionOf({ validation }: Recipe): string {
  switch (validation.kind) {
    case 'none':
      return 'nothing was held out for validation';
    case 'test':
      return 'validated on the test images';
    case 'held-out':
      return `${Math.round(validation.share * 100)} % of train held out by ${validation.by}`;
    case 'fold':
      return `one of ${validation.folds} parts of train held out by ${validation.by}`;
  }
}
