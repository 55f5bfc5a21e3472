import { SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { countAll, type Dataset } from '../../domain/dataset/dataset';
import { presentSplits, RUN_SPLITS, type RunSplit } from '../../domain/run/predictions';
import type { Run } from '../../domain/run/run';
import shared from '../common/shared.module.css';
import { RUN_SPLIT_TITLES } from './evaluate-texts';
import styles from './evaluation-view.module.css';
import { SplitEvaluation } from './split-evaluation';

/** Begins every name, since two models stand on one page. */
const PREFIXES: Record<Run['kind'], string> = { network: '', forest: 'Forest: ' };

/** Everything that can be said of a model's answers, one split at a time, whatever the model is. */
export function EvaluationView({ dataset, run }: { dataset: Dataset; run: Run }) {
  const { predictions, evaluation } = run;
  const prefix = PREFIXES[run.kind];
  const splits = presentSplits(predictions);
  const [chosen, setChosen] = useState<RunSplit>('test');
  const shown = splits.find(({ split }) => split === chosen) ?? splits[0];
  const report = shown && evaluation[shown.split];
  if (!shown || !report) return null;
  return (
    <>
      <div className={styles.splits}>
        <SegmentedControl
          aria-label={`${prefix}Images that are evaluated`}
          data={splits.map(({ split }) => ({ value: split, label: RUN_SPLIT_TITLES[split] }))}
          value={shown.split}
          onChange={(value) => {
            setChosen(RUN_SPLITS.find((split) => split === value) ?? 'test');
          }}
        />
        <p className={shared.hint}>
          {shown.split === 'train'
            ? 'The images that were learned from: good figures here say nothing about others.'
            : 'Images that were not learned from.'}
          {shown.split === 'validation' &&
            hasOtherValidation(dataset, run) &&
            ' They were held out of TRAIN; the validation set was left aside.'}
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

/** Whether the data set has images for validation and the run was validated on others. */
function hasOtherValidation({ counts }: Dataset, run: Run): boolean {
  const isValidatedOnOwn = run.kind === 'network' && run.recipe.validation.kind === 'split';
  return countAll(counts.validation) > 0 && !isValidatedOnOwn;
}
