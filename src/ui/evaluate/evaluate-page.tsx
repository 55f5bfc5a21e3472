import type { Dataset } from '../../domain/dataset/dataset';
import type { Run } from '../../domain/run/run-record';
import { isTraining } from '../../state/train/train-state';
import { Page, Waiting } from '../common/page';
import { useAppState } from '../use-app-state';
import { EvaluationView } from './evaluation-view';
import { ExperimentsSection } from './experiments/experiments-section';
import { ForestSection } from './forest/forest-section';
import { RunSummary } from './run/run-summary';
import { SwingCard } from './run/swing-card';
import { RunsCard } from './runs/runs-card';

export function EvaluatePage() {
  const training = useAppState((state) => state.training);
  const opened = useAppState(({ dataset }) => dataset);
  return (
    <Page
      step="evaluate"
      intro="What the network got right and wrong, on the images it learned from and on those it never saw."
    >
      {training.status === 'done' && opened.status === 'ready' ? (
        <RunEvaluation dataset={opened.dataset} run={training.run} />
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
function RunEvaluation({ dataset, run }: { dataset: Dataset; run: Run }) {
  return (
    <>
      <RunSummary dataset={dataset} run={run} />
      <EvaluationView dataset={dataset} predictions={run.predictions} evaluation={run.evaluation} />
      <SwingCard run={run} />
    </>
  );
}
