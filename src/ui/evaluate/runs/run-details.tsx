import { useState } from 'react';
import type { RunSummary } from '../../../domain/run/run-summary';
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
        {isCurrent && (kind === 'network' ? ', shown above' : ', shown below')}
      </p>
      {whyNotKept !== undefined && (
        <p className={shared.hint}>
          Here until the page is closed. The browser would not keep it: {asSentence(whyNotKept)}
        </p>
      )}
    </>
  );
}

/** Of a network, where it is not that of the last epoch. */
function keptEpochOf(run: RunSummary): string[] {
  if (run.kind === 'forest' || run.keptEpoch === null) return [];
  return run.keptEpoch < run.history.length ? [`network of epoch ${run.keptEpoch}`] : [];
}
