import { SHORTCUT_FEATURES, QUALITY_FAULTS } from '../../src/domain/audit/audit-report';
import type { AuditRecord, NamedGroup } from '../../src/domain/audit/audit-record';
import type { Interval } from '../../src/domain/evaluation/intervals';
import { formatTable } from '../verify/format-table';
import type { ExploreFigures } from './explore';

/** The figures as a person reads them in a terminal. */
export function formatExplore({
  images,
  auditMs,
  gallery,
  audit,
  ...rest
}: ExploreFigures): string {
  const { scroll, naive } = gallery;
  return [
    `Explore: ${audit.dataset.fileName}, ${images} images`,
    `Figures and audit: ${(auditMs / 1000).toFixed(1)} s; longest task of the page meanwhile: ${longest(rest.longestTaskDuringAuditMs)}`,
    '',
    formatTable([
      ['Gallery', 'opens in', 'thumbnails in the page'],
      ['all drawn at once', ms(naive.openMs), naive.thumbnailsInPage],
      ['rows near the window', ms(gallery.openMs), gallery.thumbnailsInPage],
    ]),
    `Scrolled to the end in ${scroll.frames} frames: median ${ms(scroll.medianMs)}, 95th percentile ${ms(scroll.percentile95Ms)}; ${scroll.tasksOver50Ms} tasks over 50 ms, longest ${longest(scroll.longestTaskMs)}`,
    '',
    formatFindings(audit),
    '',
    formatShortcuts(audit),
  ].join('\n');
}

function formatFindings(audit: AuditRecord): string {
  const { identical, similar, lookAlikes, patientGroups, quality } = audit;
  const { sharedInTrain, trainImages, randomSplitLeak } = patientGroups;
  return [
    formatTable([
      ['Found', 'groups', 'images', 'across splits', 'across classes'],
      identical === null
        ? ['identical files', 'not checked']
        : groupRow('identical files', identical),
      groupRow('near-duplicates', similar),
      groupRow('look-alike pairs', lookAlikes),
      groupRow('patients across splits', patientGroups.acrossSplits),
      ...QUALITY_FAULTS.map((fault) => [fault, '', quality[fault]?.length ?? 'cannot be told']),
    ]),
    `TRAIN images that share their patient: ${sharedInTrain} of ${trainImages}; a random ${percent(randomSplitLeak.heldOutShare)} of TRAIN held out would leak for ${percent(randomSplitLeak.leakedShare)}`,
  ].join('\n');
}

function groupRow(title: string, groups: readonly NamedGroup[]): (string | number)[] {
  return [
    title,
    groups.length,
    groups.reduce((total, { images }) => total + images.length, 0),
    groups.filter(({ crossesSplits }) => crossesSplits).length,
    groups.filter(({ crossesClasses }) => crossesClasses).length,
  ];
}

function formatShortcuts({ giveaways }: AuditRecord): string {
  if (giveaways === null) return 'Shortcuts: not checked, a class has too few patients';
  const { baseline, folds, seed, features } = giveaways;
  const rows = SHORTCUT_FEATURES.flatMap((feature) =>
    features.filter((one) => one.feature === feature),
  );
  const constant = rows.filter(({ varies }) => !varies).map(({ feature }) => feature);
  return [
    `Shortcuts: balanced accuracy with 95 % interval; always naming one class gives ${percent(baseline)}`,
    formatTable([
      ['', 'model', `TRAIN, ${folds}-fold by patient, seed ${seed}`, 'TEST', 'tells the class'],
      ...rows
        .filter(({ varies }) => varies)
        .map(({ feature, model, crossValidated, onTest, tellsClass }) => [
          feature,
          model,
          interval(crossValidated),
          interval(onTest),
          tellsClass ? 'yes' : 'no more than chance',
        ]),
    ]),
    `The same in every image: ${constant.length === 0 ? 'none' : constant.join(', ')}`,
  ].join('\n');
}

function interval({ value, low, high }: Interval): string {
  return `${percent(value)} (${percent(low)} to ${percent(high)})`;
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}

function ms(milliseconds: number): string {
  return `${milliseconds.toFixed(milliseconds < 100 ? 1 : 0)} ms`;
}

function longest(milliseconds: number): string {
  return milliseconds === 0 ? 'under 50 ms' : ms(milliseconds);
}
