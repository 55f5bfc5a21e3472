import { isTraining } from '../../state/train/train-state';
import { Page, Waiting } from '../common/page';
import shared from '../common/shared.module.css';
import { useAppState } from '../use-app-state';
import { EvaluationView } from './evaluation-view';
import { Verdict } from './run/verdict';

export function EvaluatePage() {
  const training = useAppState((state) => state.training);
  const network = useAppState(({ current }) => current.network);
  const opened = useAppState(({ dataset }) => dataset);
  return (
    <Page step="evaluate" intro="What the network got right and wrong.">
      {network && opened.status === 'ready' ? (
        <>
          {isTraining(training) && (
            <p className={shared.hint}>
              A training is running. Until it ends, this is the network of before.
            </p>
          )}
          <Verdict dataset={opened.dataset} run={network} />
          <EvaluationView dataset={opened.dataset} run={network} />
        </>
      ) : (
        <Waiting nextStep={training.status === 'searching' ? 'compare' : 'train'}>
          {training.status === 'searching'
            ? 'A search is running: stop it on the Compare page, or wait for its end.'
            : isTraining(training)
              ? 'The training is still running: the evaluation follows when it ends or is stopped.'
              : 'Evaluate needs a trained network.'}
        </Waiting>
      )}
    </Page>
  );
}
