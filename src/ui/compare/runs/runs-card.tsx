import { Anchor, Button, NativeSelect, Title } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { AppError } from '../../../domain/app-error';
import { EXPERIMENT_KINDS } from '../../../domain/experiments/experiment';
import { sortRuns, type RunSummary } from '../../../domain/run/run-summary';
import { isTraining } from '../../../state/train/train-state';
import { listKeptDatasets } from '../../../state/data/kept-datasets';
import { listKeptRuns } from '../../../state/evaluate/kept-runs';
import type { KeptRunsState } from '../../../state/evaluate/kept-runs-state';
import { openKeptRun } from '../../../state/evaluate/open-kept-run';
import { findRunDataset } from '../../../state/data/run-dataset';
import { saveRunsTable } from '../../../state/shared/save-files';
import { distinctNames } from '../../common/distinct-names';
import { ErrorNotice } from '../../common/error-notice';
import shared from '../../common/shared.module.css';
import { formatCount, plural } from '../../format';
import { linkToStep, showView } from '../../address';
import { useAppState } from '../../use-app-state';
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

/** Shown before all of them are asked for. */
const FIRST_SHOWN = 10;

/** The finished runs of this visit and earlier ones, side by side. */
export function RunsCard() {
  const kept = useAppState((state) => state.keptRuns);
  const canBeOpened = useOpening();
  const [everPicked, setPicks] = useState<Picks>({});
  const [order, setOrder] = useState(NEWEST_FIRST);
  const [chosenDataset, setChosenDataset] = useState('');
  const experiments = useShownExperiments(chosenDataset);
  const [showsAll, setShowsAll] = useState(false);
  const [opening, setOpening] = useState<string | null>(null);
  const [error, setError] = useState<AppError | null>(null);
  useEffect(() => {
    void listKeptRuns();
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
  const open = async (run: RunSummary) => {
    setError(null);
    setOpening(run.name);
    const failed = await openKeptRun(run);
    setOpening(null);
    setError(failed);
    if (failed === null) showEvaluation(run.kind);
  };
  return (
    <section className={shared.card} aria-label="Runs">
      <div className={shared.spread}>
        <Title order={2}>{runs.length === 0 ? 'Runs' : `${plural(runs.length, 'run')} kept`}</Title>
        {runs.length > 0 && (
          <Button
            variant="default"
            size="compact-md"
            onClick={() => {
              saveRunsTable(runsCsv(runs));
            }}
          >
            Download as CSV
          </Button>
        )}
      </div>
      <p className={shared.hint}>
        {rows.length === 0 && 'No runs yet. '}
        Every finished run is kept in this browser, with its network or forest.
        {rows.length > 0 &&
          ` Pick up to ${PICK_LETTERS.length} to lay their curves over each other; two on the same test images are tested for a difference.`}
      </p>
      {rows.length === 0 && <Anchor href={linkToStep('train')}>Go to Train</Anchor>}
      <RunNotices kept={kept} />
      {error && (
        <ErrorNotice
          error={error}
          onDismiss={() => {
            setError(null);
          }}
        />
      )}
      <p className={shared.hint} role="status">
        {opening !== null && `Opening ${opening} …`}
      </p>
      {datasets.length > 1 && (
        <NativeSelect
          className={styles.filter}
          label="Data set"
          value={wanted}
          data={[
            { value: '', label: 'all' },
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
            canBeOpened: opening === null && canBeOpened(run),
            onPick: () => {
              setPicks(togglePick(picks, run.id));
            },
            onOpen: () => void open(run),
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
          Show all {formatCount(listed.length)} runs
        </Button>
      )}
      <div className={styles.comparison} role="status">
        {first && second && picked.length === 2 && (
          <PairedComparison first={first} second={second} />
        )}
        {picked.length === 1 && (
          <p className={shared.hint}>Pick a second run to compare it with.</p>
        )}
        {picked.length > 2 && (
          <p className={shared.hint}>With two picked, they are tested for a difference.</p>
        )}
      </div>
      {picked.length > 1 && <RunCharts picked={picked} />}
    </section>
  );
}

/** One that was just forgotten stays in its place. */
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

/** Whether a run can be opened now: its data set is within reach, and open where a training holds it. */
function useOpening() {
  const training = useAppState((state) => isTraining(state.training));
  const isImporting = useAppState(({ importing }) => importing.status === 'loading');
  const dataset = useAppState((state) => state.dataset);
  const keptDatasets = useAppState((state) => state.keptDatasets);
  const current = useAppState((state) => state.current);
  return ({ kind, id, isSample, answers: { fingerprint } }: RunSummary) => {
    if (isImporting || fingerprint === null || current[kind]?.id === id) return false;
    const place = findRunDataset({ fingerprint, isSample }, { dataset, keptDatasets });
    return training ? place.kind === 'open' : place.kind !== 'elsewhere';
  };
}

/** Where a run is shown, from its top. */
function showEvaluation(kind: RunSummary['kind']): void {
  if (kind === 'network') location.hash = linkToStep('evaluate');
  else showView('compare', 'forest');
  // The button that was pressed is gone: the focus begins anew.
  document.getElementById('main')?.focus();
}
