import clsx from 'clsx';
import type { Dataset } from '../../../domain/dataset/dataset';
import type { ForestRun } from '../../../domain/run/run';
import shared from '../../common/shared.module.css';
import styles from './forest-result.module.css';
import { describeExclusions } from '../../exclusion-texts';
import { ExportMenu } from '../../evaluate/bundle/export-menu';
import { EvaluationView } from '../../evaluate/evaluation-view';
import { VERDICT } from '../../evaluate/texts/verdict';
import { FOREST_COMPARISON } from '../texts/forest';
import { ForestComparison } from './forest-comparison';
import { ImportanceCard } from './importance-card';

/** What came of a forest: beside the network, by class, and which pixels it asked about. */
export function ForestResult({ run, dataset }: { run: ForestRun; dataset: Dataset }) {
  const { exclusions, isSample } = run.dataset;
  return (
    <>
      <section className={clsx(shared.card, styles.card)} aria-label={FOREST_COMPARISON.label}>
        <ForestComparison run={run} dataset={dataset} />
        {isSample && (
          <p className={shared.hint} style={{ marginTop: 8 }}>
            {VERDICT.drawings}
          </p>
        )}
        {exclusions.length > 0 && <p className={shared.hint}>{describeExclusions(exclusions)}</p>}
        <div className={shared.actions}>
          <ExportMenu dataset={dataset} run={run} />
        </div>
      </section>
      <p className={shared.hint}>{FOREST_COMPARISON.byHeart}</p>
      <EvaluationView dataset={dataset} run={run} />
      <ImportanceCard importance={run.importance} />
    </>
  );
}
