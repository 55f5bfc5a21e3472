import { appStore } from '../app-store';
import type { TrainingPlace } from '../train/running-training';
import { isTraining, trainedShare, type TrainingState } from '../train/train-state';
import type { TrainingWorker } from '../train/training-workers';

/** Trainings side by side: of those under way, the page shows the first in the order of their work. */
export class ShownTrainings {
  private readonly states = new Map<number, TrainingState>();

  /** @param onShares told how much of each is done, 0 to 1, in order */
  constructor(private readonly onShares: (shares: number[]) => void) {}

  /** @param at position of the training in its work */
  placeOf(at: number, worker: TrainingWorker): TrainingPlace {
    return {
      worker,
      get: () => this.states.get(at) ?? { status: 'idle' },
      set: (training) => {
        this.states.set(at, training);
        this.show();
      },
    };
  }

  end(at: number): void {
    this.states.delete(at);
    this.show();
  }

  private show(): void {
    const inOrder = [...this.states]
      .toSorted(([one], [other]) => one - other)
      .map(([, training]) => training);
    // One that has failed ends its work, which says why when all are over.
    const training = inOrder.find(isTraining);
    if (training) appStore.setState({ training });
    this.onShares(inOrder.map(trainedShare));
  }
}
