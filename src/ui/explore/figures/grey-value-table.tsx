import type { Classes } from '../../../domain/dataset/classes';
import { GREY_LEVELS } from '../../../domain/dataset/dataset';
import type { ClassFigures } from '../../../domain/explore/class-figures';
import type { Measure } from '../../../state/explore/explore-view';
import type { HistogramSeries } from '../../charts/histogram-series';
import { ClassLabel } from '../../common/class-label';
import scrollTableStyles from '../../common/scroll-table.module.css';
import { formatCount, formatFinePercent } from '../../format';
import { GREY_VALUE_TABLE, TABLE_NAMES } from '../texts/grey-values';
import { histogramSeries } from './grey-value-series';
import styles from './grey-value-table.module.css';

const LEVELS = Array.from({ length: GREY_LEVELS }, (_, level) => level);

/** The numbers of the histograms: a row for each grey value. */
export function GreyValueTable(props: {
  classes: Classes;
  figures: readonly ClassFigures[];
  measure: Measure;
}) {
  const series = histogramSeries(props.classes, props.figures, props.measure);
  const name = TABLE_NAMES[props.measure];
  return (
    <div className={styles.frame} tabIndex={0} role="region" aria-label={name}>
      <table className={scrollTableStyles.table} aria-label={name}>
        <thead>
          <tr>
            <th scope="col" rowSpan={2}>
              {GREY_VALUE_TABLE.level}
            </th>
            {series.map(({ imageClass, band }) => (
              <th key={imageClass.name} scope="colgroup" colSpan={band ? 3 : 1}>
                <ClassLabel of={imageClass} />
              </th>
            ))}
          </tr>
          <tr>
            {series.map((own) => (
              <ColumnNames key={own.imageClass.name} series={own} />
            ))}
          </tr>
        </thead>
        <tbody>
          {LEVELS.map((level) => (
            <tr key={level}>
              <th scope="row">{level}</th>
              {series.map((own) => (
                <Values key={own.imageClass.name} series={own} level={level} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function ColumnNames({ series }: { series: HistogramSeries }) {
  if (series.band === null)
    return (
      <th scope="col" className={styles.start}>
        {GREY_VALUE_TABLE.pixels}
      </th>
    );
  return (
    <>
      <th scope="col" className={styles.start}>
        {GREY_VALUE_TABLE.mean}
      </th>
      <th scope="col">{GREY_VALUE_TABLE.low}</th>
      <th scope="col">{GREY_VALUE_TABLE.high}</th>
    </>
  );
}

function Values({ series, level }: { series: HistogramSeries; level: number }) {
  const { values, band } = series;
  if (band === null)
    return <td className={styles.start}>{formatCount(values[level] as number)}</td>;
  return (
    <>
      <td className={styles.start}>{formatFinePercent(values[level] as number)}</td>
      <td className={styles.band}>{formatFinePercent(band.low[level] as number)}</td>
      <td className={styles.band}>{formatFinePercent(band.high[level] as number)}</td>
    </>
  );
}
