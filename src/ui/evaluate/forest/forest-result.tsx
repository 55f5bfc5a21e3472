import { Button } from '@mantine/core';
import type { Dataset } from '../../../domain/dataset/dataset';
import type { ForestRun } from '../../../domain/forest/forest-run';
import { saveForestBundle } from '../../../state/evaluate/bundle/save-bundle';
import { saveForestRecord } from '../../../state/shared/save-files';
import { describeExclusions } from '../../exclusion-texts';
import { BundleButton } from '../bundle-button';
import { EvaluationView } from '../evaluation-view';
import { ForestComparison } from './forest-comparison';
import { ImportanceCard } from './importance-card';

/** What came of a forest: beside the network, by class, and which pixels it asked about. */
export function ForestResult({ run, dataset }: { run: ForestRun; dataset: Dataset }) {
  const { exclusions, isSample } = run.dataset;
  return (
    <>
      <section className="card" aria-label="Network and forest">
        <ForestComparison run={run} />
        {isSample && (
          <p className="hint" style={{ marginTop: 8 }}>
            These images are drawings, so the figures say nothing about X-rays.
          </p>
        )}
        {exclusions.length > 0 && <p className="hint">{describeExclusions(exclusions)}</p>}
        <div className="actions">
          <Button
            variant="default"
            onClick={() => {
              saveForestRecord(run, dataset);
            }}
          >
            Download forest record
          </Button>
          <BundleButton onSave={(withCopies) => saveForestBundle(dataset, run, withCopies)}>
            Take the forest with you (.zip)
          </BundleButton>
        </div>
      </section>
      <p className="hint">
        Without a limit of depth or leaf size a forest knows its own images by heart: only the test
        figures say how good it is.
      </p>
      <EvaluationView
        prefix="Forest: "
        dataset={dataset}
        predictions={{ ...run.predictions, validation: null }}
        evaluation={{ ...run.evaluation, validation: null }}
      />
      <ImportanceCard importance={run.importance} />
    </>
  );
}
