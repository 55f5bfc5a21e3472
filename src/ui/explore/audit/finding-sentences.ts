import type {
  AuditReport,
  Giveaways,
  ImageGroup,
  PatientGroupAudit,
} from '../../../domain/audit/audit-report';
import { proposeExclusions, type Finding, type FindingKind } from '../../../domain/audit/findings';
import { strongestGiveaway } from '../../../domain/audit/found-checks';
import { QUALITY_FAULTS } from '../../../domain/audit/audit-report';
import type { Dataset } from '../../../domain/dataset/dataset';
import { formatCount, formatPercent, plural } from '../../format';
import { GIVEAWAY_TEXTS } from './giveaway-texts';

/** How many of the checks found something. */
export function describeFound({ found, checks }: { found: number; checks: number }): string {
  if (found === 0) return `None of the ${checks} checks found anything`;
  return `${found} of ${checks} checks found something`;
}

/** What was found, the most important sentence first. */
export function summarise(
  dataset: Pick<Dataset, 'images'>,
  report: AuditReport,
  findings: readonly Finding[],
): string[] {
  const copies = countImages(
    findings
      .filter(({ kind }) => kind === 'identical' || kind === 'similar')
      .flatMap((finding) => proposeExclusions(dataset, finding))
      .filter(({ rule }) => rule === 'identical-to-test' || rule === 'similar-to-test'),
  );
  const patients = report.patientGroups.acrossSplits.length;
  const faults = countImages(findings.filter(({ kind }) => isQualityFault(kind)));
  return [
    describeStrongest(report.giveaways),
    copies > 0 &&
      `${plural(copies, 'TRAIN image repeats', 'TRAIN images repeat')} a TEST image, exactly or nearly: that part of the test is known beforehand.`,
    patients > 0 &&
      `${plural(patients, 'patient has', 'patients have')} images in both TRAIN and TEST.`,
    faults > 0 &&
      `${plural(faults, 'image differs', 'images differ')} from the rest in quality or view, or ${faults === 1 ? 'is' : 'are'} far from the mean of the class.`,
  ].filter((sentence) => sentence !== false);
}

/** The result of the giveaways as a title. */
export function describeGiveaways(giveaways: Giveaways): string {
  const strongest = strongestGiveaway(giveaways);
  if (strongest === null) return 'No giveaway tells the class better than chance';
  const { feature, crossValidated } = strongest;
  return `${formatPercent(crossValidated.value, 0)} balanced accuracy from ${GIVEAWAY_TEXTS[feature].input} alone`;
}

function describeStrongest(giveaways: Giveaways): string {
  const strongest = strongestGiveaway(giveaways);
  if (strongest === null) {
    return 'Nothing beside the lungs that was tried tells the class better than chance.';
  }
  const { input, reach } = GIVEAWAY_TEXTS[strongest.feature];
  // Brightness and border are parts of the picture: nobody knows that no lung is in them.
  const model =
    reach === 'full' ? `sees nothing but ${input}` : `never sees a lung, only ${input},`;
  return `A model that ${model} already reaches ${formatPercent(strongest.crossValidated.value, 0)} balanced accuracy in TRAIN; chance is ${formatPercent(giveaways.baseline, 0)}.`;
}

/** "3 of 21 groups have images in TRAIN and in TEST, none has images of several classes." */
export function describeCrossings(groups: readonly ImageGroup[]): string {
  const splits = groups.filter(({ crossesSplits }) => crossesSplits).length;
  const classes = groups.filter(({ crossesClasses }) => crossesClasses).length;
  return `${countOf(splits)} of the groups ${have(splits)} images in both TRAIN and TEST, ${countOf(classes).toLowerCase()} ${have(classes)} images of several classes.`;
}

/** What the official split does to the patients. */
export function describePatients({ acrossSplits }: PatientGroupAudit): string {
  if (acrossSplits.length === 0) return 'No patient is in both TRAIN and TEST';
  const images = countImages(acrossSplits);
  return `${plural(acrossSplits.length, 'patient has', 'patients have')} images in both TRAIN and TEST: ${plural(images, 'image')}`;
}

/** What a random re-split of TRAIN would do to them. */
export function describeRandomSplit(audit: PatientGroupAudit): string {
  const { sharedInTrain, trainImages, randomSplitLeak } = audit;
  if (sharedInTrain === 0) {
    return 'No two TRAIN images share a patient, study or figure, so any re-split of TRAIN keeps them apart.';
  }
  const { heldOutShare, leakedShare } = randomSplitLeak;
  return `${formatCount(sharedInTrain)} of ${plural(trainImages, 'TRAIN image')} share their patient, study or figure with another one. Of a random ${formatPercent(heldOutShare, 0)} held out from TRAIN, about ${formatPercent(leakedShare, 0)} would have a fellow left in training: split by patient, not by image.`;
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

function have(count: number): string {
  return count > 1 ? 'have' : 'has';
}
