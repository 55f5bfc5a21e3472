import clsx from 'clsx';
import type { Dataset } from '../../../domain/dataset/dataset';
import type { ForestRun } from '../../../domain/run/run';
import shared from '../../common/shared.module.css';
import styles from './forest-result.module.css';
import { describeExclusions } from '../../exclusion-texts';
import { ExportMenu } from '../../evaluate/bundle/export-menu';
import { EvaluationView } from '../../evaluate/evaluation-view';
import { ForestComparison } from './forest-comparison';
import { ImportanceCard } from './importance-card';

/** What came of a forest: beside the network, by class, and which pixels it asked about. */
export function ForestResult({ run, dataset }: { run: ForestRun; dataset: Dataset }) {
  const { exclusions, isSample } = run.dataset;
  return (
    <>
      <section className={clsx(shared.card, styles.card)} aria-label="Network and forest">
        <ForestComparison run={run} dataset={dataset} />
        {isSample && (
          <p className={shared.hint} style={{ marginTop: 8 }}>
            These images are drawings, so the figures say nothing about X-rays.
          </p>
        )}
        {exclusions.length > 0 && <p className={shared.hint}>{describeExclusions(exclusions)}</p>}
        <div className={shared.actions}>
          <ExportMenu dataset={dataset} run={run} />
        </div>
      </section>
      <p className={shared.hint}>
        Without a limit of depth or leaf size a forest knows its own images by heart: only the test
        figures say how good it is.
      </p>
      <EvaluationView dataset={dataset} run={run} />
      <ImportanceCard importance={run.importance} />
    </>
  );
}
