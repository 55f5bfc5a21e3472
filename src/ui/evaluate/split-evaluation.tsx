import { VisuallyHidden } from '@mantine/core';
import clsx from 'clsx';
import { useMemo, useRef, useState } from 'react';
import { classAt, namesOf } from '../../domain/dataset/classes';
import type { Dataset } from '../../domain/dataset/dataset';
import {
  scoreImages,
  type ClassificationReport,
} from '../../domain/evaluation/classification-report';
import { imagesAtThreshold, imagesOfBin, imagesOfCell } from '../../domain/evaluation/image-lists';
import type { RunSplit, SplitPredictions } from '../../domain/run/predictions';
import type { Run } from '../../domain/run/run';
import { requestFailedIntervals } from '../../state/evaluate/evaluate-predictions';
import shared from '../common/shared.module.css';
import { ReliabilityFigure } from './calibration/reliability-figure';
import { CurvesCard } from './curves/curves-card';
import evaluateStyles from './evaluate.module.css';
import { ShownImages, type PredictedImages } from './images/shown-images';
import { IntervalsNote } from './intervals/intervals-note';
import { shownIntervals } from './intervals/shown-intervals';
import { useIntervals } from './intervals/use-intervals';
import { ClassScoresTable } from './scores/class-scores-table';
import { ConfusionMatrixTable } from './scores/confusion-matrix-table';
import { OverallScoresTable } from './scores/overall-scores-table';
import { SwingFigure } from './run/swing-figure';
import { testSwing } from './run/test-swing';
import styles from './split-evaluation.module.css';
import { cellTitle, CONFUSION_MATRIX } from './texts/confusion-matrix';
import { SPLIT_TITLES } from './texts/page';
import { ALL_CLASSES, SCORES } from './texts/scores';
import type { ViewOf } from '../steps';

/** Classes whose matrix leaves room for something beside it. */
const MOST_BESIDE = 3;

interface SplitEvaluationProps {
  prefix: string;
  view: Exclude<ViewOf<'evaluate'>, 'article'>;
  dataset: Dataset;
  split: RunSplit;
  run: Run;
  /** Of the split. */
  predictions: SplitPredictions;
  report: ClassificationReport;
}

/** A view of the figures of one split; each leads to the images behind it. */
export function SplitEvaluation(props: SplitEvaluationProps) {
  const { prefix, view, dataset, split, run, predictions, report } = props;
  const { classes } = dataset;
  const { truth, probabilities } = predictions;
  const scored = useMemo(
    () => scoreImages(truth, probabilities, namesOf(classes)),
    [truth, probabilities, classes],
  );
  const intervalsState = useIntervals(dataset, predictions);
  const intervals = shownIntervals(report, intervalsState);
  const { asked, ask, close } = usePredictedImages();
  const swing = split === 'test' ? testSwing(run) : null;
  return (
    <>
      {view === 'summary' && (
        <section className={shared.card} aria-label={`${prefix}${SPLIT_TITLES[split]}`}>
          <VisuallyHidden component="h2">{`${prefix}${SPLIT_TITLES[split]}`}</VisuallyHidden>
          <div className={clsx(styles.pair, classes.length > MOST_BESIDE && styles.wide)}>
            <div>
              <ConfusionMatrixTable
                caption={CONFUSION_MATRIX.caption(prefix, split)}
                classes={classes}
                matrix={report.confusionMatrix}
                onOpen={(row, column) => {
                  const rows = imagesOfCell(scored, row, column);
                  const title = cellTitle(
                    classAt(classes, row),
                    classAt(classes, column),
                    rows.length,
                  );
                  ask({ title, rows, question: { kind: 'class' } });
                }}
              />
              <p className={clsx(shared.hint, evaluateStyles.note)}>{CONFUSION_MATRIX.hint}</p>
            </div>
            {swing ? (
              <SwingFigure {...swing} />
            ) : (
              <OverallScoresTable
                caption={ALL_CLASSES.short(prefix, split)}
                group="short"
                report={report}
                intervals={intervals}
              />
            )}
          </div>
        </section>
      )}
      {view === 'classes' && (
        <section className={clsx(shared.card, styles.tables)} aria-label={SCORES.title(prefix)}>
          <VisuallyHidden component="h2">{SCORES.title(prefix)}</VisuallyHidden>
          <ClassScoresTable
            caption={SCORES.byClass(prefix, split)}
            classes={classes}
            report={report}
            intervals={intervals}
          />
          <div className={shared.columns}>
            {(['answers', 'probabilities'] as const).map((group) => (
              <OverallScoresTable
                key={group}
                caption={ALL_CLASSES[group](prefix, split)}
                group={group}
                report={report}
                intervals={intervals}
              />
            ))}
          </div>
          <IntervalsNote
            state={intervalsState}
            onRetry={() => {
              requestFailedIntervals(dataset);
            }}
          />
        </section>
      )}
      {view === 'curves' && (
        <CurvesCard
          prefix={prefix}
          classes={classes}
          scored={scored}
          report={report}
          onOpen={(label, threshold, title) => {
            ask({
              title,
              rows: imagesAtThreshold(scored.truth, probabilities, label, threshold),
              question: { kind: 'threshold', label, threshold },
            });
          }}
        />
      )}
      {view === 'confidence' && (
        <ReliabilityFigure
          prefix={prefix}
          scored={scored}
          report={report}
          interval={intervals.calibrationError}
          onOpen={(bin, title) => {
            const rows = imagesOfBin(scored.answers, bin);
            ask({ title, rows, question: { kind: 'class' } });
          }}
        />
      )}
      {asked && (
        <ShownImages
          dataset={dataset}
          predictions={predictions}
          asked={asked}
          trained={run.predictions.train.indices}
          kind={run.kind}
          onClose={close}
        />
      )}
    </>
  );
}

/** What was clicked, and the way back to it: the focus returns where the images were asked for. */
function usePredictedImages() {
  const [asked, setPredicted] = useState<PredictedImages | null>(null);
  const askedFrom = useRef<Element | null>(null);
  return {
    asked,
    ask: (images: PredictedImages) => {
      askedFrom.current = document.activeElement;
      setPredicted(images);
    },
    close: () => {
      setPredicted(null);
      const element = askedFrom.current;
      if (element instanceof HTMLElement || element instanceof SVGElement) element.focus();
    },
  };
}
