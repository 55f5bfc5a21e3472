import { SegmentedControl } from '@mantine/core';
import { chooseAskedKind } from '../../state/ask-images';
import { canChooseKind, madeModel } from '../../state/asked-model';
import { useAppState } from '../use-app-state';

/** The choice between the network and the forest, where both were made here. */
export function WhoAnswers() {
  const canChoose = useAppState(canChooseKind);
  const made = useAppState(madeModel);
  if (!canChoose || made === null) return null;
  return (
    <div className="who-answers">
      <span aria-hidden>Who answers</span>
      <SegmentedControl
        aria-label="Who answers"
        data={[
          { value: 'network', label: 'Network' },
          { value: 'forest', label: 'Forest' },
        ]}
        value={made.model.kind}
        onChange={(value) => {
          chooseAskedKind(value === 'forest' ? 'forest' : 'network');
        }}
      />
    </div>
  );
}
