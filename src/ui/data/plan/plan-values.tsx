import { NativeSelect, Title } from '@mantine/core';
import { CLASS_LIMITS } from '../../../domain/dataset/classes';
import type { AppliedPlan, PlanValue } from '../../../domain/plan/applied-plan';
import { withMeaning } from '../../../domain/plan/change-plan';
import type { ImportPlan } from '../../../domain/plan/import-plan';
import { ScrollTable } from '../../common/scroll-table';
import shared from '../../common/shared.module.css';
import { showControls } from '../../common/show-controls';
import { formatCount } from '../../format';
import { PLAN_VALUES } from '../texts/plan';
import styles from './plan-card.module.css';
import { FixSwitches } from './plan-fixes';

/** A column with more values is hardly one of classes. */
const MAX_SHOWN = 60;

interface PlanValuesProps {
  plan: ImportPlan;
  applied: AppliedPlan;
  onChange: (plan: ImportPlan) => void;
}

/** Every value that says a class, with the class it stands for. */
export function PlanValues({ plan, applied, onChange }: PlanValuesProps) {
  const { labels } = applied;
  const names = plan.classes.map(({ name }) => name);
  const isTable = plan.source.kind === 'table';
  const leftOut = labels.filter(({ meaning }) => meaning === null).length;
  return (
    <div className={styles.part}>
      <Title order={3}>{PLAN_VALUES.title}</Title>
      <ValueTable
        caption={PLAN_VALUES.caption}
        values={labels.slice(0, MAX_SHOWN)}
        isTable={isTable}
        choicesOf={({ value }) => [
          { value: '', label: PLAN_VALUES.leftOut },
          ...names.map((name) => ({ value: name, label: name })),
          ...(value === '' || names.includes(value)
            ? []
            : [{ value, label: PLAN_VALUES.ownClass }]),
        ]}
        choiceLabel={PLAN_VALUES.choice}
        onChoice={(value, name) => {
          onChange(withMeaning(plan, value, name === '' ? null : name));
        }}
      />
      {labels.length > MAX_SHOWN && (
        <p className={shared.hint}>{PLAN_VALUES.notShown(labels.length - MAX_SHOWN)}</p>
      )}
      {leftOut > 0 && plan.classes.length >= CLASS_LIMITS.max && (
        <p className={shared.hint}>{PLAN_VALUES.tooMany(leftOut, labels.length)}</p>
      )}
      {plan.fixes && (
        <FixSwitches
          fixes={plan.fixes}
          touched={applied.fixes}
          onChange={(fixes) => {
            onChange({ ...plan, fixes });
          }}
        />
      )}
    </div>
  );
}

interface ValueTableProps {
  caption: string;
  values: readonly PlanValue[];
  /** Whether rows are counted, and have lines. */
  isTable: boolean;
  choiceLabel: string;
  choicesOf: (value: PlanValue) => { value: string; label: string }[];
  onChoice: (value: string, choice: string) => void;
}

/** Values with their counts, first lines and what each stands for. */
export function ValueTable(props: ValueTableProps) {
  const { caption, values, isTable, choiceLabel, choicesOf, onChoice } = props;
  return (
    <ScrollTable caption={caption} className={styles.values}>
      <thead>
        <tr>
          <th scope="col">{PLAN_VALUES.value}</th>
          <th scope="col">{isTable ? PLAN_VALUES.rows : PLAN_VALUES.images}</th>
          {isTable && <th scope="col">{PLAN_VALUES.firstLine}</th>}
          <th scope="col">{choiceLabel}</th>
        </tr>
      </thead>
      <tbody>
        {values.map((one) => {
          const shown = one.value === '' ? PLAN_VALUES.empty : showControls(one.value);
          return (
            <tr key={one.value}>
              <th scope="row" className={styles.value}>
                <bdi>{shown}</bdi>
              </th>
              <td>{formatCount(one.count)}</td>
              {isTable && <td>{one.line}</td>}
              <td>
                <NativeSelect
                  className={styles.choice}
                  aria-label={PLAN_VALUES.choiceOf(choiceLabel, shown)}
                  data={choicesOf(one)}
                  value={one.meaning ?? ''}
                  onChange={({ currentTarget }) => {
                    onChoice(one.value, currentTarget.value);
                  }}
                />
              </td>
            </tr>
          );
        })}
      </tbody>
    </ScrollTable>
  );
}
