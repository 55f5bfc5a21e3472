import { NativeSelect, Title } from '@mantine/core';
import { useMemo } from 'react';
import { columnsOf, planOfAnyTable, withColumn } from '../../../domain/plan/change-plan';
import {
  folderLevels,
  planOfFolders,
  planOfLevel,
  type FolderLevel,
  type TableOffer,
} from '../../../domain/plan/propose-plan';
import { FileName } from '../../common/file-name';
import shared from '../../common/shared.module.css';
import { showControls } from '../../common/show-controls';
import { describeTable, PLAN_SOURCE } from '../texts/plan';
import styles from './plan-card.module.css';
import { offerOfPlan, type PlanPartProps } from './plan-parts';

const FOLDERS = 'folders';
/** Folders that the choice of a level names. */
const MAX_VALUES_SHOWN = 4;

/** What says the class of an image: one of the tables, or the folders. */
export function PlanSource(props: PlanPartProps) {
  const { set, proposal, plan, onChange } = props;
  const levels = useMemo(() => folderLevels(set), [set]);
  const proposed = useMemo(() => planOfFolders(set), [set]);
  const [nearest] = levels;
  const byFolders = proposed ?? (nearest ? planOfLevel(set, nearest) : null);
  const offer = offerOfPlan(proposal, plan);
  const choices = [
    ...proposal.tables.map(({ table, namedImages }) => ({
      value: `table/${table.path}`,
      label: PLAN_SOURCE.table(table.path, namedImages),
    })),
    ...(byFolders || offer === null ? [{ value: FOLDERS, label: PLAN_SOURCE.folders }] : []),
  ];
  const choose = (value: string) => {
    const chosen = proposal.tables.find(({ table }) => `table/${table.path}` === value);
    const changed = chosen ? planOfAnyTable(set, chosen) : byFolders;
    if (changed) onChange(changed);
  };
  return (
    <div className={styles.part}>
      <Title order={3}>{PLAN_SOURCE.title}</Title>
      <div className={styles.fields}>
        <NativeSelect
          label={PLAN_SOURCE.label}
          data={choices}
          value={offer ? `table/${offer.table.path}` : FOLDERS}
          onChange={({ currentTarget }) => {
            choose(currentTarget.value);
          }}
        />
        {offer && <Columns {...props} offer={offer} />}
        {plan.source.kind === 'folders' && (
          <NativeSelect
            label={PLAN_SOURCE.level}
            data={levels.map((one) => ({ value: String(one.level), label: nameOfLevel(one) }))}
            value={String(plan.source.level)}
            onChange={({ currentTarget: { value } }) => {
              const chosen = levels.find(({ level }) => String(level) === value);
              if (chosen) onChange(planOfLevel(set, chosen));
            }}
          />
        )}
      </div>
      {offer && <TableFacts offer={offer} />}
    </div>
  );
}

/** What a level of folders would give. */
function nameOfLevel({ counts }: FolderLevel): string {
  const values = [...counts.keys()].toSorted();
  const shown = values.slice(0, MAX_VALUES_SHOWN).map(showControls).join(', ');
  const more = values.length - MAX_VALUES_SHOWN;
  return more > 0 ? PLAN_SOURCE.more(shown, more) : shown;
}

function Columns({ offer, ...props }: PlanPartProps & { offer: TableOffer }) {
  const { set, plan, onChange } = props;
  const columns = columnsOf(plan);
  const titles = offer.table.titles;
  return (
    <>
      {(['name', 'label'] as const).map((role) => (
        <NativeSelect
          key={role}
          label={PLAN_SOURCE.columns[role]}
          data={titles}
          value={columns[role] ?? ''}
          onChange={({ currentTarget }) => {
            onChange(withColumn(set, plan, offer, role, currentTarget.value));
          }}
        />
      ))}
    </>
  );
}

function TableFacts({ offer: { table } }: { offer: TableOffer }) {
  return (
    <p className={shared.hint}>
      <FileName name={table.path} />: {describeTable(table)}
    </p>
  );
}
