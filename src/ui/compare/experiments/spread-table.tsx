import type { Spread } from '../../../domain/experiments/figures';
import { ScrollTable } from '../../common/scroll-table';
import { type FigureUnit, formatFigure } from '../../../domain/format-figures';
import { Term } from '../../glossary/term';
import type { TermId } from '../../glossary/terms';
import { SPREAD } from '../texts/experiments';

export interface SpreadRow {
  name: string;
  /** Of the glossary. */
  term?: TermId | undefined;
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
          <th scope="col">{SPREAD.columns.figure}</th>
          <th scope="col">{SPREAD.columns.mean}</th>
          <th scope="col">
            <abbr title={SPREAD.sd.title}>{SPREAD.sd.name}</abbr>
          </th>
          <th scope="col">{SPREAD.columns.lowest}</th>
          <th scope="col">{SPREAD.columns.highest}</th>
          {hasPooled && <th scope="col">{SPREAD.columns.pooled}</th>}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, term, unit, spread: { mean, sd, lowest, highest }, pooled }) => (
          <tr key={name}>
            <th scope="row">{term ? <Term id={term}>{name}</Term> : name}</th>
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
