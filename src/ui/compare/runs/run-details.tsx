import { Anchor } from '@mantine/core';
import { useState } from 'react';
import type { RunSummary } from '../../../domain/run/run-summary';
import { linkToStep, linkToView } from '../../address';
import { FileName } from '../../common/file-name';
import shared from '../../common/shared.module.css';
import { formatAge } from '../../format-age';
import { useAppState } from '../../use-app-state';
import { describeMade, RUN_DETAILS } from '../texts/runs';

/** What a run is a run of, under its name. */
export function RunDetails({ run }: { run: RunSummary }) {
  const { kind, id, fileName, keptAt, excludedImages, status } = run;
  const [now] = useState(() => Date.now());
  const whyNotKept = useAppState(({ keptRuns }) => keptRuns.inPageOnly.get(id));
  const isCurrent = useAppState(({ current }) => current[kind]?.id === id);
  const facts = [
    describeMade(run),
    ...(excludedImages > 0 ? [RUN_DETAILS.leftOut(excludedImages)] : []),
    ...(status === 'stopped' ? [RUN_DETAILS.stopped] : []),
    ...(status === 'diverged' ? [RUN_DETAILS.diverged] : []),
    ...keptEpochOf(run),
  ];
  return (
    <>
      <p className={shared.hint}>{facts.join('; ')}</p>
      <p className={shared.hint}>
        <FileName name={fileName} />, {formatAge(keptAt, now)}
        {isCurrent && <ShownWhere kind={kind} />}
      </p>
      {whyNotKept !== undefined && <p className={shared.hint}>{RUN_DETAILS.notKept(whyNotKept)}</p>}
    </>
  );
}

function ShownWhere({ kind }: Pick<RunSummary, 'kind'>) {
  return (
    <>
      {', '}
      <Anchor
        inherit
        underline="always"
        href={kind === 'network' ? linkToStep('evaluate') : linkToView('compare', 'forest')}
      >
        {RUN_DETAILS.shown[kind]}
      </Anchor>
    </>
  );
}

/** Of a network, where it is not that of the last epoch. */
function keptEpochOf(run: RunSummary): string[] {
  if (run.kind === 'forest' || run.keptEpoch === null) return [];
  return run.keptEpoch < run.history.length ? [RUN_DETAILS.keptEpoch(run.keptEpoch)] : [];
}
