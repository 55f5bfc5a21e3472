import { CLASS_NAMES } from '../../domain/dataset/classes';
import type { ConfusionMatrix } from '../../domain/evaluation/confusion-matrix';
import { ClassLabel } from '../common/class-label';
import { ScrollTable } from '../common/scroll-table';
import { formatCount, formatPercent } from '../format';

/** Rows are true classes, columns predicted; the tint follows the share of the row. */
export function ConfusionMatrixTable({
  caption,
  matrix,
}: {
  caption: string;
  matrix: ConfusionMatrix;
}) {
  return (
    <ScrollTable caption={caption} className="matrix">
      <thead>
        <tr>
          <th scope="col" className="class-name">
            true ↓ predicted →
          </th>
          {CLASS_NAMES.map((name) => (
            <th scope="col" key={name}>
              <ClassLabel name={name} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {CLASS_NAMES.map((name, row) => (
          <tr key={name}>
            <th scope="row">
              <ClassLabel name={name} />
            </th>
            {CLASS_NAMES.map((predicted, column) => (
              <MatrixCell
                key={predicted}
                counts={matrix[row] ?? []}
                column={column}
                isCorrect={row === column}
              />
            ))}
          </tr>
        ))}
      </tbody>
    </ScrollTable>
  );
}

function MatrixCell(props: { counts: readonly number[]; column: number; isCorrect: boolean }) {
  const { counts, column, isCorrect } = props;
  const count = counts[column] ?? 0;
  const total = counts.reduce((sum, value) => sum + value, 0);
  const share = total === 0 ? 0 : count / total;
  return (
    <td data-correct={isCorrect} style={{ background: `rgba(var(--tint), ${share * 0.4})` }}>
      <span className="matrix-count">{formatCount(count)}</span>
      <span className="matrix-share">{formatPercent(share)}</span>
    </td>
  );
}
