import { Anchor, Button, NativeSelect, Title } from '@mantine/core';
import { useEffect, useState } from 'react';
import { EXPERIMENT_KINDS } from '../../../domain/experiments/experiment';
import { sortRuns, type RunSummary } from '../../../domain/run/run-summary';
import { listKeptDatasets } from '../../../state/data/kept-datasets';
import { listKeptRuns } from '../../../state/evaluate/kept-runs';
import type { KeptRunsState } from '../../../state/evaluate/kept-runs-state';
import { saveRunsTable } from '../../../state/shared/save-files';
import { distinctNames } from '../../common/distinct-names';
import { ErrorNotice } from '../../common/error-notice';
import shared from '../../common/shared.module.css';
import { linkToStep, useDetail } from '../../address';
import { useAppState } from '../../use-app-state';
import { RUNS } from '../texts/runs';
import { PairedComparison } from './paired-comparison';
import {
  hasFreeLetter,
  letterOf,
  PICK_LETTERS,
  pickedOf,
  presentPicks,
  togglePick,
  type Picks,
} from './picks';
import { RunCharts } from './run-charts';
import { classesOfRuns } from './classes-of-runs';
import { ExperimentRows } from './experiment-rows';
import { datasetIdOf, datasetsOf, NEWEST_FIRST, orderRuns } from './order-runs';
import { RunNotices } from './run-notices';
import styles from './runs-card.module.css';
import { runsCsv } from './runs-csv';
import { RunsTable } from './runs-table';
import { RunView } from './run-view';
import { useOpenRun, type OpeningRun } from './use-open-run';

/** Shown before all of them are asked for. */
const FIRST_SHOWN = 10;

/** The finished runs of this visit and earlier ones, side by side. */
export function RunsCard() {
  const kept = useAppState((state) => state.keptRuns);
  const opening = useOpenRun();
  const [isListed, setListed] = useState(false);
  const namedId = useDetail('compare', 'runs');
  const [everPicked, setPicks] = useState<Picks>({});
  const [order, setOrder] = useState(NEWEST_FIRST);
  const [chosenDataset, setChosenDataset] = useState('');
  const experiments = useShownExperiments(chosenDataset);
  const [showsAll, setShowsAll] = useState(false);
  useEffect(() => {
    void listKeptRuns().then(() => {
      setListed(true);
    });
    void listKeptDatasets();
  }, []);

  const { runs } = kept;
  const rows = rowsOf(kept);
  const datasets = datasetsOf(rows);
  const wanted = datasets.some(({ id }) => id === chosenDataset) ? chosenDataset : '';
  const names = new Map(
    distinctNames(rows.map(({ name }) => name)).map((name, at) => [rows[at]?.id, name]),
  );
  const listed = orderRuns(
    rows.filter((run) => wanted === '' || datasetIdOf(run) === wanted),
    order,
  );
  const columns = classesOfRuns([...listed, ...experiments]);
  const picks = presentPicks(everPicked, runs);
  const picked = pickedOf(picks, runs);
  const [first, second] = picked;
  const notices = <OpeningNotices opening={opening} />;
  if (namedId !== null) {
    const named = runs.find(({ id }) => id === namedId) ?? null;
    if (named === null && !isListed) return null;
    return (
      <RunView
        key={namedId}
        run={named}
        canBeOpened={named !== null && opening.canBeOpened(named)}
        onOpen={() => {
          if (named) void opening.open(named);
        }}
      >
        {notices}
      </RunView>
    );
  }
  return (
    <section className={shared.card} aria-label={RUNS.label}>
      <div className={shared.spread}>
        <Title order={2}>{RUNS.title(runs.length)}</Title>
        {runs.length > 0 && (
          <Button
            variant="default"
            size="compact-md"
            onClick={() => {
              saveRunsTable(runsCsv(runs));
            }}
          >
            {RUNS.download}
          </Button>
        )}
      </div>
      <p className={shared.hint}>
        {rows.length === 0 ? RUNS.none : RUNS.hint(PICK_LETTERS.length)}
      </p>
      {rows.length === 0 && <Anchor href={linkToStep('train')}>{RUNS.goToTrain}</Anchor>}
      <RunNotices kept={kept} />
      {notices}
      {datasets.length > 1 && (
        <NativeSelect
          className={styles.filter}
          label={RUNS.dataset}
          value={wanted}
          data={[
            { value: '', label: RUNS.allDatasets },
            ...datasets.map(({ id, fileName }) => ({ value: id, label: fileName })),
          ]}
          onChange={({ currentTarget }) => {
            setChosenDataset(currentTarget.value);
          }}
        />
      )}
      {rows.length + experiments.length > 0 && (
        <RunsTable
          columns={columns}
          order={order}
          onOrder={setOrder}
          rows={(showsAll ? listed : listed.slice(0, FIRST_SHOWN)).map((run) => ({
            run,
            distinctName: names.get(run.id) ?? run.name,
            letter: letterOf(picks, run.id),
            canBePicked: hasFreeLetter(picks),
            forgotten: kept.forgotten?.run.id === run.id ? kept.forgotten : null,
            canBeOpened: opening.canBeOpened(run),
            onPick: () => {
              setPicks(togglePick(picks, run.id));
            },
            onOpen: () => void opening.open(run),
          }))}
        >
          {experiments.map((one) => (
            <ExperimentRows key={one.kind} columns={columns} {...one} />
          ))}
        </RunsTable>
      )}
      {!showsAll && listed.length > FIRST_SHOWN && (
        <Button
          variant="subtle"
          onClick={() => {
            setShowsAll(true);
          }}
        >
          {RUNS.showAll(listed.length)}
        </Button>
      )}
      <div className={styles.comparison} role="status">
        {first && second && picked.length === 2 && (
          <PairedComparison first={first} second={second} />
        )}
        {picked.length === 1 && <p className={shared.hint}>{RUNS.pickSecond}</p>}
        {picked.length > 2 && <p className={shared.hint}>{RUNS.pickTwo}</p>}
      </div>
      {picked.length > 1 && <RunCharts picked={picked} />}
    </section>
  );
}

function OpeningNotices({ opening: { opening, error, dismissError } }: { opening: OpeningRun }) {
  return (
    <>
      {error && <ErrorNotice error={error} onDismiss={dismissError} />}
      <p className={shared.hint} role="status">
        {opening !== null && RUNS.opening(opening)}
      </p>
    </>
  );
}

/** One that was just deleted stays in its place. */
function rowsOf({ runs, forgotten }: KeptRunsState): RunSummary[] {
  const gone = forgotten && !runs.some(({ id }) => id === forgotten.run.id);
  return gone ? sortRuns([...runs, forgotten.summary]) : runs;
}

/** The experiments on the open data set, where that is among those that are shown. */
function useShownExperiments(datasetId: string) {
  const dataset = useAppState((state) => state.dataset);
  const experiments = useAppState((state) => state.experiments);
  if (dataset.status !== 'ready') return [];
  const { fingerprint, source, classes } = dataset.dataset;
  if (datasetId !== '' && datasetId !== (fingerprint ?? source.fileName)) return [];
  return EXPERIMENT_KINDS.flatMap((kind) => {
    const one = experiments[kind];
    return one.status === 'idle' || one.runs.length === 0
      ? []
      : [{ kind, runs: one.runs, classes }];
  });
}
