import type { Dataset } from '../../dataset/dataset';
import type { ClassificationReport } from '../../evaluation/classification-report';
import { truthOf, type SplitPredictions } from '../../run/predictions';
import type { EpochRecord } from '../../training/history';
import { confusionChart } from './confusion-chart';
import { lossChart } from './loss-chart';
import { rocChart } from './roc-chart';
import type { Chart } from './svg';

/** What is drawn of a run. */
interface DrawnRun {
  predictions: { test: SplitPredictions };
  evaluation: { test: ClassificationReport };
  /** Of a network. */
  history?: EpochRecord[];
}

/** The charts that go with a run. */
export function bundleCharts(run: DrawnRun, dataset: Pick<Dataset, 'labels'>): Chart[] {
  const { history, predictions, evaluation } = run;
  const { indices, probabilities } = predictions.test;
  return [
    ...(history ? [lossChart(history)] : []),
    confusionChart(evaluation.test.confusionMatrix),
    rocChart(truthOf(dataset, indices), probabilities),
  ];
}
