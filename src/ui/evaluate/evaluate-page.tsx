import type { Dataset } from '../../domain/dataset/dataset';
import type { NetworkRun } from '../../domain/run/run';
import { isTraining } from '../../state/train/train-state';
import { Page, Waiting } from '../common/page';
import shared from '../common/shared.module.css';
import { useAppState } from '../use-app-state';
import { EvaluationView } from './evaluation-view';
import { ExperimentsSection } from './experiments/experiments-section';
import { ForestSection } from './forest/forest-section';
import { RunSummary } from './run/run-summary';
import { SwingCard } from './run/swing-card';
import { RunsCard } from './runs/runs-card';

export function EvaluatePage() {
  const training = useAppState((state) => state.training);
  const network = useAppState(({ current }) => current.network);
  const opened = useAppState(({ dataset }) => dataset);
  return (
    <Page
      step="evaluate"
      intro="What the network got right and wrong, on the images it learned from and on those it never saw."
    >
      {network && opened.status === 'ready' ? (
        <>
          {isTraining(training) && (
            <p className={shared.hint}>
              A training is running. Until it ends, this is the network of before.
            </p>
          )}
          <RunEvaluation dataset={opened.dataset} run={network} />
        </>
      ) : (
        <Waiting nextStep="train">
          {training.status === 'searching'
            ? 'A search is running: stop it on the Train page, or wait for its end.'
            : isTraining(training)
              ? 'The training is still running: the evaluation follows when it ends or is stopped.'
              : 'Evaluate needs a trained network.'}
        </Waiting>
      )}
      <RunsCard />
      <ForestSection />
      <ExperimentsSection />
    </Page>
  );
}

/** Opening another data set forgets the run, so the one that is open is the run's. */
function RunEvaluation({ dataset, run }: { dataset: Dataset; run: NetworkRun }) {
  return (
    <>
      <RunSummary dataset={dataset} run={run} />
      <EvaluationView dataset={dataset} run={run} />
      <SwingCard run={run} />
    </>
  );
}
