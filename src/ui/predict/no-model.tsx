import { Title } from '@mantine/core';
import { isTraining } from '../../state/train/train-state';
import { Waiting } from '../common/page';
import shared from '../common/shared.module.css';
import { TrainingProgress } from '../train/training-progress';
import { useAppState } from '../use-app-state';
import { DemonstrationOffer } from './demonstration-offer';
import { NO_MODEL } from './texts/page';

/** What there is while no model can be asked: what it waits for, or one to try the page with. */
export function NoModel() {
  const training = useAppState((state) => state.training);
  // What is at hand, or comes back by itself, is not put aside for the sample.
  const hasOwnData = useAppState(
    ({ dataset, isReturning }) =>
      isReturning || (dataset.status === 'ready' && !dataset.dataset.source.isSample),
  );
  return (
    <>
      {!hasOwnData && !isTraining(training) && <DemonstrationOffer />}
      {training.status === 'running' && (
        <section className={shared.card} aria-label={NO_MODEL.training}>
          <Title order={2}>{NO_MODEL.training}</Title>
          <TrainingProgress training={training} />
        </section>
      )}
      <Waiting nextStep="train">
        {training.status === 'searching'
          ? NO_MODEL.searching
          : isTraining(training)
            ? NO_MODEL.untilTrained
            : NO_MODEL.none}
      </Waiting>
    </>
  );
}
