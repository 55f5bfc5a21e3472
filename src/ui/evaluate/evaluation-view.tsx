import { SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { countAll, type Dataset } from '../../domain/dataset/dataset';
import { presentSplits, RUN_SPLITS, type RunSplit } from '../../domain/run/predictions';
import type { Run } from '../../domain/run/run';
import { showView, useDetail, useView } from '../address';
import shared from '../common/shared.module.css';
import { ViewTabs } from '../common/view-tabs';
import { VIEWS, type ViewOf } from '../steps';
import { ArticleComparison } from './run/article-comparison';
import { isOfArticle } from './run/is-of-article';
import { SplitEvaluation } from './split-evaluation';
import { PREFIXES, SPLIT_TITLES, VIEWS_OF_RUN } from './texts/page';

/** Everything that can be said of a model's answers, one view and one split at a time. */
export function EvaluationView({ dataset, run }: { dataset: Dataset; run: Run }) {
  const { predictions, evaluation } = run;
  const prefix = PREFIXES[run.kind];
  const views = VIEWS.evaluate.filter((one) => one !== 'article' || isOfArticle(run));
  const [view, show] = useViewOf(run, views);
  const splits = presentSplits(predictions);
  const [chosen, setChosen] = useState<RunSplit>('test');
  const shown = splits.find(({ split }) => split === chosen) ?? splits[0];
  const report = shown && evaluation[shown.split];
  if (!shown || !report) return null;
  return (
    <ViewTabs
      label={VIEWS_OF_RUN.tabs(prefix)}
      views={views}
      view={view}
      onShow={show}
      beside={
        view !== 'article' && (
          <SegmentedControl
            aria-label={VIEWS_OF_RUN.splits(prefix)}
            data={splits.map(({ split }) => ({ value: split, label: SPLIT_TITLES[split] }))}
            value={shown.split}
            onChange={(value) => {
              setChosen(RUN_SPLITS.find((split) => split === value) ?? 'test');
            }}
          />
        )
      }
    >
      {view === 'article' ? (
        run.kind === 'network' && <ArticleComparison dataset={dataset} run={run} />
      ) : (
        <>
          {shown.split === 'train' && <p className={shared.hint}>{VIEWS_OF_RUN.ofTrain}</p>}
          {shown.split === 'validation' && hasOtherValidation(dataset, run) && (
            <p className={shared.hint}>{VIEWS_OF_RUN.otherValidation}</p>
          )}
          <SplitEvaluation
            key={shown.split}
            prefix={prefix}
            view={view}
            dataset={dataset}
            split={shown.split}
            run={run}
            predictions={shown.value}
            report={report}
          />
        </>
      )}
    </ViewTabs>
  );
}

/** Whether the data set has images for validation and the run was validated on others. */
function hasOtherValidation({ counts }: Dataset, run: Run): boolean {
  const isValidatedOnOwn = run.kind === 'network' && run.recipe.validation.kind === 'split';
  return countAll(counts.validation) > 0 && !isValidatedOnOwn;
}

type EvaluationViewName = ViewOf<'evaluate'>;

/** The view of the address, and how another one is shown: a forest is a view of Compare itself. */
function useViewOf(
  { kind }: Run,
  views: readonly EvaluationViewName[],
): [EvaluationViewName, (view: EvaluationViewName) => void] {
  const ofNetwork = useView('evaluate');
  const ofForest = useDetail('compare', 'forest');
  const named = kind === 'network' ? ofNetwork : ofForest;
  return [
    views.find((one) => one === named) ?? 'summary',
    (view) => {
      if (kind === 'network') showView('evaluate', view);
      else showView('compare', 'forest', view);
    },
  ];
}
