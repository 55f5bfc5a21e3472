import { Button } from '@mantine/core';
import { areArticleClasses } from '../../../domain/dataset/classes';
import type { Dataset } from '../../../domain/dataset/dataset';
import { wilsonIntervals } from '../../../domain/evaluation/report-intervals';
import type { NetworkRun } from '../../../domain/run/run';
import { describeRecipe, nameOfRecipe } from '../../../domain/training/recipe-name';
import { FileName } from '../../common/file-name';
import shared from '../../common/shared.module.css';
import { describeExclusions } from '../../exclusion-texts';
import { formatPercent } from '../../../domain/format-figures';
import { formatCount, plural } from '../../format';
import { linkToStep } from '../../use-step';
import { BundleButton } from '../bundle-button';
import { intervalText } from '../intervals/interval-texts';
import { RecordButton } from '../record-button';

import { ArticleComparison } from './article-comparison';

/** What came of a run, in one line; the article beside it; and what can be done next. */
export function RunSummary({ dataset, run }: { dataset: Dataset; run: NetworkRun }) {
  const { test } = run.evaluation;
  return (
    <section className={shared.card} aria-label="Summary">
      <RunOfWhat run={run} />
      <h2 className={shared.cardTitle}>
        {formatCount(Math.round(test.accuracy * test.images))} of{' '}
        {plural(test.images, 'test image')} right: {formatPercent(test.accuracy)}
      </h2>
      <p>95 % interval {intervalText(wilsonIntervals(test).accuracy, 'percent')}</p>
      <p className={shared.hint}>
        {run.dataset.isSample &&
          'These images are drawings, so the figures say nothing about X-rays. '}
        {run.status === 'stopped' &&
          `The training was stopped after ${plural(run.history.length, 'full epoch')}. `}
        {run.keptEpoch !== null &&
          run.keptEpoch < run.history.length &&
          `The network is that of epoch ${run.keptEpoch} of ${run.history.length}. `}
        One run with one seed: another seed gives other figures.
      </p>
      {run.dataset.exclusions.length > 0 && (
        <p className={shared.hint}>{describeExclusions(run.dataset.exclusions)}</p>
      )}
      {areArticleClasses(run.dataset.classes) && <ArticleComparison dataset={dataset} run={run} />}
      <div className={shared.actions}>
        <Button component="a" href={linkToStep('predict')}>
          Ask about an X-ray
        </Button>
        <RecordButton dataset={dataset} run={run}>
          Download run record
        </RecordButton>
        <BundleButton dataset={dataset} run={run}>
          Take the run with you (.zip)
        </BundleButton>
      </div>
    </section>
  );
}

/** Which run is shown: other runs look alike. */
function RunOfWhat({ run: { dataset, recipe, history } }: { run: NetworkRun }) {
  const isToldByRecipe =
    nameOfRecipe(recipe).changes.includes('epochs') && history.length === recipe.epochs;
  const epochs = isToldByRecipe ? '' : `; ${plural(history.length, 'epoch')}`;
  return (
    <p>
      <FileName name={dataset.fileName} />
      {`. ${describeRecipe(recipe)}; seed ${recipe.seed}${epochs}.`}
    </p>
  );
}
