import { Button, Title } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { AppError } from '../../../domain/app-error';
import { totalTrainings } from '../../../domain/search/rungs';
import { nextTraining, rankTrials, rungsOf, type Search } from '../../../domain/search/search';
import { appStore } from '../../../state/app-store';
import { isTraining } from '../../../state/train/train-state';
import { findRunDataset, type RunDatasetPlace } from '../../../state/data/run-dataset';
import { forgetSearch, listKeptSearches } from '../../../state/train/search/kept-searches';
import { goOnWithSearch } from '../../../state/train/search/run-search';
import { ErrorNotice } from '../../common/error-notice';
import { FileName } from '../../common/file-name';
import '../../common/kept-list.css';
import { formatAge } from '../../format-age';
import { formatPercent, plural } from '../../format';
import { useAppState } from '../../use-app-state';
import { linkToStep } from '../../use-step';

/**
 * Searches of earlier visits, to go on with or to look at; nothing where there are none.
 *
 * @param props.unfinishedOnly those that can be gone on with
 */
export function KeptSearchesCard({ unfinishedOnly = false }: { unfinishedOnly?: boolean }) {
  const kept = useAppState((state) => state.keptSearches);
  const shown = useAppState(({ search }) => (search.status === 'over' ? search.search.id : null));
  const isBusy = useAppState(({ training }) => isTraining(training));
  const [error, setError] = useState<AppError | null>(null);
  useEffect(() => {
    void listKeptSearches();
  }, []);
  const searches = kept.filter(
    (search) => search.id !== shown && !(unfinishedOnly && nextTraining(search) === null),
  );
  if (isBusy || (searches.length === 0 && error === null)) return null;
  return (
    <section className="card" aria-label="Earlier searches">
      <Title order={2}>Earlier searches</Title>
      {error && <ErrorNotice error={error} />}
      <ul className="kept-list">
        {searches.map((search) => (
          <KeptSearchItem
            key={search.id}
            search={search}
            onGoOn={async () => {
              setError(null);
              setError(await goOnWithSearch(search, showSearch));
            }}
          />
        ))}
      </ul>
    </section>
  );
}

function KeptSearchItem({ search, onGoOn }: { search: Search; onGoOn: () => Promise<void> }) {
  const { id, measurements, settings, savedAt } = search;
  const [now] = useState(() => Date.now());
  const dataset = useAppState((state) => state.dataset);
  const keptDatasets = useAppState((state) => state.keptDatasets);
  const isOpening = useAppState(({ importing }) => importing.status === 'loading');
  if (search.dataset === null) return null;
  const isOver = nextTraining(search) === null;
  const place = findRunDataset(search.dataset, { dataset, keptDatasets });
  const done = plural(measurements.length, 'training');
  const total = totalTrainings(rungsOf(settings));
  const best = rankTrials(search)[0]?.score;
  const name = search.dataset.fileName;
  return (
    <li className="kept-item">
      <div>
        <p className="kept-name">
          {isOver ? done : `${measurements.length} of ${plural(total, 'training')}`}
          {best && `, best ${formatPercent(best.balancedAccuracy)}`}, on <FileName name={name} />
        </p>
        <p className="hint">
          {isOver ? 'Finished' : 'Last kept'} {formatAge(savedAt, now)}.{' '}
          {!isOver && PLACE_TEXTS[place.kind]}
        </p>
      </div>
      <div className="kept-actions">
        {!isOver && place.kind !== 'elsewhere' && (
          <Button disabled={isOpening} onClick={() => void onGoOn()}>
            Go on
          </Button>
        )}
        {measurements.length > 0 && (
          <Button
            variant="default"
            disabled={isOpening}
            onClick={() => {
              appStore.setState({ search: { status: 'over', search, error: null } });
              showSearch();
            }}
          >
            Look at its trials
          </Button>
        )}
        <Button
          variant="default"
          aria-label={`Forget the search on ${name}`}
          onClick={() => {
            void forgetSearch(id);
            document.getElementById('main')?.focus({ preventScroll: true });
          }}
        >
          Forget
        </Button>
      </div>
    </li>
  );
}

const PLACE_TEXTS: Record<RunDatasetPlace['kind'], string> = {
  open: 'Its data set is open.',
  kept: 'Its data set is kept in this browser and will be opened.',
  sample: 'The sample data set will be opened.',
  elsewhere: 'Open its data set again to go on.',
};

function showSearch(): void {
  location.hash = linkToStep('train');
}
