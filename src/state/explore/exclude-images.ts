import type { Exclusion, ExclusionReason, ExclusionRule } from '../../domain/audit/exclusions';
import type { ExclusionProposal } from '../../domain/audit/findings';
import { appStore } from '../app-store';

/** Leaves images out of the next training and its test; the pixels stay, so it can be undone. */
export function excludeImages(reason: ExclusionReason, images: readonly number[]): void {
  if (images.length === 0) return;
  const exclusion: Exclusion = { reason, images: [...images].sort((a, b) => a - b) };
  appStore.setState(({ exclusions }) => ({ exclusions: [...exclusions, exclusion] }));
}

/**
 * Leaves out what rules pick, as one change. One of them may be there already, with some of its
 * images taken back: it counts once.
 */
export function excludeByRules(proposals: readonly ExclusionProposal[]): void {
  const rules = new Set(proposals.map(({ rule }) => rule));
  const picked = proposals.map(({ rule, images }): Exclusion => ({
    reason: { kind: 'rule', rule },
    images,
  }));
  appStore.setState(({ exclusions }) => ({
    exclusions: [...withoutRules(exclusions, rules), ...picked],
  }));
}

/** Takes back what rules left out, as one change. */
export function undoRules(rules: readonly ExclusionRule[]): void {
  appStore.setState(({ exclusions }) => ({
    exclusions: withoutRules(exclusions, new Set(rules)),
  }));
}

/** Takes the images of an exclusion back, unless another one names them too. */
export function undoExclusion(exclusion: Exclusion): void {
  appStore.setState(({ exclusions }) => ({
    exclusions: exclusions.filter((one) => one !== exclusion),
  }));
}

/** Takes one image back, whatever excluded it. */
export function includeImage(image: number): void {
  appStore.setState(({ exclusions }) => ({
    exclusions: exclusions.flatMap((exclusion) => {
      const images = exclusion.images.filter((index) => index !== image);
      return images.length > 0 ? [{ ...exclusion, images }] : [];
    }),
  }));
}

function withoutRules(
  exclusions: readonly Exclusion[],
  rules: ReadonlySet<ExclusionRule>,
): Exclusion[] {
  return exclusions.filter(({ reason }) => reason.kind !== 'rule' || !rules.has(reason.rule));
}
