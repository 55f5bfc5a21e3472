import type { StudyDoubt } from '../../domain/imaging/dicom/frontal-chest';
import type { DistributionCheck, ShownDetection } from '../../state/predict/distribution-check';
import { WARNING_WORDS, WARNINGS } from './texts/answers';

/** What is known of a picture beside its answer. */
export interface LookedAt {
  /** Null without an answer. */
  distribution: DistributionCheck | null;
  doubts: readonly StudyDoubt[];
}

/** What it repeats of the training images; null where it does not, or that is not known. */
export function repeatOf(distribution: DistributionCheck | null): ShownDetection['repeat'] {
  return detectionOf(distribution)?.repeat ?? null;
}

/** Whether a picture is such that its answer needs a look. */
export function hasWarning({ distribution, doubts }: LookedAt): boolean {
  const detection = detectionOf(distribution);
  const isPlain = detection === null || (detection.verdict === 'familiar' && !detection.repeat);
  return !isPlain || doubts.length > 0;
}

/** The larger percentile, which decides the verdict, 0 to 1; null where there is none yet or at all. */
export function strangenessOf(distribution: DistributionCheck | null): number | null {
  const detection = detectionOf(distribution);
  if (detection === null) return null;
  const { distance, reconstructionError } = detection.percentiles;
  return Math.max(distance, reconstructionError);
}

function detectionOf(distribution: DistributionCheck | null): ShownDetection | null {
  return distribution?.status === 'ready' ? distribution.detection : null;
}

/** What a person reads in the column of warnings; nothing where all is well. */
export function warningText({ distribution, doubts }: LookedAt): string {
  const ofTags = doubts.length > 0 ? [WARNINGS.tags] : [];
  return [...ofPicture(distribution), ...ofTags].join(', ');
}

function ofPicture(distribution: DistributionCheck | null): string[] {
  switch (distribution?.status) {
    case undefined:
      return [];
    case 'waiting':
      return [WARNINGS.waiting];
    case 'unknown':
      return [WARNINGS.unknown];
    case 'failed':
      return [WARNINGS.failed];
    case 'ready': {
      const { verdict, repeat } = distribution.detection;
      if (repeat) return [repeat.kind === 'same' ? WARNINGS.same : WARNINGS.nearDuplicate];
      if (verdict === 'familiar') return [];
      return [WARNINGS[verdict]];
    }
  }
}

/** The same in a file, where an empty cell is a picture that nobody could look at. */
export function warningWord(distribution: DistributionCheck | null): string | null {
  if (distribution === null) return null;
  return distribution.status === 'ready'
    ? WARNING_WORDS[distribution.detection.verdict]
    : WARNING_WORDS[distribution.status];
}
