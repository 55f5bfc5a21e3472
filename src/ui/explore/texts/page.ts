import { countFoundChecks } from '../../../domain/audit/found-checks';
import type { ExplorationState } from '../../../state/explore/explore-state';
import { describeFound } from './audit-sentences';

export const PAGE = {
  intro:
    'See the data set before a network does: what tells the classes apart, and what in it would fool a model.',
  waiting: 'Explore needs a data set.',
  views: 'Views of the data set',
  train: 'Train a network',
};

/** How far the audit is: few sentences that change seldom, as a screen reader speaks each of them. */
export function describeExploration(exploration: ExplorationState): string {
  switch (exploration.status) {
    case 'idle':
    case 'running':
      return 'The audit is under way.';
    case 'failed':
      return 'The audit failed.';
    case 'ready':
      return `The audit is done: ${describeFound(countFoundChecks(exploration.audit))}.`;
  }
}
