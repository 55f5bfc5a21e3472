import { Button } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useRef } from 'react';
import type { ExclusionProposal } from '../../../domain/audit/findings';
import { excludeByRules, undoRules } from '../../../state/explore/exclude-images';
import { describePicked } from '../../exclusion-texts';
import { useAppState } from '../../use-app-state';
import { PROPOSAL } from '../texts/exclusions';
import styles from './exclusion-proposals.module.css';
import { proposalState } from './proposal-state';

/** What can be left out because of a finding, each with one button that does or undoes it. */
export function ExclusionProposals({ proposals }: { proposals: readonly ExclusionProposal[] }) {
  return proposals.map((proposal) => <Proposal key={proposal.rule} proposal={proposal} />);
}

/**
 * One button that stays where it is, so that it keeps the focus when its meaning changes. It
 * belongs to the exclusion of its own rule: what others left out is theirs to undo.
 */
function Proposal({ proposal }: { proposal: ExclusionProposal }) {
  const { rule, images } = proposal;
  const exclusions = useAppState((state) => state.exclusions);
  const { isDone, own, isDoneByOthers } = proposalState(proposal, exclusions);
  const frame = useRef<HTMLDivElement>(null);
  const picked = describePicked({ kind: 'rule', rule }, images.length);
  const takeBack = () => {
    // No button follows then that could keep the focus.
    if (isDoneByOthers) frame.current?.focus();
    undoRules([rule]);
  };
  const exclude = () => {
    excludeByRules([proposal]);
  };
  return (
    <div className={styles.proposal} data-done={isDone} ref={frame} tabIndex={-1}>
      {(!isDone || own) && (
        <Button
          classNames={{
            root: styles.button,
            label: styles.label,
            inner: styles.label,
          }}
          variant={isDone ? 'default' : 'light'}
          aria-label={isDone ? PROPOSAL.undoOf(picked) : undefined}
          onClick={isDone ? takeBack : exclude}
        >
          {isDone ? PROPOSAL.undo : PROPOSAL.exclude(picked)}
        </Button>
      )}
      {isDone && (
        <span className={styles.done}>
          <IconCheck size={18} aria-hidden />
          <span>{own ? PROPOSAL.leftOut(picked) : PROPOSAL.alreadyLeftOut(picked)}</span>
        </span>
      )}
    </div>
  );
}
