import { Button, Title } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { EarlierWork } from '../../domain/run/earlier-work';
import { totalTrainings } from '../../domain/search/rungs';
import { isSearchOver, rankTrials, rungsOf } from '../../domain/search/search';
import { appStore } from '../../state/app-store';
import { findRunDataset, type RunDatasetPlace } from '../../state/data/run-dataset';
import { forgetWork, listEarlierWork } from '../../state/train/earlier-work';
import { goOnWith } from '../../state/train/go-on-with';
import { isTraining } from '../../state/train/train-state';
import { EXPERIMENT_NAMES } from '../compare/texts/experiments';
import { distinctNames } from '../common/distinct-names';
import { ErrorNotice } from '../common/error-notice';
import { FileName } from '../common/file-name';
import keptListStyles from '../common/kept-list.module.css';
import shared from '../common/shared.module.css';
import { formatAge } from '../format-age';
import { formatPercent } from '../../domain/format-figures';
import { plural } from '../format';
import { useAppState } from '../use-app-state';
import { linkToStep, showView } from '../address';

/**
 * Trainings that were cut off, experiments and searches, to go on with or to look at; nothing where
 * there are none.
 *
 * @param props.unfinishedOnly those that can be gone on with
 */
export function EarlierWorkCard({ unfinishedOnly = false }: { unfinishedOnly?: boolean }) {
  const all = useAppState((state) => state.earlierWork);
  const looked = useAppState(({ search }) => (search.status === 'over' ? search.search.id : null));
  const isBusy = useAppState(({ training }) => isTraining(training));
  const error = useAppState((state) => state.earlierWorkError);
  useEffect(() => {
    void listEarlierWork();
  }, []);
  const work = all.filter((one) => one.id !== looked && !(unfinishedOnly && isOver(one)));
  const names = distinctNames(work.map(nameOfWork));
  if (isBusy || (work.length === 0 && error === null)) return null;
  return (
    <section className={shared.card} aria-label="Earlier work">
      <Title order={2}>Earlier work</Title>
      {error && (
        <ErrorNotice
          error={error}
          onDismiss={() => {
            appStore.setState({ earlierWorkError: null });
          }}
        />
      )}
      {work.some(({ kind }) => kind === 'training') && (
        <p className={shared.hint}>
          A training goes on where it was, and comes to the same result as without the interruption.
        </p>
      )}
      <ul className={keptListStyles.list}>
        {work.map((one, index) => (
          <EarlierWorkItem
            key={one.id}
            work={one}
            name={names[index] ?? nameOfWork(one)}
            onGoOn={() =>
              void goOnWith(one, () => {
                showWork(one);
              })
            }
          />
        ))}
      </ul>
    </section>
  );
}

function EarlierWorkItem(props: {
  work: EarlierWork;
  /** Told from those of the others. */
  name: string;
  onGoOn: () => void;
}) {
  const { work, name, onGoOn } = props;
  const { savedAt } = work;
  const { fileName } = work.dataset;
  const [now] = useState(() => Date.now());
  const dataset = useAppState((state) => state.dataset);
  const keptDatasets = useAppState((state) => state.keptDatasets);
  const isOpening = useAppState(({ importing }) => importing.status === 'loading');
  const place = findRunDataset(work.dataset, { dataset, keptDatasets });
  const named = (action: string) => ({ 'aria-label': `${action}: ${name}` });
  return (
    <li className={keptListStyles.item}>
      <div>
        <p className={keptListStyles.name}>
          {describeWork(work)}, on <FileName name={fileName} />
        </p>
        <p className={shared.hint}>
          {isOver(work) ? 'Finished' : 'Last kept'} {formatAge(savedAt, now)}.{' '}
          {!isOver(work) && PLACE_TEXTS[place.kind]}
        </p>
      </div>
      <div className={keptListStyles.actions}>
        {!isOver(work) && place.kind !== 'elsewhere' && (
          <Button {...named('Resume')} disabled={isOpening} onClick={onGoOn}>
            Resume
          </Button>
        )}
        {work.kind === 'search' && work.search.measurements.length > 0 && (
          <Button
            {...named('Look at its trials')}
            variant="default"
            disabled={isOpening}
            onClick={() => {
              appStore.setState({ search: { status: 'over', search: work.search, error: null } });
              showWork(work);
            }}
          >
            Look at its trials
          </Button>
        )}
        <Button
          {...named('Discard')}
          variant="default"
          onClick={() => {
            void forgetWork(work);
            document.getElementById('main')?.focus({ preventScroll: true });
          }}
        >
          Discard
        </Button>
      </div>
    </li>
  );
}

function nameOfWork(work: EarlierWork): string {
  return `${describeWork(work)}, on ${work.dataset.fileName}`;
}

/** "Epoch 3 of 50 epochs" of a training, "Search: 4 of 20 trainings, best 71.2 %". */
function describeWork(work: EarlierWork): string {
  if (work.kind === 'training') {
    return `Epoch ${work.epoch} of ${plural(work.recipe.epochs, 'epoch')}`;
  }
  if (work.kind === 'experiment') {
    const { kind, runs, recipes } = work.experiment;
    return `${EXPERIMENT_NAMES[kind]}: ${runs.length} of ${plural(recipes.length, 'training')}`;
  }
  const { measurements, settings } = work.search;
  const done = isOver(work)
    ? plural(measurements.length, 'training')
    : `${measurements.length} of ${plural(totalTrainings(rungsOf(settings)), 'training')}`;
  const best = rankTrials(work.search)[0]?.score;
  return `Search: ${done}${best ? `, best ${formatPercent(best.balancedAccuracy)}` : ''}`;
}

/** Only a search is kept when it is over. */
function isOver(work: EarlierWork): boolean {
  return work.kind === 'search' && isSearchOver(work.search);
}

const PLACE_TEXTS: Record<RunDatasetPlace['kind'], string> = {
  open: 'Its data set is open.',
  kept: 'Its data set is kept in this browser and will be opened.',
  sample: 'The sample data set will be opened.',
  elsewhere: 'Open its data set again to go on.',
};

/** What trains more than one network is shown where they are compared. */
function showWork({ kind }: EarlierWork): void {
  if (kind === 'training') location.hash = linkToStep('train');
  else showView('compare', kind === 'experiment' ? 'experiments' : 'search');
}
