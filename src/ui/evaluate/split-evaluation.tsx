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
import { requestFailedIntervals } from '../../state/evaluate/evaluate-predictions';
import shared from '../common/shared.module.css';
import { ReliabilityFigure } from './calibration/reliability-figure';
import { CurvesCard } from './curves/curves-card';
import { cellTitle, RUN_SPLIT_TITLES } from './evaluate-texts';
import evaluateStyles from './evaluate.module.css';
import { ShownImages, type PredictedImages } from './images/shown-images';
import { IntervalsNote } from './intervals/intervals-note';
import { shownIntervals } from './intervals/shown-intervals';
import { useIntervals } from './intervals/use-intervals';
import { ClassScoresTable } from './scores/class-scores-table';
import { ConfusionMatrixTable } from './scores/confusion-matrix-table';
import { OverallScoresTable } from './scores/overall-scores-table';
import styles from './split-evaluation.module.css';

/** Classes whose matrix leaves room for a table beside it. */
const MOST_BESIDE = 3;

interface SplitEvaluationProps {
  prefix: string;
  dataset: Dataset;
  split: RunSplit;
  predictions: SplitPredictions;
  report: ClassificationReport;
  /** Positions of the images that were learned from. */
  trained: Int32Array<ArrayBuffer>;
}

/** All figures of one split; each leads to the images behind it. */
export function SplitEvaluation(props: SplitEvaluationProps) {
  const { prefix, dataset, split, predictions, report, trained } = props;
  const { classes } = dataset;
  const { truth, probabilities } = predictions;
  const scored = useMemo(
    () => scoreImages(truth, probabilities, namesOf(classes)),
    [truth, probabilities, classes],
  );
  const intervalsState = useIntervals(dataset, predictions);
  const intervals = shownIntervals(report, intervalsState);
  const { asked, ask, close } = usePredictedImages();
  const isWide = classes.length > MOST_BESIDE;
  const matrix = (
    <>
      <ConfusionMatrixTable
        caption={`${prefix}Confusion matrix, ${split}`}
        classes={classes}
        matrix={report.confusionMatrix}
        onOpen={(row, column) => {
          const rows = imagesOfCell(scored, row, column);
          const title = cellTitle(classAt(classes, row), classAt(classes, column), rows.length);
          ask({ title, rows, question: { kind: 'class' } });
        }}
      />
      <p className={clsx(shared.hint, evaluateStyles.note)}>Click a count to see its images.</p>
    </>
  );
  return (
    <>
      <section className={shared.card} aria-label={`${prefix}${RUN_SPLIT_TITLES[split]}`}>
        <VisuallyHidden component="h2">{`${prefix}${RUN_SPLIT_TITLES[split]}`}</VisuallyHidden>
        {isWide && <div className={styles.wide}>{matrix}</div>}
        <div className={styles.pair}>
          <div className={styles.left}>
            {!isWide && matrix}
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
          </div>
          <OverallScoresTable
            caption={`${prefix}All classes, ${split}`}
            report={report}
            intervals={intervals}
          />
        </div>
        <ClassScoresTable
          caption={`${prefix}Scores by class, ${split}`}
          classes={classes}
          report={report}
          intervals={intervals}
        />
        <IntervalsNote
          state={intervalsState}
          onRetry={() => {
            requestFailedIntervals(dataset);
          }}
        />
      </section>
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
      {asked && (
        <ShownImages
          dataset={dataset}
          predictions={predictions}
          asked={asked}
          trained={trained}
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
