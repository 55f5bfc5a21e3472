import { Checkbox, NativeSelect, Title } from '@mantine/core';
import { SPLITS, type Split } from '../../../domain/dataset/classes';
import type { AppliedPlan } from '../../../domain/plan/applied-plan';
import { columnsOf, withColumn, withSplitOf } from '../../../domain/plan/change-plan';
import type { ImportPlan } from '../../../domain/plan/import-plan';
import { NumberField } from '../../common/number-field';
import { PLAN_SPLITS, PLAN_VALUES } from '../texts/plan';
import styles from './plan-card.module.css';
import { offerOfPlan, type PlanPartProps } from './plan-parts';
import { ValueTable } from './plan-values';

const NOWHERE = 'nowhere';
const FOLDERS = 'folders';
const DRAW = { share: 0.2, seed: 42 };
const SHARE_LIMITS = { min: 1, max: 90, integer: true };
const SEED_LIMITS = { min: 0, max: 2 ** 32 - 1, integer: true };

/** What says which images test, and which test set is drawn where nothing does. */
export function PlanSplits(props: PlanPartProps & { applied: AppliedPlan }) {
  const { set, proposal, plan, applied, onChange } = props;
  const offer = offerOfPlan(proposal, plan);
  const { split } = columnsOf(plan);
  const columns = offer?.table.titles ?? [];
  const choose = (value: string) => {
    if (offer && value.startsWith('column/')) {
      onChange(withColumn(set, plan, offer, 'split', value.slice('column/'.length)));
    } else {
      const from = value === FOLDERS ? ({ kind: FOLDERS } as const) : null;
      onChange({ ...plan, split: { ...plan.split, from, values: {} } });
    }
  };
  return (
    <div className={styles.part}>
      <Title order={3}>{PLAN_SPLITS.title}</Title>
      <div className={styles.fields}>
        <NativeSelect
          label={PLAN_SPLITS.label}
          data={[
            { value: NOWHERE, label: PLAN_SPLITS.nowhere },
            { value: FOLDERS, label: PLAN_SPLITS.folders },
            ...columns.map((title) => ({
              value: `column/${title}`,
              label: PLAN_SPLITS.column(title),
            })),
          ]}
          value={split === null ? (plan.split.from?.kind ?? NOWHERE) : `column/${split}`}
          onChange={({ currentTarget }) => {
            choose(currentTarget.value);
          }}
        />
      </div>
      <DrawFields plan={plan} onChange={onChange} />
      {applied.splits.length > 0 && (
        <ValueTable
          caption={PLAN_SPLITS.caption}
          values={applied.splits}
          isTable
          choiceLabel={PLAN_SPLITS.choice}
          choicesOf={() => [
            { value: '', label: PLAN_VALUES.leftOut },
            ...SPLITS.map((name) => ({ value: name, label: name })),
          ]}
          onChoice={(value, name) => {
            onChange(withSplitOf(plan, value, name === '' ? null : (name as Split)));
          }}
        />
      )}
    </div>
  );
}

function DrawFields({ plan, onChange }: Pick<PlanPartProps, 'plan' | 'onChange'>) {
  const { draw } = plan.split;
  const setDraw = (changed: ImportPlan['split']['draw']) => {
    onChange({ ...plan, split: { ...plan.split, draw: changed } });
  };
  return (
    <>
      <Checkbox
        mt="md"
        label={PLAN_SPLITS.draw}
        checked={draw !== null}
        onChange={({ currentTarget }) => {
          setDraw(currentTarget.checked ? DRAW : null);
        }}
      />
      {draw && <DrawNumbers draw={draw} onChange={setDraw} />}
    </>
  );
}

type Draw = typeof DRAW;

function DrawNumbers({ draw, onChange }: { draw: Draw; onChange: (draw: Draw) => void }) {
  return (
    <div className={styles.fields}>
      <NumberField
        {...PLAN_SPLITS.share}
        limits={SHARE_LIMITS}
        step={5}
        value={draw.share * 100}
        onChange={(percent) => {
          if (percent >= SHARE_LIMITS.min && percent <= SHARE_LIMITS.max) {
            onChange({ ...draw, share: percent / 100 });
          }
        }}
      />
      <NumberField
        {...PLAN_SPLITS.seed}
        limits={SEED_LIMITS}
        value={draw.seed}
        onChange={(seed) => {
          if (Number.isSafeInteger(seed) && seed >= 0) onChange({ ...draw, seed });
        }}
      />
    </div>
  );
}
