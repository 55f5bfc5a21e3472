import type { EarlierWork } from '../../../domain/run/earlier-work';
import { totalTrainings } from '../../../domain/search/rungs';
import { isSearchOver, rankTrials, rungsOf } from '../../../domain/search/search';
import { formatPercent } from '../../../domain/format-figures';
import type { RunDatasetPlace } from '../../../state/data/run-dataset';
import { EXPERIMENT_NAMES } from '../../compare/texts/experiments';
import { plural } from '../../format';

export const EARLIER_WORK = {
  title: 'Earlier work',
  hint: 'A training resumes where it was, and comes to the same result as without the interruption.',
  resume: 'Resume',
  look: 'Look at its trials',
  discard: 'Discard',
  actionOn: (action: string, name: string) => `${action}: ${name}`,
  on: (work: string) => `${work}, on`,
  finished: (age: string) => `Finished ${age}.`,
  lastKept: (age: string) => `Last kept ${age}.`,
};

export const DATASET_PLACES: Record<RunDatasetPlace['kind'], string> = {
  open: 'Its data set is open.',
  kept: 'Its data set is kept in this browser and will be opened.',
  sample: 'The sample data set will be opened.',
  elsewhere: 'Open its data set again to resume.',
};

/** "Epoch 3 of 50 epochs" of a training, "Search: 4 of 20 trainings, best 71.2 %". */
export function describeWork(work: EarlierWork): string {
  if (work.kind === 'training') {
    return `Epoch ${work.epoch} of ${plural(work.recipe.epochs, 'epoch')}`;
  }
  if (work.kind === 'experiment') {
    const { kind, runs, recipes } = work.experiment;
    return `${EXPERIMENT_NAMES[kind]}: ${runs.length} of ${plural(recipes.length, 'training')}`;
  }
  const { measurements, settings } = work.search;
  const done = isSearchOver(work.search)
    ? plural(measurements.length, 'training')
    : `${measurements.length} of ${plural(totalTrainings(rungsOf(settings)), 'training')}`;
  const best = rankTrials(work.search)[0]?.score;
  return `Search: ${done}${best ? `, best ${formatPercent(best.balancedAccuracy)}` : ''}`;
}

export function nameOfWork(work: EarlierWork): string {
  return `${describeWork(work)}, on ${work.dataset.fileName}`;
}
