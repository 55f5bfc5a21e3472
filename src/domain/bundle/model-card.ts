import type { AuditReport } from '../audit/audit-report';
import { areArticleClasses, classNamed } from '../dataset/classes';
import { RESAMPLES } from '../evaluation/report-intervals';
import { FEATURE_SHAPE } from '../out-of-distribution/image-features';
import type { BySplit } from '../run/predictions';
import type { RunDataset } from '../run/run';
import type { ReportRecord } from '../run/run-record';
import { auditLines } from './audit-lines';
import { dataSection } from './card-data';
import { metricsSection } from './card-metrics';
import { markdownList } from './markdown';
import { BLOCKS_PATH } from './paths';

/** What a card is about: lines of its own, beside what holds of every model. */
export interface CardSubject {
  details: string[];
  dataset: RunDataset;
  evaluation: BySplit<ReportRecord>;
  limits: string[];
  /** Items of CLAIM. */
  claims: string[];
}

/** What lies beside a card, or does not. */
export interface CardSurroundings {
  /** Null where it was not run on this data set. */
  audit: AuditReport | null;
  /** Whether small copies of the images lie beside it. */
  hasCopies: boolean;
}

/**
 * A model's card, in the sections of Mitchell et al. 2019 (arXiv 1810.03993), with the items of the
 * CLAIM checklist of 2020 (Mongan, Moy & Kahn, doi 10.1148/ryai.2020200029) that the page can answer.
 *
 * @param name of the run
 */
export function modelCard(
  name: string,
  subject: CardSubject,
  surroundings: CardSurroundings,
): string {
  const { details, dataset } = subject;
  const sections = [
    ['Model details', markdownList(details)],
    ['Intended use', INTENDED_USE],
    ['Factors', FACTORS],
    ['Metrics', METRICS],
    ['Training and evaluation data', dataSection(dataset)],
    ['What the audit of the data found', auditSection(surroundings)],
    ['Quantitative analyses', metricsSection(subject)],
    ['Ethical considerations', ethicsSection(dataset, surroundings)],
    ['Caveats and limits', limitsSection(subject)],
    ['CLAIM items', claimSection(subject)],
  ];
  const body = sections.map(([title, text]) => `## ${title}\n\n${text}\n`).join('\n');
  return `# Model card: ${name.replace(/\s+/g, ' ')}\n\n**For learning and research, never for diagnosis.**\n\n${body}`;
}

const INTENDED_USE = markdownList([
  'To see what a small model can and cannot learn from a set of chest X-rays, in teaching and in research on data sets and shortcuts.',
  'Out of scope: diagnosis, triage, screening or any other decision about a person; images other than frontal chest X-rays; patients, machines and hospitals other than those of its data.',
]);

const FACTORS =
  'The archive names no age, sex, machine or hospital, so no figure is given for any such group. What is known of each image is its class, its split and the patient number in its file name.';

const METRICS = `Accuracy, recall and precision with Wilson intervals, each image counted for itself; the others with a bootstrap of ${RESAMPLES} resamples of whole patients within each class. Both are at 95 % and say how far a figure would move with other images, not with another seed.`;

function ethicsSection(
  { isSample }: Pick<RunDataset, 'isSample'>,
  { hasCopies }: CardSurroundings,
): string {
  if (isSample) return 'The images are drawings: no person is in them.';
  const held = hasCopies
    ? `The bundle holds a coarse copy, ${FEATURE_SHAPE.join(' x ')} averages (${BLOCKS_PATH}), of each image it learned from and of those that say how strange others may be, beside the file names and what was said of each: pass it on only where the images may be passed on.`
    : 'The bundle holds none of them, only their file names and what was said of each.';
  return `The images are of people. ${held} ${PUBLISHED}`;
}

const PUBLISHED =
  'Published studies found networks on public collections of chest X-rays to read the source of an image rather than the lungs (DeGrave et al. 2021, doi 10.1038/s42256-021-00338-7; Maguolo & Nanni 2020, arXiv 2004.12823).';

function auditSection({ audit }: CardSurroundings): string {
  if (audit === null) {
    return 'The audit was not run before this bundle was saved: open Explore, wait for it, and save the bundle again.';
  }
  const lines = auditLines(audit);
  return lines.length === 0 ? 'Nothing.' : markdownList(lines);
}

function limitsSection({ dataset, evaluation, limits }: CardSubject): string {
  return markdownList([
    ...(dataset.isSample
      ? ['It learned from drawings: its answer about an X-ray means nothing.']
      : []),
    'It answers with one of its classes whatever the picture shows. Its percentages are not chances of illness.',
    ...limits,
    `${rarestInTest(dataset, evaluation)}: what is said of this class is uncertain.`,
    'Where classes come from different collections, the source of an image may tell its class.',
    'Not tried on images from anywhere else.',
  ]);
}

/** The class that the fewest test images are of. */
function rarestInTest({ classes }: RunDataset, { test }: BySplit<ReportRecord>): string {
  if (areArticleClasses(classes)) {
    return `${test.perClass[0]?.support ?? 0} COVID-19 test images, some of one patient or paper`;
  }
  const { className, support } = test.perClass.reduce((rarest, one) =>
    one.support < rarest.support ? one : rarest,
  );
  return `${support} test images of ${classNamed(classes, className).displayName}, the fewest`;
}

function claimSection({ claims }: CardSubject): string {
  return markdownList([
    'Item 5, design: retrospective, on images that were collected before.',
    'Item 7, data sources; item 9, pre-processing; item 10, subsets: see "Training and evaluation data" and "Model details".',
    ...claims,
    'Items 28 and 29, metrics and their uncertainty; item 35, performance on every partition: see "Quantitative analyses".',
    'Item 32, external data: none.',
    'Item 38, limits: see "Caveats and limits".',
    'The other items ask about people and choices that the page does not know.',
  ]);
}
