import { Checkbox } from '@mantine/core';
import type { FixReport } from '../../../domain/dataset/fix-report';
import type { CoronaHackFixes } from '../../../domain/plan/import-plan';
import { PLAN_FIXES } from '../texts/plan';
import styles from './plan-card.module.css';

interface FixSwitchesProps {
  fixes: CoronaHackFixes;
  /** What each touches, by image name. */
  touched: Pick<FixReport, 'relabelled' | 'movedToTest'>;
  onChange: (fixes: CoronaHackFixes) => void;
}

/** CoronaHack's fixes, each with its count. */
export function FixSwitches({ fixes, touched, onChange }: FixSwitchesProps) {
  const { relabelled, movedToTest } = touched;
  return (
    <div className={styles.switches}>
      <Checkbox
        label={PLAN_FIXES.relabel(relabelled.length)}
        checked={fixes.relabelCovid}
        onChange={({ currentTarget }) => {
          onChange({ ...fixes, relabelCovid: currentTarget.checked });
        }}
      />
      <Checkbox
        mt="sm"
        label={PLAN_FIXES.move(movedToTest.length)}
        checked={fixes.moveCovidToTest}
        onChange={({ currentTarget }) => {
          onChange({ ...fixes, moveCovidToTest: currentTarget.checked });
        }}
      />
    </div>
  );
}
