import type { Split } from '../dataset/classes';
import type { Dataset } from '../dataset/dataset';
import { QUALITY_FAULTS, type AuditReport, type ImageGroup } from './audit-report';
import type { ExclusionRule } from './exclusions';

/** The checks that point at single images, in the order they are shown. */
export const FINDING_KINDS = [
  'identical',
  'similar',
  'look-alike',
  'patients-across-splits',
  ...QUALITY_FAULTS,
] as const;
export type FindingKind = (typeof FINDING_KINDS)[number];

/** What one check found; `images` is empty where all is well. */
export interface Finding {
  kind: FindingKind;
  /** Positions in the data set, ascending. */
  images: number[];
  /** How the images belong together; null for checks that look at one image at a time. */
  groups: ImageGroup[] | null;
}

/** A way to exclude what a check found; `images` are never none. */
export interface ExclusionProposal {
  rule: ExclusionRule;
  images: number[];
}

/** One finding a check, in the order of FINDING_KINDS; without the checks that could not be made. */
export function findingsOf(report: AuditReport): Finding[] {
  const { identical, similar, lookAlikes, patientGroups, quality } = report;
  return [
    ...(identical ? [groupFinding('identical', identical)] : []),
    groupFinding('similar', similar),
    groupFinding('look-alike', lookAlikes),
    groupFinding('patients-across-splits', patientGroups.acrossSplits),
    ...QUALITY_FAULTS.flatMap((kind): Finding[] => {
      const images = quality[kind];
      return images ? [{ kind, images, groups: null }] : [];
    }),
  ];
}

/** Whether a check points at something to mend; look-alikes are only worth a look. */
export function isFault(kind: FindingKind): boolean {
  return kind !== 'look-alike';
}

/** What was found in each image that something was found in. */
export function findingsByImage(
  findings: readonly Finding[],
): ReadonlyMap<number, readonly FindingKind[]> {
  const byImage = new Map<number, FindingKind[]>();
  for (const { kind, images } of findings) {
    for (const image of images) byImage.set(image, [...(byImage.get(image) ?? []), kind]);
  }
  return byImage;
}

/** The ways to exclude what a check found that would exclude at least one image. */
export function proposeExclusions(
  { images }: Pick<Dataset, 'images'>,
  finding: Finding,
): ExclusionProposal[] {
  const isIn = (split: Split) => (index: number) => images[index]?.split === split;
  const [inTrain, inValidation, inTest] = [isIn('train'), isIn('validation'), isIn('test')];
  const groups = finding.groups ?? [];
  const trainOfTest = groups
    .filter((group) => group.images.some(inTest))
    .flatMap((group) => group.images.filter(inTrain));
  const validationOfCrossing = groups
    .filter(({ crossesSplits }) => crossesSplits)
    .flatMap((group) => group.images.filter(inValidation));
  // Which of two labels is right cannot be told, so no copy is the one to keep.
  const repeatsIn = (isInSplit: (index: number) => boolean) =>
    groups
      .filter(({ crossesClasses }) => !crossesClasses)
      .flatMap((group) => group.images.filter(isInSplit).slice(1));
  const repeatsInValidation = () => [
    ...new Set([...validationOfCrossing, ...repeatsIn(inValidation)]),
  ];
  const proposals: ExclusionProposal[] = [];
  const propose = (rule: ExclusionRule, picked: readonly number[]) =>
    void proposals.push({ rule, images: [...picked].sort((a, b) => a - b) });

  switch (finding.kind) {
    case 'identical':
      propose('identical-to-test', trainOfTest);
      propose('identical-in-train', repeatsIn(inTrain));
      propose('identical-in-validation', repeatsInValidation());
      propose('identical-in-test', repeatsIn(inTest));
      propose(
        'identical-other-class',
        groups.filter(({ crossesClasses }) => crossesClasses).flatMap((group) => group.images),
      );
      break;
    case 'similar':
      propose('similar-to-test', trainOfTest);
      propose('similar-in-train', repeatsIn(inTrain));
      propose('similar-in-validation', repeatsInValidation());
      propose('similar-in-test', repeatsIn(inTest));
      break;
    case 'look-alike':
      break;
    case 'patients-across-splits':
      propose('patients-of-test', trainOfTest);
      propose('patients-in-validation', validationOfCrossing);
      break;
    default:
      propose(`quality/${finding.kind}`, finding.images.filter(inTrain));
  }
  return proposals.filter((proposal) => proposal.images.length > 0);
}

function groupFinding(kind: FindingKind, groups: ImageGroup[]): Finding {
  const images = [...new Set(groups.flatMap((group) => group.images))].sort((a, b) => a - b);
  return { kind, images, groups };
}
