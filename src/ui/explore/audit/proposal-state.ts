import { excludedImages, type Exclusion } from '../../../domain/audit/exclusions';
import type { ExclusionProposal } from '../../../domain/audit/findings';

/** What became of a proposal among the exclusions there are. */
export interface ProposalState {
  /** Whether all its images are left out, by whatever exclusions. */
  isDone: boolean;
  /** The exclusion that its own rule made; null where there is none. */
  own: Exclusion | null;
  /** Whether all its images are left out without its own exclusion too. */
  isDoneByOthers: boolean;
}

export function proposalState(
  { rule, images }: ExclusionProposal,
  exclusions: readonly Exclusion[],
): ProposalState {
  const isOwn = ({ reason }: Exclusion) => reason.kind === 'rule' && reason.rule === rule;
  const all = excludedImages(exclusions);
  const others = excludedImages(exclusions.filter((exclusion) => !isOwn(exclusion)));
  return {
    isDone: images.every((image) => all.has(image)),
    own: exclusions.find(isOwn) ?? null,
    isDoneByOthers: images.every((image) => others.has(image)),
  };
}
