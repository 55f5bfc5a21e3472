import type { MeasuredTrial, Search } from '../../../domain/search/search';
import type { ParallelAxis } from '../../charts/parallel-axis';
import { ParallelChart, type ParallelLine } from '../../charts/parallel-chart';
import { formatPercent } from '../../../domain/format-figures';
import { formatWholePercent } from '../../format';
import { searchColumns } from './search-columns';

/** @param props.trials the best first; at least one of them has a score */
export function TrialsChart({ search, trials }: { search: Search; trials: MeasuredTrial[] }) {
  const columns = searchColumns(search);
  const scores = trials.flatMap(({ score }) => score?.balancedAccuracy ?? []);
  const [best] = trials;
  const scale = scoreScale(scores);
  const lines = trials.map((trial): ParallelLine => ({
    name: `Trial ${trial.trial}`,
    values: [
      ...columns.map(({ text }) => text(trial.values)),
      trial.score ? formatPercent(trial.score.balancedAccuracy) : 'diverged',
    ],
    shares: [
      ...columns.map(({ share }) => share(trial.values)),
      trial.score && scale.share(trial.score.balancedAccuracy),
    ],
    kind: kindOf(trial, best),
  }));
  return (
    <ParallelChart
      title={
        best?.score
          ? `Trial ${best.trial} scored highest on validation: balanced accuracy ${formatPercent(best.score.balancedAccuracy)}, as the highest of several likely too high`
          : ''
      }
      description="Parallel coordinates: each line is a trial, from its values to its score. The table below has the numbers."
      axes={[...columns.map(({ axis }) => axis), scale.axis]}
      lines={lines}
      names={{ best: 'the best trial', other: 'other trials', broken: 'diverged' }}
    />
  );
}

function kindOf(trial: MeasuredTrial, best: MeasuredTrial | undefined): ParallelLine['kind'] {
  if (trial.score === null) return 'broken';
  return trial === best ? 'best' : 'other';
}

/** From one full tenth to another, so that the scores fill the axis. */
function scoreScale(scores: readonly number[]): {
  axis: ParallelAxis;
  share: (score: number) => number;
} {
  const low = Math.min(Math.floor(Math.min(...scores) * 10), 9);
  const high = Math.max(Math.ceil(Math.max(...scores) * 10), low + 1);
  const share = (score: number) => (score * 10 - low) / (high - low);
  const ticks = Array.from({ length: high - low + 1 }, (_, index) => (low + index) / 10);
  return {
    axis: {
      name: 'Score',
      ticks: ticks.map((score) => ({ share: share(score), text: formatWholePercent(score) })),
    },
    share,
  };
}
