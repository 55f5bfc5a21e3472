import { CLASS_INDICES, CLASS_NAMES, type ClassIndex } from '../../../domain/dataset/classes';
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
  matrix: ConfusionMatrix;
  /** Absent where nothing can be opened, as on paper. */
  onOpen?: (trueClass: ClassIndex, predictedClass: ClassIndex) => void;
}

/** Rows are true classes, columns predicted; the tint follows the share of the row. */
export function ConfusionMatrixTable({ caption, matrix, onOpen }: ConfusionMatrixTableProps) {
  return (
    <ScrollTable caption={caption} className={styles.matrix}>
      <thead>
        <tr>
          <th scope="col">true ↓ predicted →</th>
          {CLASS_NAMES.map((name) => (
            <th scope="col" key={name}>
              <ClassLabel name={name} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {CLASS_INDICES.map((row) => (
          <tr key={row}>
            <th scope="row">
              <ClassLabel name={CLASS_NAMES[row]} />
            </th>
            {CLASS_INDICES.map((column) => (
              <MatrixCell
                key={column}
                counts={matrix[row] ?? []}
                row={row}
                column={column}
                onOpen={onOpen}
              />
            ))}
          </tr>
        ))}
      </tbody>
    </ScrollTable>
  );
}

function MatrixCell(props: {
  counts: readonly number[];
  row: ClassIndex;
  column: ClassIndex;
  onOpen: ConfusionMatrixTableProps['onOpen'] | undefined;
}) {
  const { counts, row, column, onOpen } = props;
  const count = counts[column] ?? 0;
  const total = sum(counts);
  const share = total === 0 ? 0 : count / total;
  const content = (
    <>
      <span className={styles.count}>{formatCount(count)}</span>
      <span className={styles.share}>{total > 0 && formatPercent(share)}</span>
    </>
  );
  return (
    <td data-correct={row === column} style={{ background: `rgba(var(--tint), ${share * 0.4})` }}>
      {count === 0 || !onOpen ? (
        content
      ) : (
        <button
          type="button"
          className={styles.button}
          aria-label={`${cellTitle(row, column, count)}, ${formatPercent(share)}`}
          onClick={() => {
            onOpen(row, column);
          }}
        >
          {content}
        </button>
      )}
    </td>
  );
}
