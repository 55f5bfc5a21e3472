import type { Spread } from '../../../domain/experiments/figures';
import { ScrollTable } from '../../common/scroll-table';
import { type FigureUnit, formatFigure } from '../../../domain/format-figures';

export interface SpreadRow {
  name: string;
  unit: FigureUnit;
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
        {rows.map(({ name, unit, spread: { mean, sd, lowest, highest }, pooled }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>{formatFigure(mean, unit)}</td>
            <td>{sd === null ? '–' : formatFigure(sd, unit)}</td>
            <td>{formatFigure(lowest, unit)}</td>
            <td>{formatFigure(highest, unit)}</td>
            {hasPooled && <td>{pooled === null ? '–' : formatFigure(pooled, unit)}</td>}
          </tr>
        ))}
      </tbody>
    </ScrollTable>
  );
}
