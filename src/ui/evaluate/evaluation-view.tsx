import { SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import type { Dataset } from '../../domain/dataset/dataset';
import type { ClassificationReport } from '../../domain/evaluation/classification-report';
import {
  presentSplits,
  RUN_SPLITS,
  type BySplit,
  type RunSplit,
  type SplitPredictions,
} from '../../domain/run/predictions';
import './evaluate.css';
import { RUN_SPLIT_TITLES } from './evaluate-texts';
import { SplitEvaluation } from './split-evaluation';

interface EvaluationViewProps {
  /** What is evaluated: it begins every name, where two models stand on one page. */
  prefix?: string;
  dataset: Dataset;
  predictions: BySplit<SplitPredictions>;
  evaluation: BySplit<ClassificationReport>;
}

/** Everything that can be said of a model's answers, one split at a time, whatever the model is. */
export function EvaluationView(props: EvaluationViewProps) {
  const { prefix = '', dataset, predictions, evaluation } = props;
  const splits = presentSplits(predictions);
  const [chosen, setChosen] = useState<RunSplit>('test');
  const shown = splits.find(({ split }) => split === chosen) ?? splits[0];
  const report = shown && evaluation[shown.split];
  if (!shown || !report) return null;
  return (
    <>
      <div className="split-row">
        <SegmentedControl
          aria-label={`${prefix}Images that are evaluated`}
          data={splits.map(({ split }) => ({ value: split, label: RUN_SPLIT_TITLES[split] }))}
          value={shown.split}
          onChange={(value) => {
            setChosen(RUN_SPLITS.find((split) => split === value) ?? 'test');
          }}
        />
        <p className="hint">
          {shown.split === 'train'
            ? 'The images that were learned from: good figures here say nothing about others.'
            : 'Images that were not learned from.'}
        </p>
      </div>
      <SplitEvaluation
        key={shown.split}
        prefix={prefix}
        dataset={dataset}
        split={shown.split}
        predictions={shown.value}
        report={report}
        trained={predictions.train.indices}
      />
    </>
  );
}
