import type { TrainingEvent } from '../../workers/training/protocol';
import { Paced } from '../shared/paced';
import { updateRunning, type TrainingPlace } from './running-training';
import type { RunningTraining } from './train-state';

/** What a training tells, but for what it wants kept. */
type ShownEvent = Exclude<TrainingEvent, { kind: 'checkpoint' }>;

/** Writes down what a training tells; small epochs come by the hundred a second. */
export function pacedTraining(place: TrainingPlace): Paced<ShownEvent> {
  return new Paced((events) => {
    updateRunning(place, (training) => events.reduce(afterEvent, training));
  });
}

function afterEvent(training: RunningTraining, event: ShownEvent): RunningTraining {
  switch (event.kind) {
    case 'batch':
      return { ...training, live: [...training.live, event.progress] };
    case 'epoch': {
      const { record, validationMatrix } = event;
      return { ...training, history: [...training.history, record], validationMatrix, live: [] };
    }
    case 'backend':
      return { ...training, backend: event.backend };
  }
}
