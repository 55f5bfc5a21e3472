import { unfinishedRunDataset, type UnfinishedRun } from '../../domain/run/interrupted-run';
import type { RunPosition } from '../../domain/training/run-position';
import type { TrainingEvent } from '../../workers/training/protocol';
import { appStore } from '../app-store';
import type { SurvivedLoss } from './train-state';
import { keepInterruptedRun } from './interrupted-runs';
import { pauseTraining, stopTraining, updateRunning } from './running-training';
import type { TrainingJob } from './plan-job';
import type { TrainingListener } from './run-job';

/** Shows what a training tells, and keeps its checkpoints. */
export function showTraining(job: TrainingJob): TrainingListener {
  const unfinished = unfinishedRunOf(job);
  let survived: SurvivedLoss['what'] | null = null;
  return {
    onStart: (backend, from) => {
      const history = from?.history ?? [];
      const { training } = appStore.getState();
      const { paused, stopping, keeping } =
        training.status === 'running' ? training : FRESH_TRAINING;
      appStore.setState({
        training: {
          status: 'running',
          paused,
          stopping,
          backend,
          recipe: job.recipe,
          history,
          live: [],
          keeping,
          survived: survived && { what: survived, epoch: history.length + 1 },
        },
      });
      // What was asked of a worker that was lost meanwhile.
      if (stopping) void stopTraining();
      else if (paused) void pauseTraining();
    },
    onEvent: (event) => {
      if (event.kind === 'checkpoint') void keepCheckpoint(unfinished, event.position);
      else recordEvent(event);
    },
    onLoss: ({ code }) => {
      survived = code === 'training/device-lost' ? 'device' : 'worker';
    },
  };
}

const FRESH_TRAINING = {
  paused: false,
  stopping: false,
  keeping: { status: 'not-yet' },
} as const;

/** Null where the data set could not be known again. */
function unfinishedRunOf(job: TrainingJob): UnfinishedRun | null {
  const { id, startedAt, recipe, backendChoice, chosenExclusions, exclusions } = job;
  const dataset = unfinishedRunDataset(job.dataset);
  const plan = { id, startedAt, recipe, backendChoice, chosenExclusions, exclusions };
  return dataset && { ...plan, dataset };
}

async function keepCheckpoint(run: UnfinishedRun | null, position: RunPosition): Promise<void> {
  const detail =
    run === null
      ? 'the browser offers no digest to know the data set again by'
      : await keepInterruptedRun({ ...run, savedAt: new Date().toISOString(), position });
  const epoch = position.history.length + 1;
  updateRunning(() => ({
    keeping: detail === null ? { status: 'kept', epoch } : { status: 'failed', detail },
  }));
}

type ShownEvent = Exclude<TrainingEvent, { kind: 'checkpoint' }>;

function recordEvent(event: ShownEvent): void {
  switch (event.kind) {
    case 'batch':
      updateRunning(({ live }) => ({ live: [...live, event.progress] }));
      break;
    case 'epoch':
      updateRunning(({ history }) => ({ history: [...history, event.record], live: [] }));
      break;
    case 'backend':
      updateRunning(() => ({ backend: event.backend }));
      break;
  }
}
