import { Button, VisuallyHidden } from '@mantine/core';
import { goBackToDataset } from '../../state/visit/go-back';
import { isTraining } from '../../state/train/train-state';
import { FileName } from '../common/file-name';
import shared from '../common/shared.module.css';
import { softDisabled } from '../common/soft-disabled';
import { useAppState } from '../use-app-state';
import { PREVIOUS_DATASET } from './texts/page';

/** The way back to the data set that was open before this one; nothing where there was none. */
export function PreviousDatasetCard() {
  const previous = useAppState((state) => state.previous);
  const training = useAppState((state) => isTraining(state.training));
  if (previous === null) return null;
  const { fileName } = previous.opened.dataset.source;
  return (
    <section className={shared.card} aria-label={PREVIOUS_DATASET.title}>
      <VisuallyHidden component="h2">{PREVIOUS_DATASET.title}</VisuallyHidden>
      <div className={shared.spread}>
        <p>
          <FileName name={fileName} />{' '}
          {training ? PREVIOUS_DATASET.wasOpenWhileTraining : PREVIOUS_DATASET.wasOpen}
        </p>
        <Button
          variant="default"
          aria-label={PREVIOUS_DATASET.goBackTo(fileName)}
          {...softDisabled(training)}
          onClick={() => {
            if (training) return;
            goBackToDataset(previous);
            document.getElementById('main')?.focus({ preventScroll: true });
          }}
        >
          {PREVIOUS_DATASET.goBack}
        </Button>
      </div>
    </section>
  );
}
