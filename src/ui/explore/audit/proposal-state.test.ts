import { describe, expect, it } from 'vitest';
import type { Exclusion, ExclusionRule } from '../../../domain/audit/exclusions';
import { proposalState } from './proposal-state';

const PROPOSAL = { rule: 'identical-to-test', images: [1, 4] } as const;

function byRule(rule: ExclusionRule, images: number[]): Exclusion {
  return { reason: { kind: 'rule', rule }, images };
}

const state = (...exclusions: Exclusion[]) =>
  proposalState({ ...PROPOSAL, images: [...PROPOSAL.images] }, exclusions);

describe('proposalState', () => {
  it('is open where nothing, or only a part, is left out', () => {
    expect(state()).toEqual({ isDone: false, own: null, isDoneByOthers: false });
    const part: Exclusion = { reason: { kind: 'by-hand' }, images: [1] };
    expect(state(part)).toEqual({ isDone: false, own: null, isDoneByOthers: false });
  });

  it('finds the exclusion of its own rule, and not one of the same images', () => {
    const own = byRule('identical-to-test', [1, 4]);
    expect(state(byRule('similar-to-test', [4]), own)).toEqual({
      isDone: true,
      own,
      isDoneByOthers: false,
    });
  });

  it('knows that several others together leave out all its images', () => {
    const others = [byRule('patients-of-test', [0, 1]), byRule('similar-to-test', [4])];
    expect(state(...others)).toEqual({ isDone: true, own: null, isDoneByOthers: true });
    const own = byRule('identical-to-test', [1, 4]);
    expect(state(...others, own)).toEqual({ isDone: true, own, isDoneByOthers: true });
  });

  it('is open again once one of its images was taken back', () => {
    const own = byRule('identical-to-test', [4]);
    expect(state(own)).toEqual({ isDone: false, own, isDoneByOthers: false });
  });
});
