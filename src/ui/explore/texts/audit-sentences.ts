import {
  QUALITY_FAULTS,
  type AuditReport,
  type ImageGroup,
  type PatientGroupAudit,
} from '../../../domain/audit/audit-report';
import { proposeExclusions, type Finding, type FindingKind } from '../../../domain/audit/findings';
import type { Split } from '../../../domain/dataset/classes';
import type { Dataset } from '../../../domain/dataset/dataset';
import { formatPercent } from '../../../domain/format-figures';
import { formatCount, formatWholePercent, plural } from '../../format';
import { summariseShortcuts } from './shortcut-sentences';

type Images = Pick<Dataset, 'images'>;

/** How many of the checks found something. */
export function describeFound({ found, checks }: { found: number; checks: number }): string {
  if (found === 0) return `None of the ${checks} checks found anything`;
  return `${found} of ${checks} checks found something`;
}

/** What no list of findings says, the most important sentence first. */
export function summarise(
  dataset: Images,
  report: AuditReport,
  findings: readonly Finding[],
): string[] {
  const repeats = countImages(
    findings
      .filter(({ kind }) => kind === 'identical' || kind === 'similar')
      .flatMap((finding) => proposeExclusions(dataset, finding))
      .filter(({ rule }) => rule === 'identical-to-test' || rule === 'similar-to-test'),
  );
  const sentences = summariseShortcuts(report.shortcuts);
  if (repeats === 0) return sentences;
  return [
    ...sentences,
    `${plural(repeats, 'TRAIN image repeats', 'TRAIN images repeat')} a TEST image, exactly or nearly: that part of the test is known beforehand.`,
  ];
}

/** Where groups of copies lie: within one split, or across both, and whether across classes. */
export function describeCrossings({ images }: Images, groups: readonly ImageGroup[]): string {
  const splitOf = ({ images: [first = -1] }: ImageGroup) => images[first]?.split;
  const across = groups.filter(({ crossesSplits }) => crossesSplits).length;
  const within = (split: Split) =>
    groups.filter((group) => !group.crossesSplits && splitOf(group) === split).length;
  const [train, validation, test] = [within('train'), within('validation'), within('test')];
  const classes = groups.filter(({ crossesClasses }) => crossesClasses).length;
  const times = test > 0 ? ' (those count several times in the score)' : '';
  const own = hasValidation({ images });
  const inValidation = own ? ` ${noneOr(validation)} within VALIDATION,` : '';
  return `${countOf(train)} of the groups ${lie(train)} within TRAIN,${inValidation} ${noneOr(test)} within TEST${times}, ${noneOr(across)} across ${own ? 'them' : 'both'}. ${countOf(classes)} ${classes > 1 ? 'have' : 'has'} images of several classes.`;
}

/** What the official split does to the patients, studies and figures. */
export function describePatients(dataset: Images, { acrossSplits }: PatientGroupAudit): string {
  const several = severalSplits(dataset);
  if (acrossSplits.length === 0) return `No group of the file names is in ${several}`;
  const groups = plural(
    acrossSplits.length,
    'patient, study or figure has',
    'patients, studies or figures have',
  );
  return `${groups} images in ${several}: ${plural(countImages(acrossSplits), 'image')}`;
}

/** What a random re-split of TRAIN would do to them. */
export function describeRandomSplit(audit: PatientGroupAudit): string {
  const { sharedInTrain, trainImages, randomSplitLeak } = audit;
  if (sharedInTrain === 0) {
    return 'No two TRAIN images share a patient, study or figure, so any re-split of TRAIN keeps them apart.';
  }
  const { heldOutShare, leakedShare } = randomSplitLeak;
  return `${formatCount(sharedInTrain)} of ${plural(trainImages, 'TRAIN image')} share their patient, study or figure with another one. Of a random ${formatWholePercent(heldOutShare)} held out from TRAIN, about ${formatPercent(leakedShare)} would have a fellow left in training: split by these groups, not by image.`;
}

/** That TEST images stay where only TRAIN images can be left out; null where none was found. */
export function describeTestStays({ images }: Images, finding: Finding): string | null {
  if (!isQualityFault(finding.kind)) return null;
  const inTest = finding.images.filter((index) => images[index]?.split === 'test').length;
  if (inTest === 0) return null;
  return `${plural(inTest, 'TEST image stays', 'TEST images stay')}: who picks the test picks the score.`;
}

/** That the report stays as it is when images are left out. @param excluded at least one */
export function describeSince(excluded: number): string {
  return `Found in the data set as it was opened; ${plural(excluded, 'image is', 'images are')} left out since.`;
}

function severalSplits(dataset: Images): string {
  return hasValidation(dataset)
    ? 'more than one of TRAIN, VALIDATION and TEST'
    : 'both TRAIN and TEST';
}

function hasValidation({ images }: Images): boolean {
  return images.some(({ split }) => split === 'validation');
}

function countImages(lists: readonly { images: readonly number[] }[]): number {
  return new Set(lists.flatMap(({ images }) => images)).size;
}

function isQualityFault(kind: FindingKind): boolean {
  return QUALITY_FAULTS.some((fault) => fault === kind);
}

function countOf(count: number): string {
  return count === 0 ? 'None' : formatCount(count);
}

function noneOr(count: number): string {
  return countOf(count).toLowerCase();
}

function lie(count: number): string {
  return count > 1 ? 'lie' : 'lies';
}
