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
import { formatCount, plural } from '../../format';
import styles from './plan-card.module.css';
import { offerOfPlan, type PlanPartProps } from './plan-parts';
import { nameOfSeparator } from './plan-texts';

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
      label: `${table.path} (names ${plural(namedImages, 'image')})`,
    })),
    ...(byFolders || offer === null
      ? [{ value: FOLDERS, label: 'the folder that it lies in' }]
      : []),
  ];
  const choose = (value: string) => {
    const chosen = proposal.tables.find(({ table }) => `table/${table.path}` === value);
    const changed = chosen ? planOfAnyTable(set, chosen) : byFolders;
    if (changed) onChange(changed);
  };
  return (
    <div className={styles.part}>
      <Title order={3}>What says the class of an image</Title>
      <div className={styles.fields}>
        <NativeSelect
          label="Source"
          data={choices}
          value={offer ? `table/${offer.table.path}` : FOLDERS}
          onChange={({ currentTarget }) => {
            choose(currentTarget.value);
          }}
        />
        {offer && <Columns {...props} offer={offer} />}
        {plan.source.kind === 'folders' && (
          <NativeSelect
            label="Folder that is the class"
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
  return more > 0 ? `${shown} and ${formatCount(more)} more` : shown;
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
          label={role === 'name' ? 'Column with the image' : 'Column with the class'}
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
  const { path, rows, encoding, separator, headerLine, titles } = table;
  const header = headerLine === null ? 'no line with titles' : `titles in line ${headerLine}`;
  return (
    <p className={shared.hint}>
      <FileName name={path} />: {plural(rows.length, 'row')}, {formatCount(titles.length)} columns,{' '}
      {encoding}, separator {nameOfSeparator(separator)}, {header}.
    </p>
  );
}
