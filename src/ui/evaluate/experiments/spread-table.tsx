import type { Spread } from '../../../domain/experiments/figures';
import { ScrollTable } from '../../common/scroll-table';
import { formatScore } from '../../format';

export interface SpreadRow {
  name: string;
  spread: Spread;
  /** Of all images together; null where it has none. */
  pooled: number | null;
}

/** Mean, standard deviation and range of figures. @param props.hasPooled shows the pooled ones too */
export function SpreadTable(props: {
  caption: string;
  rows: readonly SpreadRow[];
  hasPooled: boolean;
}) {
  const { caption, rows, hasPooled } = props;
  return (
    <ScrollTable caption={caption}>
      <thead>
        <tr>
          <th scope="col">Figure</th>
          <th scope="col">Mean</th>
          <th scope="col">
            <abbr title="standard deviation, with n − 1">SD</abbr>
          </th>
          <th scope="col">Lowest</th>
          <th scope="col">Highest</th>
          {hasPooled && <th scope="col">Pooled</th>}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, spread: { mean, sd, lowest, highest }, pooled }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>{formatScore(mean)}</td>
            <td>{sd === null ? '–' : formatScore(sd)}</td>
            <td>{formatScore(lowest)}</td>
            <td>{formatScore(highest)}</td>
            {hasPooled && <td>{pooled === null ? '–' : formatScore(pooled)}</td>}
          </tr>
        ))}
      </tbody>
    </ScrollTable>
  );
}
