import { VisuallyHidden } from '@mantine/core';
import { useMemo, useState } from 'react';
import { classAt, labelOf, type Classes } from '../../../domain/dataset/classes';
import type {
  ClassificationReport,
  ScoredImages,
} from '../../../domain/evaluation/classification-report';
import { thresholdCurve, type ThresholdPoint } from '../../../domain/evaluation/curves';
import { CurveChart } from '../../charts/curve-chart';
import type { PickedPoint } from '../../charts/curve-geometry';
import shared from '../../common/shared.module.css';
import { InWords } from '../../glossary/in-words';
import { areaTitle, CURVES, thresholdTitle } from '../texts/curves';
import { indexAtThreshold, precisionRecallCurves, rocCurves } from './drawn-curves';
import { RocChart } from './roc-chart';
import { ThresholdPanel } from './threshold-panel';

interface CurvesCardProps {
  /** Begins the name. */
  prefix: string;
  classes: Classes;
  scored: ScoredImages;
  report: ClassificationReport;
  /** Asks for the images that a threshold decides. */
  onOpen: (label: number, threshold: number, title: string) => void;
}

/** ROC and precision-recall curves of each class against the rest, and one threshold to try. */
export function CurvesCard({ prefix, classes, scored, report, onOpen }: CurvesCardProps) {
  const { perClass } = report;
  const curves = useMemo(() => scored.rankings.map(thresholdCurve), [scored]);
  const [chosen, setChosen] = useState<{ label: number; threshold: number }>({
    label: 0,
    threshold: 0.5,
  });
  const curve = curves[chosen.label];
  const drawn = useMemo(
    () => ({
      roc: rocCurves(classes, curves, perClass),
      precisionRecall: precisionRecallCurves(classes, curves, perClass),
    }),
    [classes, curves, perClass],
  );
  if (!curve) return null;

  const titleOf = (label: number, point: ThresholdPoint) =>
    thresholdTitle(classAt(classes, label), point, curves[label] ?? curve);
  const pointOf = ({ className, index }: PickedPoint) => {
    const label = labelOf(classes, className);
    return { label, point: curves[label]?.points[index] };
  };
  const picking = {
    marked: {
      className: classAt(classes, chosen.label).name,
      index: indexAtThreshold(curve, chosen.threshold),
    },
    describe: (picked: PickedPoint) => {
      const { label, point } = pointOf(picked);
      return point ? titleOf(label, point) : '';
    },
    onPick: (picked: PickedPoint) => {
      const { label, point } = pointOf(picked);
      if (!point) return;
      setChosen({ label, threshold: point.threshold });
      onOpen(label, point.threshold, titleOf(label, point));
    },
  };
  return (
    <section className={shared.card} aria-label={CURVES.title(prefix)}>
      <VisuallyHidden component="h2">{CURVES.title(prefix)}</VisuallyHidden>
      <div className={shared.columns}>
        <RocChart
          title={areaTitle(classes, perClass, 'rocAuc')}
          curves={drawn.roc}
          picking={picking}
        />
        <CurveChart
          picking={picking}
          title={areaTitle(classes, perClass, 'averagePrecision')}
          xName={CURVES.recall}
          yName={CURVES.precision}
          curves={drawn.precisionRecall}
          line="steps"
          hasDiagonal={false}
        />
      </div>
      <InWords terms={CURVES.terms} />
      <ThresholdPanel
        prefix={prefix}
        classes={classes}
        curve={curve}
        label={chosen.label}
        threshold={chosen.threshold}
        onChange={setChosen}
        onOpen={(point) => {
          onOpen(chosen.label, point.threshold, titleOf(chosen.label, point));
        }}
      />
    </section>
  );
}
