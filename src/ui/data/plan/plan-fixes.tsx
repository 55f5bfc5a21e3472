import { Checkbox } from '@mantine/core';
import type { FixReport } from '../../../domain/dataset/fix-report';
import type { CoronaHackFixes } from '../../../domain/plan/import-plan';
import { formatCount } from '../../format';
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
        label={`Rows with COVID-19 as their virus get the label COVID-19 (${formatCount(relabelled.length)})`}
        checked={fixes.relabelCovid}
        onChange={({ currentTarget }) => {
          onChange({ ...fixes, relabelCovid: currentTarget.checked });
        }}
      />
      <Checkbox
        mt="sm"
        label={`The last fifth of the COVID-19 rows moves to TEST (${formatCount(movedToTest.length)})`}
        checked={fixes.moveCovidToTest}
        onChange={({ currentTarget }) => {
          onChange({ ...fixes, moveCovidToTest: currentTarget.checked });
        }}
      />
    </div>
  );
}
