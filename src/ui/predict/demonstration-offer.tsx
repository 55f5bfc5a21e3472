import { Button, Title } from '@mantine/core';
import { appStore } from '../../state/app-store';
import { dismissImport } from '../../state/data/import-dataset';
import { trainDemonstration } from '../../state/predict/train-demonstration';
import { ErrorNotice } from '../common/error-notice';
import shared from '../common/shared.module.css';
import { useAppState } from '../use-app-state';
import { DEMONSTRATION } from './texts/page';

/** A model to try Predict with: it learns from the sample when it is asked for. */
export function DemonstrationOffer() {
  const importing = useAppState((state) => state.importing);
  const training = useAppState((state) => state.training);
  const isOpening = importing.status === 'loading';
  return (
    <section className={shared.card} aria-label={DEMONSTRATION.title}>
      <Title order={2}>{DEMONSTRATION.heading}</Title>
      <p>{DEMONSTRATION.about}</p>
      {importing.status === 'failed' && (
        <ErrorNotice error={importing.error} onDismiss={dismissImport} />
      )}
      {training.status === 'failed' && (
        <ErrorNotice
          error={training.error}
          onDismiss={() => {
            appStore.setState({ training: { status: 'idle' } });
          }}
        />
      )}
      <div className={shared.actions}>
        <Button disabled={isOpening} onClick={() => void trainDemonstration()}>
          {DEMONSTRATION.train}
        </Button>
        <p className={shared.hint} role="status">
          {isOpening && DEMONSTRATION.opening}
        </p>
      </div>
    </section>
  );
}
