import clsx from 'clsx';
import type { Classes } from '../../../domain/dataset/classes';
import type { ClassFigures } from '../../../domain/explore/class-figures';
import type { HistogramLayout, Measure } from '../../../state/explore/explore-view';
import { axisTicks } from '../../../domain/axis-ticks';
import { ChartFigure } from '../../charts/chart-figure';
import { HistogramChart } from '../../charts/histogram-chart';
import { MEAN_LABEL_HEIGHT } from '../../charts/mean-labels';
import shared from '../../common/shared.module.css';
import { formatPercent } from '../../../domain/format-figures';
import { formatCount, formatFinePercent } from '../../format';
import { classTitle, QUANTITIES, spreadNote } from '../texts/grey-values';
import figureStyles from './figures.module.css';
import styles from './grey-value-charts.module.css';
import { highestBetweenMargins, histogramSeries } from './grey-value-series';

const CHART_HEIGHT = 272;

/** In pixels; above an overlaid chart stands a line for each class. */
function chartHeight(layout: HistogramLayout, { length }: Classes): number {
  return layout === 'overlaid' ? 334 + length * MEAN_LABEL_HEIGHT : CHART_HEIGHT;
}

const MEASURES = {
  density: {
    formatTick: (share: number) => formatPercent(share),
    formatValue: (share: number) => formatFinePercent(share),
  },
  counts: { formatTick: formatCount, formatValue: formatCount },
} as const;

/** The histograms of the classes, on y axes of one height. */
export function GreyValueCharts(props: {
  classes: Classes;
  figures: readonly ClassFigures[];
  layout: HistogramLayout;
  measure: Measure;
}) {
  const { classes, figures, layout, measure } = props;
  const series = histogramSeries(classes, figures, measure);
  const chart = {
    height: chartHeight(layout, classes),
    ticks: axisTicks(highestBetweenMargins(series)),
    quantity: QUANTITIES[measure],
    ...MEASURES[measure],
  };
  if (layout === 'overlaid') {
    const title = classes.map((one, index) => classTitle(one, figures[index])).join(', ');
    return (
      <div className={figureStyles.body}>
        <HistogramChart
          {...chart}
          title={title}
          note={spreadNote(figures.map(({ images }) => images))}
          series={series}
        />
      </div>
    );
  }
  return (
    <div className={clsx(shared.columns, styles.columns)}>
      {classes.map((one, index) => (
        <HistogramChart
          key={one.name}
          {...chart}
          title={classTitle(one, figures[index])}
          note={spreadNote([figures[index]?.images ?? 0])}
          series={series.filter(({ imageClass }) => imageClass === one)}
        />
      ))}
    </div>
  );
}

/** As high as the charts that come. */
export function WaitingCharts(props: { classes: Classes; layout: HistogramLayout }) {
  const { classes, layout } = props;
  const charts = layout === 'overlaid' ? 1 : classes.length;
  return (
    <div
      aria-hidden
      className={layout === 'overlaid' ? figureStyles.body : clsx(shared.columns, styles.columns)}
    >
      {Array.from({ length: charts }, (_, index) => (
        <ChartFigure
          key={index}
          title={'\u00a0'}
          note={'\u00a0'}
          height={chartHeight(layout, classes)}
        >
          <div className={styles.waiting} />
        </ChartFigure>
      ))}
    </div>
  );
}
