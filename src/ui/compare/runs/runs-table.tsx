import { ClassLabel } from '../../common/class-label';
import { ScrollTable } from '../../common/scroll-table';
import { classesOfRuns } from './classes-of-runs';
import { RunRow, type RunRowProps } from './run-row';
import styles from './runs-table.module.css';

/** The kept runs with their figures on the test set, the newest first. */
export function RunsTable({ rows }: { rows: readonly Omit<RunRowProps, 'columns'>[] }) {
  const columns = classesOfRuns(rows.map(({ run }) => run));
  return (
    <ScrollTable caption="Test set, one run a row" className={styles.runs}>
      <thead>
        <tr>
          <th scope="col">Pick</th>
          <th scope="col" className={styles.name}>
            Run
          </th>
          <th scope="col">Seed</th>
          <th scope="col">Epochs</th>
          <th scope="col">Accuracy, 95 % interval</th>
          <th scope="col">Balanced accuracy</th>
          <th scope="col">Macro F1</th>
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
    </ScrollTable>
  );
}
