import { Button } from '@mantine/core';
import { excludedImages } from '../../../domain/audit/exclusions';
import type { ExclusionProposal } from '../../../domain/audit/findings';
import { excludeByRules, undoRules } from '../../../state/explore/exclude-images';
import { useAppState } from '../../use-app-state';
import { AUDIT_SUMMARY } from '../texts/audit';
import styles from './exclusion-proposals.module.css';
import { proposalState } from './proposal-state';

/** One button that leaves out all that is recommended, or takes it back; nothing where that is none. */
export function RecommendedExclusions({ proposals }: { proposals: readonly ExclusionProposal[] }) {
  const exclusions = useAppState((state) => state.exclusions);
  const states = proposals.map((proposal) => proposalState(proposal, exclusions));
  const isDone = states.every((state) => state.isDone);
  if (isDone && states.every(({ own }) => own === null)) return null;
  const excluded = excludedImages(exclusions);
  const count = new Set(
    proposals.flatMap(({ images }) => images.filter((image) => !excluded.has(image))),
  ).size;
  return (
    <Button
      classNames={{ root: styles.button, label: styles.label, inner: styles.label }}
      variant={isDone ? 'default' : 'filled'}
      onClick={() => {
        if (isDone) undoRules(proposals.map(({ rule }) => rule));
        else excludeByRules(proposals);
      }}
    >
      {isDone ? AUDIT_SUMMARY.undo : AUDIT_SUMMARY.exclude(count)}
    </Button>
  );
}
