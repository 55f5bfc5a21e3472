import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Dataset } from '../../../domain/dataset/dataset';
import { wilsonIntervals } from '../../../domain/evaluation/report-intervals';
import type { Run } from '../../../domain/run/run-record';
import { saveNetworkBundle } from '../../../state/evaluate/bundle/save-bundle';
import { saveRunRecord } from '../../../state/shared/save-files';
import { softDisabled } from '../../common/soft-disabled';
import { describeExclusions } from '../../exclusion-texts';
import { formatCount, formatPercent, plural } from '../../format';
import { linkToStep } from '../../use-step';
import { BundleButton } from '../bundle-button';
import { intervalText } from '../intervals/interval-texts';
import { ArticleComparison } from './article-comparison';

/** What came of a run, in one line; the article beside it; and what can be done next. */
export function RunSummary({ dataset, run }: { dataset: Dataset; run: Run }) {
  const { test } = run.evaluation;
  return (
    <section className="card" aria-label="Summary">
      <h2 className="card-title">
        {formatCount(Math.round(test.accuracy * test.images))} of{' '}
        {plural(test.images, 'test image')} right: {formatPercent(test.accuracy)}
      </h2>
      <p>95 % interval {intervalText(wilsonIntervals(test).accuracy, 'percent')}</p>
      <p className="hint">
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
        <p className="hint">{describeExclusions(run.dataset.exclusions)}</p>
      )}
      <ArticleComparison dataset={dataset} run={run} />
      <div className="actions">
        <Button component="a" href={linkToStep('predict')}>
          Ask about an X-ray
        </Button>
        <RecordButton dataset={dataset} run={run} />
        <BundleButton onSave={(withCopies) => saveNetworkBundle(dataset, run, withCopies)}>
          Take the run with you (.zip)
        </BundleButton>
      </div>
    </section>
  );
}

/** The record waits for the intervals; until then the button says so. */
function RecordButton({ dataset, run }: { dataset: Dataset; run: Run }) {
  const [isWaiting, setWaiting] = useState(false);
  const save = async () => {
    setWaiting(true);
    await saveRunRecord(dataset, run);
    setWaiting(false);
  };
  return (
    <>
      <Button
        variant="default"
        {...softDisabled(isWaiting)}
        onClick={() => {
          if (!isWaiting) void save();
        }}
      >
        Download run record
      </Button>
      <span className="hint" role="status">
        {isWaiting && 'Waiting for the intervals ...'}
      </span>
    </>
  );
}
