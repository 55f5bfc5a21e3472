import type { MeasuredTrial, Search } from '../../../domain/search/search';
import type { ParallelAxis } from '../../charts/parallel-axis';
import { ParallelChart, type ParallelLine } from '../../charts/parallel-chart';
import { formatPercent } from '../../../domain/format-figures';
import { formatWholePercent } from '../../format';
import { TRIALS } from '../texts/search';
import { searchColumns } from './search-columns';

/** @param props.trials the best first; at least one of them has a score */
export function TrialsChart({ search, trials }: { search: Search; trials: MeasuredTrial[] }) {
  const columns = searchColumns(search);
  const scores = trials.flatMap(({ score }) => score?.balancedAccuracy ?? []);
  const [best] = trials;
  const scale = scoreScale(scores);
  const lines = trials.map((trial): ParallelLine => ({
    name: TRIALS.name(trial.trial),
    values: [
      ...columns.map(({ text }) => text(trial.values)),
      trial.score ? formatPercent(trial.score.balancedAccuracy) : TRIALS.diverged,
    ],
    shares: [
      ...columns.map(({ share }) => share(trial.values)),
      trial.score && scale.share(trial.score.balancedAccuracy),
    ],
    kind: kindOf(trial, best),
  }));
  return (
    <ParallelChart
      title={best?.score ? TRIALS.title(best.trial, best.score.balancedAccuracy) : ''}
      description={TRIALS.chart}
      axes={[...columns.map(({ axis }) => axis), scale.axis]}
      lines={lines}
      names={TRIALS.names}
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
      name: TRIALS.score,
      ticks: ticks.map((score) => ({ share: share(score), text: formatWholePercent(score) })),
    },
    share,
  };
}
