import { isTraining } from '../../state/train/train-state';
import { Page, Waiting } from '../common/page';
import shared from '../common/shared.module.css';
import { useAppState } from '../use-app-state';
import { EvaluationView } from './evaluation-view';
import { Verdict } from './run/verdict';
import { PAGE } from './texts/page';

export function EvaluatePage() {
  const training = useAppState((state) => state.training);
  const network = useAppState(({ current }) => current.network);
  const opened = useAppState(({ dataset }) => dataset);
  return (
    <Page step="evaluate" intro={PAGE.intro}>
      {network && opened.status === 'ready' ? (
        <>
          {isTraining(training) && <p className={shared.hint}>{PAGE.whileTraining}</p>}
          <Verdict dataset={opened.dataset} run={network} />
          <EvaluationView dataset={opened.dataset} run={network} />
        </>
      ) : (
        <Waiting nextStep={training.status === 'searching' ? 'compare' : 'train'}>
          {training.status === 'searching'
            ? PAGE.searching
            : isTraining(training)
              ? PAGE.training
              : PAGE.noNetwork}
        </Waiting>
      )}
    </Page>
  );
}
