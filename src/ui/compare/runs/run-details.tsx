import { Anchor } from '@mantine/core';
import { useState } from 'react';
import type { RunSummary } from '../../../domain/run/run-summary';
import { linkToStep, linkToView } from '../../address';
import { FileName } from '../../common/file-name';
import shared from '../../common/shared.module.css';
import { formatAge } from '../../format-age';
import { asSentence, plural } from '../../format';
import { useAppState } from '../../use-app-state';
import { describeMade } from './recipe-words';

/** What a run is a run of, under its name. */
export function RunDetails({ run }: { run: RunSummary }) {
  const { kind, id, fileName, keptAt, excludedImages, status } = run;
  const [now] = useState(() => Date.now());
  const whyNotKept = useAppState(({ keptRuns }) => keptRuns.inPageOnly.get(id));
  const isCurrent = useAppState(({ current }) => current[kind]?.id === id);
  const facts = [
    describeMade(run),
    ...(excludedImages > 0 ? [`${plural(excludedImages, 'image')} left out`] : []),
    ...(status === 'stopped' ? ['stopped by hand'] : []),
    ...(status === 'diverged' ? ['diverged'] : []),
    ...keptEpochOf(run),
  ];
  return (
    <>
      <p className={shared.hint}>{facts.join('; ')}</p>
      <p className={shared.hint}>
        <FileName name={fileName} />, {formatAge(keptAt, now)}
        {isCurrent && <ShownWhere kind={kind} />}
      </p>
      {whyNotKept !== undefined && (
        <p className={shared.hint}>
          Here until the page is closed. The browser would not keep it: {asSentence(whyNotKept)}
        </p>
      )}
    </>
  );
}

function ShownWhere({ kind }: Pick<RunSummary, 'kind'>) {
  const isNetwork = kind === 'network';
  return (
    <>
      {', '}
      <Anchor
        inherit
        underline="always"
        href={isNetwork ? linkToStep('evaluate') : linkToView('compare', 'forest')}
      >
        {isNetwork ? 'shown on Evaluate' : 'shown under Forest'}
      </Anchor>
    </>
  );
}

/** Of a network, where it is not that of the last epoch. */
function keptEpochOf(run: RunSummary): string[] {
  if (run.kind === 'forest' || run.keptEpoch === null) return [];
  return run.keptEpoch < run.history.length ? [`network of epoch ${run.keptEpoch}`] : [];
}
