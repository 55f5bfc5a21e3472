import { SegmentedControl } from '@mantine/core';
import { choosePredictorKind } from '../../state/predict/predict-images';
import { canChooseKind, currentPredictor } from '../../state/predict/predictor';
import { useAppState } from '../use-app-state';
import styles from './predictor-choice.module.css';

/** The choice between the network and the forest, where there are both. */
export function PredictorChoice() {
  const canChoose = useAppState(canChooseKind);
  const made = useAppState(currentPredictor);
  if (!canChoose || made === null) return null;
  return (
    <div className={styles.choice}>
      <span aria-hidden>Who answers</span>
      <SegmentedControl
        aria-label="Who answers"
        data={[
          { value: 'network', label: 'Network' },
          { value: 'forest', label: 'Forest' },
        ]}
        value={made.model.kind}
        onChange={(value) => {
          choosePredictorKind(value === 'forest' ? 'forest' : 'network');
        }}
      />
    </div>
  );
}
