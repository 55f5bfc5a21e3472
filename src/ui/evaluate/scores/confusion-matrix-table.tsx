import clsx from 'clsx';
import type { Classes, ImageClass } from '../../../domain/dataset/classes';
import type { ConfusionMatrix } from '../../../domain/evaluation/confusion-matrix';
import { sum } from '../../../domain/statistics';
import { ClassLabel } from '../../common/class-label';
import { ScrollTable } from '../../common/scroll-table';
import { formatPercent } from '../../../domain/format-figures';
import { formatCount } from '../../format';
import { cellTitle } from '../evaluate-texts';
import styles from './confusion-matrix-table.module.css';

interface ConfusionMatrixTableProps {
  caption: string;
  classes: Classes;
  matrix: ConfusionMatrix;
  /** Absent where nothing can be opened, as on paper. */
  onOpen?: (trueClass: number, predictedClass: number) => void;
}

/** Keeps the height of a cell: a row may get its first images while it is looked at. */
const NO_SHARE = '\u00a0';

/** Columns with names; more are headed by their marks, which the rows explain. */
const MOST_NAMED = 5;

/** Rows are true classes, columns predicted; the tint follows the share of the row. */
export function ConfusionMatrixTable(props: ConfusionMatrixTableProps) {
  const { caption, classes, matrix, onOpen } = props;
  const isWide = classes.length > MOST_NAMED;
  return (
    <ScrollTable caption={caption} className={clsx(styles.matrix, isWide && styles.wide)}>
      <thead>
        <tr>
          <th scope="col">true ↓ predicted →</th>
          {classes.map((one) => (
            <th scope="col" key={one.name} title={one.displayName}>
              <ClassLabel of={one} isMarkAlone={isWide} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {classes.map((truth, row) => (
          <tr key={truth.name}>
            <th scope="row">
              <ClassLabel of={truth} />
            </th>
            {classes.map((predicted, column) => (
              <MatrixCell
                key={predicted.name}
                counts={matrix[row] ?? []}
                truth={truth}
                predicted={predicted}
                count={matrix[row]?.[column] ?? 0}
                onOpen={
                  onOpen &&
                  (() => {
                    onOpen(row, column);
                  })
                }
              />
            ))}
          </tr>
        ))}
      </tbody>
    </ScrollTable>
  );
}

function MatrixCell(props: {
  /** Of the row. */
  counts: readonly number[];
  truth: ImageClass;
  predicted: ImageClass;
  count: number;
  onOpen: (() => void) | undefined;
}) {
  const { counts, truth, predicted, count, onOpen } = props;
  const total = sum(counts);
  const share = total === 0 ? 0 : count / total;
  const content = (
    <>
      <span className={styles.count}>{formatCount(count)}</span>
      <span className={styles.share}>{total > 0 ? formatPercent(share) : NO_SHARE}</span>
    </>
  );
  return (
    <td
      data-correct={truth === predicted}
      style={{ background: `rgba(var(--tint), ${share * 0.4})` }}
    >
      {count === 0 || !onOpen ? (
        content
      ) : (
        <button
          type="button"
          className={styles.button}
          aria-label={`${cellTitle(truth, predicted, count)}, ${formatPercent(share)}`}
          onClick={onOpen}
        >
          {content}
        </button>
      )}
    </td>
  );
}
