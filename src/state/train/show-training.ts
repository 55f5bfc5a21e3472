import { markOf, type UnfinishedTraining } from '../../domain/run/unfinished-training';
import type { RunPosition } from '../../domain/training/run-position';
import type { SurvivedLoss } from './train-state';
import { keepTraining, NOT_KNOWN_AGAIN } from './earlier-work';
import { askedOfTrainings, updateRunning, type TrainingPlace } from './running-training';
import type { TrainingListener } from './run-job';
import { pacedTraining } from './paced-training';
import type { TrainingJob } from './training-job';

export interface ShownTraining extends TrainingListener {
  /** What was not shown yet is. To be called when the training is over, whatever came of it. */
  showRest: () => void;
}

/** Writes down what a training tells, and keeps its checkpoints. */
export function showTraining(job: TrainingJob, place: TrainingPlace): ShownTraining {
  const unfinished = unfinishedOf(job);
  const progress = pacedTraining(place);
  let survived: SurvivedLoss['what'] | null = null;
  return {
    onStart: (backend, from) => {
      // What waits belongs to a worker that was lost: the training goes on from an earlier step.
      progress.dropRest();
      const history = from?.history ?? [];
      const training = place.get();
      const { paused, stopping } = askedOfTrainings();
      place.set({
        status: 'running',
        paused,
        stopping,
        backend,
        recipe: job.recipe,
        history,
        validationMatrix: null,
        live: [],
        keeping: training.status === 'running' ? training.keeping : { status: 'not-yet' },
        survived: survived && { what: survived, epoch: history.length + 1 },
      });
      // What was asked while the worker was starting, or of one that was lost.
      if (stopping) void place.worker.call((service) => service.stop());
      else if (paused) void place.worker.call((service) => service.pause());
    },
    onEvent: (event) => {
      if (event.kind === 'checkpoint') void keepCheckpoint(place, unfinished, event.position);
      else progress.tell(event);
    },
    onLoss: ({ code }) => {
      survived = code === 'training/device-lost' ? 'device' : 'worker';
    },
    showRest: () => {
      progress.showRest();
    },
  };
}

/** A training before its first checkpoint. */
type BegunTraining = Omit<UnfinishedTraining, 'savedAt' | 'position'>;

/** Null where the data set could not be known again. */
function unfinishedOf(job: TrainingJob): BegunTraining | null {
  const { id, startedAt, recipe, backendChoice, chosenExclusions, exclusions, experimentId } = job;
  const dataset = markOf(job.dataset);
  const plan = { id, startedAt, recipe, backendChoice, chosenExclusions, exclusions };
  return dataset && { ...plan, ...(experimentId !== undefined && { experimentId }), dataset };
}

/** What was seen of the training stays in sight while the network is asked about its images. */
export function showEvaluating({ get, set }: TrainingPlace): void {
  const training = get();
  if (training.status !== 'running') return;
  const { backend, recipe, history, validationMatrix } = training;
  set({ status: 'evaluating', backend, recipe, history, validationMatrix });
}

async function keepCheckpoint(
  place: TrainingPlace,
  training: BegunTraining | null,
  position: RunPosition,
): Promise<void> {
  const detail =
    training === null
      ? NOT_KNOWN_AGAIN
      : await keepTraining({ ...training, savedAt: new Date().toISOString(), position });
  const epoch = position.history.length + 1;
  updateRunning(place, () => ({
    keeping: detail === null ? { status: 'kept', epoch } : { status: 'failed', detail },
  }));
}
