import type { ExclusionReason, ExclusionRecord } from '../audit/exclusions';
import { areArticleClasses, displayNamesOf, namesOf } from '../dataset/classes';
import { countOf, splitsWithImages } from '../dataset/dataset';
import type { RunDataset } from '../run/run';
import { markdownList, markdownTable } from './markdown';

/** Where the images came from and what was done to them before anything was learned. */
export function dataSection(dataset: RunDataset): string {
  const { fileName, isSample, classes, counts, fixes, skipped, exclusions, fingerprint } = dataset;
  const table = markdownTable(
    ['Images in use', ...displayNamesOf(classes)],
    splitsWithImages(counts).map((split) => [
      split,
      ...namesOf(classes).map((name) => countOf(counts[split], name)),
    ]),
  );
  const articleFixes = areArticleClasses(classes)
    ? `rows relabelled COVID-19: ${fixes.relabelled.length}, of these moved from train to test: ${fixes.movedToTest.length}; `
    : '';
  const lines = [
    isSample
      ? 'Source: the sample data set, chest phantoms drawn by a program. Nothing here says anything about X-rays.'
      : `Source: ${fileName}. Its images and labels are taken as they are; who labelled them, and from what, the archive does not say.`,
    fingerprint === null ? null : `SHA-256 of the pixels: ${fingerprint}`,
    `Fixes: ${articleFixes}images left out that no row names: ${fixes.unlisted.length}; rows without an image: ${fixes.missing.length}; images in another folder than their row says, where the row decided: ${fixes.otherFolder.length}.`,
    `Unreadable images and rows: ${skipped.length + fixes.rejectedRows.length}.`,
    ...exclusions.map(exclusionLine),
    exclusions.length === 0 ? 'Excluded by hand or by a check: none.' : null,
  ];
  return `${table}\n\n${markdownList(lines.filter((line) => line !== null))}`;
}

function exclusionLine({ reason, names }: ExclusionRecord): string {
  return `Excluded, ${wordsOf(reason)}: ${names.length}.`;
}

function wordsOf(reason: ExclusionReason): string {
  return reason.kind === 'by-hand' ? 'by hand' : `by the rule "${reason.rule}"`;
}
