import { Button } from '@mantine/core';
import clsx from 'clsx';
import type { Dataset } from '../../../domain/dataset/dataset';
import { alwaysMostFrequent } from '../../../domain/evaluation/always-most-frequent';
import { wilsonIntervals } from '../../../domain/evaluation/report-intervals';
import type { NetworkRun } from '../../../domain/run/run';
import { classNamed } from '../../../domain/dataset/classes';
import { linkToStep } from '../../address';
import { IntervalBar } from '../../charts/interval-bar';
import { FileName } from '../../common/file-name';
import shared from '../../common/shared.module.css';
import { ExportMenu } from '../bundle/export-menu';
import { intervalText } from '../texts/intervals';
import { reservations, runText, VERDICT } from '../texts/verdict';
import styles from './verdict.module.css';

/** What came of a run in a sentence, with its interval drawn, and what can be done next. */
export function Verdict({ dataset, run }: { dataset: Dataset; run: NetworkRun }) {
  const { test } = run.evaluation;
  const { accuracy } = wilsonIntervals(test);
  const right = VERDICT.right(test.accuracy, test.images);
  const interval = intervalText(accuracy, 'percent');
  const frequent = alwaysMostFrequent(test);
  const { displayName } = classNamed(run.dataset.classes, frequent.className);
  return (
    <section className={clsx(shared.card, styles.verdict)} aria-label={VERDICT.name}>
      <div>
        <h2 className={shared.cardTitle}>{right}</h2>
        <p>{VERDICT.sentence(interval, displayName, frequent.accuracy)}</p>
        <IntervalBar
          label={VERDICT.drawn(right, interval)}
          value={test.accuracy}
          interval={typeof accuracy === 'string' ? null : accuracy}
          reference={{ name: VERDICT.reference(displayName), value: frequent.accuracy }}
        />
      </div>
      <div>
        <div className={styles.next}>
          <Button component="a" href={linkToStep('predict')}>
            {VERDICT.tryIt}
          </Button>
          <ExportMenu dataset={dataset} run={run} />
        </div>
        <div className={shared.hint}>
          <p>
            <FileName name={run.dataset.fileName} />
            {`. ${runText(run)}`}
          </p>
          <p>{reservations(run)}</p>
        </div>
      </div>
    </section>
  );
}
