import { Button, Title } from '@mantine/core';
import { IconPlayerStop } from '@tabler/icons-react';
import { workOfSearch } from '../../../domain/run/earlier-work';
import { totalTrainings } from '../../../domain/search/rungs';
import { isSearchOver, rankTrials, rungsOf, type Search } from '../../../domain/search/search';
import { appStore } from '../../../state/app-store';
import { goOnWith } from '../../../state/train/go-on-with';
import { isTraining } from '../../../state/train/train-state';
import { stopSearch } from '../../../state/train/search/run-search';
import type { RunningSearch, SearchState } from '../../../state/train/search/search-state';
import { takeTrial } from '../../../state/train/search/take-trial';
import { ErrorNotice } from '../../common/error-notice';
import { FileName } from '../../common/file-name';
import shared from '../../common/shared.module.css';
import { softDisabled } from '../../common/soft-disabled';
import { Term } from '../../glossary/term';
import { linkToStep } from '../../address';
import { STATUS } from '../../train/texts/training';
import { useAppState } from '../../use-app-state';
import { WorkProgress } from '../../progress/work-progress';
import { epochsOfSearch, progressOfSearch } from '../../progress/work-under-way';
import { SEARCH, SEARCH_STATUS, TRIALS } from '../texts/search';
import styles from './search-status.module.css';
import { TrialsChart } from './trials-chart';
import { TrialsTable } from './trials-table';

/** How far a search is, and its trials. */
export function SearchStatus({ search }: { search: SearchState }) {
  return (
    <>
      <div role="status" className={shared.status}>
        <StatusLine search={search} />
      </div>
      {search.status === 'running' && <RunningProgress search={search} />}
      {(search.status === 'starting' || search.status === 'running') && (
        <div className={shared.actions}>
          <Button
            variant="default"
            leftSection={<IconPlayerStop size={18} />}
            {...softDisabled(search.stopping)}
            onClick={() => {
              if (!search.stopping) void stopSearch();
            }}
          >
            {SEARCH.stop}
          </Button>
        </div>
      )}
      {search.status === 'over' && (
        <>
          {search.error && (
            <ErrorNotice
              error={search.error}
              onDismiss={() => {
                appStore.setState({ search: { ...search, error: null } });
              }}
            />
          )}
          <OverActions search={search.search} />
        </>
      )}
      {(search.status === 'over' || search.status === 'running') && (
        <Trials search={search.search} isOver={search.status === 'over'} />
      )}
    </>
  );
}

/** Few sentences that change seldom: a screen reader speaks each of them. */
function StatusLine({ search }: { search: SearchState }) {
  switch (search.status) {
    case 'none':
    case 'failed':
      return null;
    case 'starting':
      return <p>{search.stopping ? SEARCH_STATUS.stopping : SEARCH_STATUS.starting}</p>;
    case 'running':
      return (
        <>
          <Title order={3}>{search.stopping ? STATUS.stopping : trialTitle(search)}</Title>
          <p className={shared.hint}>
            {search.keepingProblem === null
              ? SEARCH_STATUS.kept
              : STATUS.notKept(search.keepingProblem)}
          </p>
        </>
      );
    case 'over': {
      const { measurements, dataset } = search.search;
      const done = measurements.length;
      const isComplete = isSearchOver(search.search);
      return (
        <>
          <Title order={3}>
            {isComplete ? SEARCH_STATUS.finished(done) : SEARCH_STATUS.stopped(done)}
          </Title>
          {dataset && (
            <p className={shared.hint}>
              {SEARCH_STATUS.dataset} <FileName name={dataset.fileName} />
            </p>
          )}
        </>
      );
    }
  }
}

function trialTitle({ search, underWay }: RunningSearch): string {
  const { measurements, settings } = search;
  const rungs = rungsOf(settings);
  const total = totalTrainings(rungs);
  const [first] = underWay;
  const training = { number: Math.min(measurements.length + 1, total), of: total };
  if (first === undefined) return SEARCH_STATUS.trial(training, null, null);
  return SEARCH_STATUS.trial(
    training,
    rungs.length > 1 ? { number: first.rung + 1, of: rungs.length } : null,
    underWay.length === 1 ? { trial: first.trial } : { sideBySide: underWay.length },
  );
}

function RunningProgress({ search }: { search: RunningSearch }) {
  const { underWay } = search;
  const { epochsDone, epochs } = epochsOfSearch(search);
  const [first] = underWay;
  return (
    <WorkProgress kind="search" label={SEARCH_STATUS.progress} progress={progressOfSearch(search)}>
      {first &&
        (underWay.length === 1
          ? SEARCH_STATUS.epoch(Math.min(first.epochsDone + 1, first.epochs), first.epochs)
          : SEARCH_STATUS.epochs(epochsDone, epochs))}
    </WorkProgress>
  );
}

function OverActions({ search }: { search: Search }) {
  const isBusy = useAppState(({ training }) => isTraining(training));
  const isReady = useAppState(
    ({ dataset }) =>
      dataset.status === 'ready' && dataset.dataset.fingerprint === search.dataset?.fingerprint,
  );
  const [best] = rankTrials(search);
  const work = isSearchOver(search) ? null : workOfSearch(search);
  return (
    <div className={shared.actions}>
      {best?.score && (
        <Button
          {...softDisabled(isBusy)}
          onClick={() => {
            if (isBusy) return;
            takeTrial(search, best);
            location.hash = linkToStep('train');
          }}
        >
          {SEARCH.takeBest}
        </Button>
      )}
      {isReady && work && (
        <Button
          variant="default"
          disabled={isBusy}
          onClick={() => void goOnWith(work, () => undefined)}
        >
          {SEARCH.resume}
        </Button>
      )}
    </div>
  );
}

function Trials({ search, isOver }: { search: Search; isOver: boolean }) {
  const trials = rankTrials(search);
  if (trials.length === 0) return null;
  return (
    <div className={styles.trials}>
      {trials.some(({ score }) => score !== null) && (
        <TrialsChart search={search} trials={trials} />
      )}
      <p className={shared.hint}>
        {TRIALS.note} <Term id="parallel-coordinates">{TRIALS.about}</Term>
      </p>
      <TrialsTable search={search} trials={trials} disabled={!isOver} />
    </div>
  );
}
