import type { ReactNode } from 'react';
import type { Classes } from '../../../domain/dataset/classes';
import { ClassLabel } from '../../common/class-label';
import { ScrollTable } from '../../common/scroll-table';
import { SortHeader } from '../../common/sort-header';
import { nextOrder, type RunColumn, type RunOrder } from './order-runs';
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

const SORTABLE: { by: RunColumn; name: string }[] = [
  { by: 'kept', name: 'Run' },
  { by: 'seed', name: 'Seed' },
  { by: 'epochs', name: 'Epochs' },
  { by: 'accuracy', name: 'Accuracy, 95 % interval' },
  { by: 'balancedAccuracy', name: 'Balanced accuracy' },
  { by: 'macroF1', name: 'Macro F1' },
];

/** The kept runs with their figures on the test set. */
export function RunsTable({ rows, columns, order, onOrder, children }: RunsTableProps) {
  return (
    <ScrollTable caption="Test set, one run a row" className={styles.runs}>
      <thead>
        <tr>
          <th scope="col">Pick</th>
          {SORTABLE.map(({ by, name }) => (
            <SortHeader
              key={by}
              name={name}
              sorted={order.by === by ? order.direction : null}
              onSort={() => {
                onOrder(nextOrder(order, by));
              }}
            />
          ))}
          {columns.map((one) => (
            <th scope="col" key={one.displayName}>
              Recall <ClassLabel of={one} />
            </th>
          ))}
          <th scope="col">Actions</th>
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
