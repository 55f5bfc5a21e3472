import { NativeSelect, TextInput, Title } from '@mantine/core';
import type { AppliedPlan } from '../../../domain/plan/applied-plan';
import { columnsOf } from '../../../domain/plan/change-plan';
import type { PatientRule } from '../../../domain/plan/import-plan';
import shared from '../../common/shared.module.css';
import { PLAN_PATIENTS } from '../texts/plan';
import styles from './plan-card.module.css';
import { offerOfPlan, type PlanPartProps } from './plan-parts';

/** What tells which images are of one patient. @param props.applied null while the plan does not fit */
export function PlanPatients(props: PlanPartProps & { applied: AppliedPlan | null }) {
  const { proposal, plan, applied, onChange } = props;
  const titles = offerOfPlan(proposal, plan)?.table.titles ?? [];
  const { patient } = columnsOf(plan);
  const setRule = (patients: PatientRule) => {
    onChange({ ...plan, patients });
  };
  const groups = new Set(applied?.images.map(({ patientGroup }) => patientGroup)).size;
  return (
    <div className={styles.part}>
      <Title order={3}>{PLAN_PATIENTS.title}</Title>
      <div className={styles.fields}>
        <NativeSelect
          label={PLAN_PATIENTS.label}
          data={[
            { value: 'names', label: PLAN_PATIENTS.names },
            { value: 'folder', label: PLAN_PATIENTS.folder },
            { value: 'pattern', label: PLAN_PATIENTS.pattern },
            ...titles.map((title) => ({
              value: `column/${title}`,
              label: PLAN_PATIENTS.column(title),
            })),
          ]}
          value={patient === null ? plan.patients.kind : `column/${patient}`}
          onChange={({ currentTarget: { value } }) => {
            if (value === 'names' || value === 'folder') setRule({ kind: value });
            else if (value === 'pattern') setRule({ kind: 'pattern', pattern: '^[^_-]+' });
            else setRule({ kind: 'column', column: value.slice('column/'.length) });
          }}
        />
        {plan.patients.kind === 'pattern' && (
          <TextInput
            {...PLAN_PATIENTS.patternField}
            inputWrapperOrder={['label', 'input', 'description']}
            value={plan.patients.pattern}
            onChange={({ currentTarget }) => {
              setRule({ kind: 'pattern', pattern: currentTarget.value });
            }}
          />
        )}
      </div>
      {applied && (
        <p className={shared.hint}>{PLAN_PATIENTS.count(applied.images.length, groups)}</p>
      )}
    </div>
  );
}
