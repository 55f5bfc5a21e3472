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

/** The charts that go with a run. */
export function drawCharts(run: Run): DrawnChart[] {
  const { perClass, confusionMatrix } = run.evaluation.test;
  const { classes } = run.dataset;
  const { truth, probabilities } = run.predictions.test;
  const { rankings } = scoreImages(truth, probabilities, namesOf(classes));
  const curves = rankings.map(thresholdCurve);
  const matrixTitle = 'Confusion matrix of the test images';
  const matrix = (
    <ConfusionMatrixTable caption={matrixTitle} classes={classes} matrix={confusionMatrix} />
  );
  const rocTitle = 'ROC curves of the test images';
  const roc = <RocChart title={rocTitle} curves={rocCurves(classes, curves, perClass)} />;
  const drawn = [
    { name: 'confusion_matrix', svg: drawPicture(matrixTitle, null, matrix) },
    { name: 'roc', svg: drawPicture(rocTitle, CURVE_CHART_HEIGHT, roc) },
  ];
  if (run.kind === 'forest') return drawn;
  const loss = <LossChart history={run.history} validatedOn={run.recipe.validation.kind} />;
  return [{ name: 'loss', svg: drawPicture('Loss by epoch', EPOCH_CHART_HEIGHT, loss) }, ...drawn];
}
