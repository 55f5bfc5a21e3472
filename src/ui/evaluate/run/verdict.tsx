import { Button } from '@mantine/core';
import clsx from 'clsx';
import type { Dataset } from '../../../domain/dataset/dataset';
import { alwaysMostFrequent } from '../../../domain/evaluation/always-most-frequent';
import { wilsonIntervals } from '../../../domain/evaluation/report-intervals';
import type { NetworkRun } from '../../../domain/run/run';
import { describeRecipe, nameOfRecipe } from '../../../domain/training/recipe-name';
import { formatPercent } from '../../../domain/format-figures';
import { classNamed } from '../../../domain/dataset/classes';
import { linkToStep } from '../../address';
import { IntervalBar } from '../../charts/interval-bar';
import { FileName } from '../../common/file-name';
import shared from '../../common/shared.module.css';
import { describeExclusions } from '../../exclusion-texts';
import { formatCount, plural } from '../../format';
import { ExportMenu } from '../bundle/export-menu';
import { intervalText } from '../intervals/interval-texts';
import styles from './verdict.module.css';

/** What came of a run in a sentence, with its interval drawn, and what can be done next. */
export function Verdict({ dataset, run }: { dataset: Dataset; run: NetworkRun }) {
  const { test } = run.evaluation;
  const { accuracy } = wilsonIntervals(test);
  const right = `${formatCount(Math.round(test.accuracy * test.images))} of ${plural(test.images, 'test image')} right: ${formatPercent(test.accuracy)}`;
  const interval = `95\u00a0% interval ${intervalText(accuracy, 'percent')}`;
  const frequent = alwaysMostFrequent(test);
  const { displayName } = classNamed(run.dataset.classes, frequent.className);
  const reference = { name: `always ${displayName}`, value: frequent.accuracy };
  return (
    <section className={clsx(shared.card, styles.verdict)} aria-label="Verdict">
      <div>
        <h2 className={shared.cardTitle}>{right}</h2>
        <p>
          {interval}. Always saying {displayName} gets {formatPercent(reference.value)}.
        </p>
        <IntervalBar
          label={`Test accuracy: ${right}, ${interval}`}
          value={test.accuracy}
          interval={typeof accuracy === 'string' ? null : accuracy}
          reference={reference}
        />
      </div>
      <div>
        <div className={styles.next}>
          <Button component="a" href={linkToStep('predict')}>
            Try it on an X-ray
          </Button>
          <ExportMenu dataset={dataset} run={run} />
        </div>
        <div className={shared.hint}>
          <RunOfWhat run={run} />
          <p>
            {run.dataset.isSample &&
              'These images are drawings, so the figures say nothing about X-rays. '}
            {run.status === 'stopped' &&
              `The training was stopped after ${plural(run.history.length, 'full epoch')}. `}
            {run.keptEpoch !== null &&
              run.keptEpoch < run.history.length &&
              `The network is that of epoch ${run.keptEpoch} of ${run.history.length}. `}
            One run with one seed: another seed gives other figures.
            {run.dataset.exclusions.length > 0 && ` ${describeExclusions(run.dataset.exclusions)}`}
          </p>
        </div>
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
