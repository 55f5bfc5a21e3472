import type { Dataset } from '../../dataset/dataset';
import { truthOf } from '../../run/predictions';
import type { Run } from '../../run/run-record';
import { confusionChart } from './confusion-chart';
import { lossChart } from './loss-chart';
import { rocChart } from './roc-chart';
import type { Chart } from './svg';

/** The charts that go with a run. */
export function bundleCharts(run: Run, dataset: Pick<Dataset, 'labels'>): Chart[] {
  const { indices, probabilities } = run.predictions.test;
  return [
    lossChart(run.history),
    confusionChart(run.evaluation.test.confusionMatrix),
    rocChart(truthOf(dataset, indices), probabilities),
  ];
}
