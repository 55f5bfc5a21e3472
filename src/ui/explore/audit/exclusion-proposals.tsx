import { Button } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import type { ExclusionReason } from '../../../domain/audit/exclusions';
import type { ExclusionProposal } from '../../../domain/audit/findings';
import { excludeImages, includeImage, undoExclusion } from '../../../state/exclude-images';
import { describePicked } from '../../exclusion-texts';
import { useAppState } from '../../use-app-state';

interface ExclusionProposalsProps {
  proposals: readonly ExclusionProposal[];
  excluded: ReadonlySet<number>;
}

/** What can be left out because of a finding, each with one button that does or undoes it. */
export function ExclusionProposals({ proposals, excluded }: ExclusionProposalsProps) {
  return proposals.map((proposal) => (
    <Proposal
      key={proposal.rule}
      proposal={proposal}
      isDone={proposal.images.every((image) => excluded.has(image))}
    />
  ));
}

/** One button that stays where it is, so that it keeps the focus when its meaning changes. */
function Proposal(props: { proposal: ExclusionProposal; isDone: boolean }) {
  const { proposal, isDone } = props;
  const { rule, images } = proposal;
  const own = useAppState(({ exclusions }) =>
    exclusions.find(({ reason }) => reason.kind === 'rule' && reason.rule === rule),
  );
  const reason: ExclusionReason = { kind: 'rule', rule };
  const picked = describePicked(reason, images.length);
  const takeBack = () => {
    if (own) undoExclusion(own);
    else images.forEach(includeImage);
  };
  const exclude = () => {
    // Some of its images were taken back one by one: the rule counts once.
    if (own) undoExclusion(own);
    excludeImages(reason, images);
  };
  return (
    <div className="proposal" data-done={isDone}>
      {isDone && (
        <span className="proposal-done">
          <IconCheck size={18} aria-hidden />
          <span>Left out: {picked}</span>
        </span>
      )}
      <Button
        className="wrapping-button"
        variant={isDone ? 'subtle' : 'light'}
        aria-label={isDone ? `Undo: use the ${picked} again` : undefined}
        onClick={isDone ? takeBack : exclude}
      >
        {isDone ? 'Undo' : `Exclude ${picked}`}
      </Button>
    </div>
  );
}
