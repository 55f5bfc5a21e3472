import type { Dataset } from '../../../domain/dataset/dataset';
import type { ForestRun } from '../../../domain/run/run';
import shared from '../../common/shared.module.css';
import { describeExclusions } from '../../exclusion-texts';
import { BundleButton } from '../bundle-button';
import { EvaluationView } from '../evaluation-view';
import { RecordButton } from '../record-button';
import { ForestComparison } from './forest-comparison';
import { ImportanceCard } from './importance-card';

/** Where a forest that is opened again is shown. */
export const FOREST_RESULT_ID = 'forest-result';

/** What came of a forest: beside the network, by class, and which pixels it asked about. */
export function ForestResult({ run, dataset }: { run: ForestRun; dataset: Dataset }) {
  const { exclusions, isSample } = run.dataset;
  return (
    <>
      <section
        id={FOREST_RESULT_ID}
        tabIndex={-1}
        className={shared.card}
        aria-label="Network and forest"
      >
        <ForestComparison run={run} dataset={dataset} />
        {isSample && (
          <p className={shared.hint} style={{ marginTop: 8 }}>
            These images are drawings, so the figures say nothing about X-rays.
          </p>
        )}
        {exclusions.length > 0 && <p className={shared.hint}>{describeExclusions(exclusions)}</p>}
        <div className={shared.actions}>
          <RecordButton dataset={dataset} run={run}>
            Download forest record
          </RecordButton>
          <BundleButton dataset={dataset} run={run}>
            Take the forest with you (.zip)
          </BundleButton>
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
