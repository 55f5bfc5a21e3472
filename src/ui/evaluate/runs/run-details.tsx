import { useState } from 'react';
import type { KeptRun } from '../../../domain/run/kept-run';
import { FileName } from '../../common/file-name';
import { formatAge } from '../../format-age';
import { asSentence, plural } from '../../format';
import { useAppState } from '../../use-app-state';
import { describeRecipe } from './recipe-words';

/** What a run is a run of, under its name. */
export function RunDetails({ run }: { run: KeptRun }) {
  const { id, recipe, fileName, keptAt, excludedImages, status, keptEpoch, history } = run;
  const [now] = useState(() => Date.now());
  const whyNotKept = useAppState(({ keptRuns }) => keptRuns.inPageOnly.get(id));
  const isCurrent = useAppState(
    ({ training }) => training.status === 'done' && training.run.id === id,
  );
  const facts = [
    describeRecipe(recipe),
    ...(excludedImages > 0 ? [`${plural(excludedImages, 'image')} left out`] : []),
    ...(status === 'stopped' ? ['stopped by hand'] : []),
    ...(status === 'diverged' ? ['diverged'] : []),
    ...(keptEpoch !== null && keptEpoch < history.length ? [`network of epoch ${keptEpoch}`] : []),
  ];
  return (
    <>
      <p className="hint">{facts.join('; ')}</p>
      <p className="hint">
        <FileName name={fileName} />, {formatAge(keptAt, now)}
        {isCurrent && ', shown above'}
      </p>
      {whyNotKept !== undefined && (
        <p className="hint">
          Here until the page is closed. The browser would not keep it: {asSentence(whyNotKept)}
        </p>
      )}
    </>
  );
}
