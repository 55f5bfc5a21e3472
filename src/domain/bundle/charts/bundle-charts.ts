import type { Run } from '../../run/run';
import { confusionChart } from './confusion-chart';
import { lossChart } from './loss-chart';
import { rocChart } from './roc-chart';
import type { Chart } from './svg';

/** The charts that go with a run. */
export function bundleCharts(run: Run): Chart[] {
  const { truth, probabilities } = run.predictions.test;
  return [
    ...(run.kind === 'network' ? [lossChart(run.history)] : []),
    confusionChart(run.evaluation.test.confusionMatrix),
    rocChart(truth, probabilities),
  ];
}
