import type { ReactNode } from 'react';
import type { Classes } from '../../../domain/dataset/classes';
import { ClassLabel } from '../../common/class-label';
import { ScrollTable } from '../../common/scroll-table';
import { SortHeader } from '../../common/sort-header';
import { nextOrder, type RunColumn, type RunOrder } from './order-runs';
import { RUNS_TABLE } from '../texts/runs';
import { RunRow, type RunRowProps } from './run-row';
import styles from './runs-table.module.css';

interface RunsTableProps {
  rows: readonly Omit<RunRowProps, 'columns'>[];
  /** The classes whose recall is shown. */
  columns: Classes;
  order: RunOrder;
  onOrder: (order: RunOrder) => void;
  /** Bodies of rows below those of the runs. */
  children: ReactNode;
}

const SORTABLE = Object.keys(RUNS_TABLE.columns) as RunColumn[];

/** The kept runs with their figures on the test set. */
export function RunsTable({ rows, columns, order, onOrder, children }: RunsTableProps) {
  return (
    <ScrollTable caption={RUNS_TABLE.caption} className={styles.runs}>
      <thead>
        <tr>
          <th scope="col">{RUNS_TABLE.pick}</th>
          {SORTABLE.map((by) => (
            <SortHeader
              key={by}
              name={RUNS_TABLE.columns[by]}
              sorted={order.by === by ? order.direction : null}
              onSort={() => {
                onOrder(nextOrder(order, by));
              }}
            />
          ))}
          {columns.map((one) => (
            <th scope="col" key={one.displayName}>
              {RUNS_TABLE.recall} <ClassLabel of={one} />
            </th>
          ))}
          <th scope="col">{RUNS_TABLE.actions}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <RunRow key={row.run.id} columns={columns} {...row} />
        ))}
      </tbody>
      {children}
    </ScrollTable>
  );
}
