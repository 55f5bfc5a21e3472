import type { TrainingEvent } from '../../workers/training/protocol';
import { updateRunning } from './running-training';
import type { RunningTraining } from './train-state';

/** As often as charts are drawn anew: small epochs come by the hundred a second. */
const INTERVAL_MS = 250;

/** What a training tells, but for what it wants kept. */
type ShownEvent = Exclude<TrainingEvent, { kind: 'checkpoint' }>;

/** Shows what a training tells a few times a second, so that the page stays free for its buttons. */
export class ShownProgress {
  private waiting: ShownEvent[] = [];
  private timer: ReturnType<typeof setTimeout> | null = null;

  tell(event: ShownEvent): void {
    this.waiting.push(event);
    this.timer ??= setTimeout(() => {
      this.showRest();
    }, INTERVAL_MS);
  }

  /** At once, where the training is over or becomes another. */
  showRest(): void {
    const events = this.take();
    if (events.length > 0) updateRunning((training) => events.reduce(afterEvent, training));
  }

  /** What waits belongs to a worker that was lost: the training goes on from an earlier step. */
  dropRest(): void {
    this.take();
  }

  private take(): ShownEvent[] {
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = null;
    const events = this.waiting;
    this.waiting = [];
    return events;
  }
}

function afterEvent(training: RunningTraining, event: ShownEvent): RunningTraining {
  switch (event.kind) {
    case 'batch':
      return { ...training, live: [...training.live, event.progress] };
    case 'epoch':
      return { ...training, history: [...training.history, event.record], live: [] };
    case 'backend':
      return { ...training, backend: event.backend };
  }
}
