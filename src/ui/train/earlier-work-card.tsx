import { Button, Title } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { EarlierWork } from '../../domain/run/earlier-work';
import { isSearchOver } from '../../domain/search/search';
import { appStore } from '../../state/app-store';
import { findRunDataset } from '../../state/data/run-dataset';
import { forgetWork, listEarlierWork } from '../../state/train/earlier-work';
import { goOnWith } from '../../state/train/go-on-with';
import { isTraining } from '../../state/train/train-state';
import { distinctNames } from '../common/distinct-names';
import { ErrorNotice } from '../common/error-notice';
import { FileName } from '../common/file-name';
import keptListStyles from '../common/kept-list.module.css';
import shared from '../common/shared.module.css';
import { formatAge } from '../format-age';
import { useAppState } from '../use-app-state';
import { linkToStep, showView } from '../address';
import { DATASET_PLACES, describeWork, EARLIER_WORK, nameOfWork } from './texts/earlier-work';

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
    <section className={shared.card} aria-label={EARLIER_WORK.title}>
      <Title order={2}>{EARLIER_WORK.title}</Title>
      {error && (
        <ErrorNotice
          error={error}
          onDismiss={() => {
            appStore.setState({ earlierWorkError: null });
          }}
        />
      )}
      {work.some(({ kind }) => kind === 'training') && (
        <p className={shared.hint}>{EARLIER_WORK.hint}</p>
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
  const age = formatAge(savedAt, now);
  const place = findRunDataset(work.dataset, { dataset, keptDatasets });
  const named = (action: string) => ({ 'aria-label': EARLIER_WORK.actionOn(action, name) });
  return (
    <li className={keptListStyles.item}>
      <div>
        <p className={keptListStyles.name}>
          {EARLIER_WORK.on(describeWork(work))} <FileName name={fileName} />
        </p>
        <p className={shared.hint}>
          {isOver(work) ? EARLIER_WORK.finished(age) : EARLIER_WORK.lastKept(age)}{' '}
          {!isOver(work) && DATASET_PLACES[place.kind]}
        </p>
      </div>
      <div className={keptListStyles.actions}>
        {!isOver(work) && place.kind !== 'elsewhere' && (
          <Button {...named(EARLIER_WORK.resume)} disabled={isOpening} onClick={onGoOn}>
            {EARLIER_WORK.resume}
          </Button>
        )}
        {work.kind === 'search' && work.search.measurements.length > 0 && (
          <Button
            {...named(EARLIER_WORK.look)}
            variant="default"
            disabled={isOpening}
            onClick={() => {
              appStore.setState({ search: { status: 'over', search: work.search, error: null } });
              showWork(work);
            }}
          >
            {EARLIER_WORK.look}
          </Button>
        )}
        <Button
          {...named(EARLIER_WORK.discard)}
          variant="default"
          onClick={() => {
            void forgetWork(work);
            document.getElementById('main')?.focus({ preventScroll: true });
          }}
        >
          {EARLIER_WORK.discard}
        </Button>
      </div>
    </li>
  );
}

/** Only a search is kept when it is over. */
function isOver(work: EarlierWork): boolean {
  return work.kind === 'search' && isSearchOver(work.search);
}

/** What trains more than one network is shown where they are compared. */
function showWork({ kind }: EarlierWork): void {
  if (kind === 'training') location.hash = linkToStep('train');
  else showView('compare', kind === 'experiment' ? 'experiments' : 'search');
}
