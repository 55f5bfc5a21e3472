import { NativeSelect, Title } from '@mantine/core';
import { CLASS_LIMITS } from '../../../domain/dataset/classes';
import type { AppliedPlan, PlanValue } from '../../../domain/plan/applied-plan';
import { withMeaning } from '../../../domain/plan/change-plan';
import type { ImportPlan } from '../../../domain/plan/import-plan';
import { ScrollTable } from '../../common/scroll-table';
import shared from '../../common/shared.module.css';
import { showControls } from '../../common/show-controls';
import { formatCount, plural } from '../../format';
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
      <Title order={3}>What stands for which class</Title>
      <ValueTable
        caption="Values and their classes"
        values={labels.slice(0, MAX_SHOWN)}
        isTable={isTable}
        choicesOf={({ value }) => [
          { value: '', label: 'left out' },
          ...names.map((name) => ({ value: name, label: name })),
          ...(value === '' || names.includes(value)
            ? []
            : [{ value, label: `a class of its own` }]),
        ]}
        choiceLabel="Class"
        onChoice={(value, name) => {
          onChange(withMeaning(plan, value, name === '' ? null : name));
        }}
      />
      {labels.length > MAX_SHOWN && (
        <p className={shared.hint}>
          {plural(labels.length - MAX_SHOWN, 'more value is', 'more values are')} not shown: this
          may be the wrong column.
        </p>
      )}
      {leftOut > 0 && plan.classes.length >= CLASS_LIMITS.max && (
        <p className={shared.hint}>
          A data set has {CLASS_LIMITS.max} classes at most: {plural(leftOut, 'value')} of{' '}
          {formatCount(labels.length)} {leftOut === 1 ? 'is' : 'are'} left out. Merge some to take
          in more.
        </p>
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
    <ScrollTable caption={caption}>
      <thead>
        <tr>
          <th scope="col">Value</th>
          <th scope="col">{isTable ? 'Rows' : 'Images'}</th>
          {isTable && <th scope="col">First in line</th>}
          <th scope="col">{choiceLabel}</th>
        </tr>
      </thead>
      <tbody>
        {values.map((one) => {
          const shown = one.value === '' ? '(empty)' : showControls(one.value);
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
                  aria-label={`${choiceLabel} of ${shown}`}
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
