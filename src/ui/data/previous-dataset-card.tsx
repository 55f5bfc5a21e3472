import { Button, VisuallyHidden } from '@mantine/core';
import { goBackToDataset } from '../../state/visit/go-back';
import { isTraining } from '../../state/train/train-state';
import { FileName } from '../common/file-name';
import shared from '../common/shared.module.css';
import { softDisabled } from '../common/soft-disabled';
import { useAppState } from '../use-app-state';

/** The way back to the data set that was open before this one; nothing where there was none. */
export function PreviousDatasetCard() {
  const previous = useAppState((state) => state.previous);
  const training = useAppState((state) => isTraining(state.training));
  if (previous === null) return null;
  const { fileName } = previous.opened.dataset.source;
  return (
    <section className={shared.card} aria-label="Data set before">
      <VisuallyHidden component="h2">Data set before</VisuallyHidden>
      <div className={shared.spread}>
        <p>
          <FileName name={fileName} /> was open before:{' '}
          {training
            ? 'stop the training to go back to it.'
            : 'all that was made of it is still there.'}
        </p>
        <Button
          variant="default"
          aria-label={`Go back to ${fileName}`}
          {...softDisabled(training)}
          onClick={() => {
            if (training) return;
            goBackToDataset(previous);
            document.getElementById('main')?.focus({ preventScroll: true });
          }}
        >
          Go back
        </Button>
      </div>
    </section>
  );
}
