import { SegmentedControl } from '@mantine/core';
import { choosePredictorKind } from '../../state/predict/predict-images';
import { canChooseKind, currentPredictor } from '../../state/predict/predictor';
import { useAppState } from '../use-app-state';
import styles from './predictor-choice.module.css';
import { WHO_ANSWERS } from './texts/offer';

/** The choice between the network and the forest, where there are both. */
export function PredictorChoice() {
  const canChoose = useAppState(canChooseKind);
  const made = useAppState(currentPredictor);
  if (!canChoose || made === null) return null;
  return (
    <div className={styles.choice}>
      <span aria-hidden>{WHO_ANSWERS.title}</span>
      <SegmentedControl
        aria-label={WHO_ANSWERS.title}
        data={[
          { value: 'network', label: WHO_ANSWERS.network },
          { value: 'forest', label: WHO_ANSWERS.forest },
        ]}
        value={made.model.kind}
        onChange={(value) => {
          choosePredictorKind(value === 'forest' ? 'forest' : 'network');
        }}
      />
    </div>
  );
}
