import { namesOf } from '../../../domain/dataset/classes';
import { scoreImages } from '../../../domain/evaluation/classification-report';
import { thresholdCurve } from '../../../domain/evaluation/curves';
import type { Run } from '../../../domain/run/run';
import type { DrawnChart } from '../../../state/evaluate/bundle/save-bundle';
import { CURVE_CHART_HEIGHT } from '../../charts/curve-chart';
import { drawPicture } from '../../charts/draw-picture';
import { EPOCH_CHART_HEIGHT } from '../../charts/epoch-chart';
import { LossChart } from '../../train/loss-charts';
import { rocCurves } from '../curves/drawn-curves';
import { RocChart } from '../curves/roc-chart';
import { ConfusionMatrixTable } from '../scores/confusion-matrix-table';
import { CHARTS_OF_RUN } from '../texts/exports';

/** The charts that go with a run. */
export function drawCharts(run: Run): DrawnChart[] {
  const { perClass, confusionMatrix } = run.evaluation.test;
  const { classes } = run.dataset;
  const { truth, probabilities } = run.predictions.test;
  const { rankings } = scoreImages(truth, probabilities, namesOf(classes));
  const curves = rankings.map(thresholdCurve);
  const titles = CHARTS_OF_RUN;
  const matrix = (
    <ConfusionMatrixTable caption={titles.matrix} classes={classes} matrix={confusionMatrix} />
  );
  const roc = <RocChart title={titles.roc} curves={rocCurves(classes, curves, perClass)} />;
  const drawn = [
    { name: 'confusion_matrix', svg: drawPicture(titles.matrix, null, matrix) },
    { name: 'roc', svg: drawPicture(titles.roc, CURVE_CHART_HEIGHT, roc) },
  ];
  if (run.kind === 'forest') return drawn;
  const loss = <LossChart history={run.history} validatedOn={run.recipe.validation.kind} />;
  return [{ name: 'loss', svg: drawPicture(titles.loss, EPOCH_CHART_HEIGHT, loss) }, ...drawn];
}
