import clsx from 'clsx';
import { CLASS_NAMES } from '../../../domain/dataset/classes';
import type { ClassFigures } from '../../../domain/explore/class-figures';
import type { HistogramLayout, Measure } from '../../../state/explore/explore-view';
import { axisTicks } from '../../../domain/axis-ticks';
import { ChartFigure } from '../../charts/chart-figure';
import { HistogramChart } from '../../charts/histogram-chart';
import shared from '../../common/shared.module.css';
import { formatPercent } from '../../../domain/format-figures';
import { formatCount, formatFinePercent } from '../../format';
import figureStyles from './figures.module.css';
import styles from './grey-value-charts.module.css';
import {
  classTitle,
  highestBetweenMargins,
  histogramSeries,
  spreadNote,
} from './grey-value-series';

const CHART_HEIGHT: Record<HistogramLayout, number> = { 'side-by-side': 272, overlaid: 400 };

const MEASURES = {
  density: {
    quantity: 'share of pixels',
    formatTick: (share: number) => formatPercent(share),
    formatValue: (share: number) => formatFinePercent(share),
  },
  counts: { quantity: 'pixels', formatTick: formatCount, formatValue: formatCount },
} as const;

/** The histograms of the classes, on y axes of one height. */
export function GreyValueCharts(props: {
  figures: readonly ClassFigures[];
  layout: HistogramLayout;
  measure: Measure;
}) {
  const { figures, layout, measure } = props;
  const series = histogramSeries(figures, measure);
  const chart = {
    height: CHART_HEIGHT[layout],
    ticks: axisTicks(highestBetweenMargins(series)),
    ...MEASURES[measure],
  };
  if (layout === 'overlaid') {
    const title = CLASS_NAMES.map((_, index) => classTitle(figures, index)).join(', ');
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
      {CLASS_NAMES.map((className, index) => (
        <HistogramChart
          key={className}
          {...chart}
          title={classTitle(figures, index)}
          note={spreadNote([figures[index]?.images ?? 0])}
          series={series.filter((own) => own.className === className)}
        />
      ))}
    </div>
  );
}

/** As high as the charts that come. */
export function WaitingCharts({ layout }: { layout: HistogramLayout }) {
  const names = layout === 'overlaid' ? ['all classes'] : CLASS_NAMES;
  return (
    <div
      aria-hidden
      className={layout === 'overlaid' ? figureStyles.body : clsx(shared.columns, styles.columns)}
    >
      {names.map((name) => (
        <ChartFigure key={name} title={'\u00a0'} note={'\u00a0'} height={CHART_HEIGHT[layout]}>
          <div className={styles.waiting} />
        </ChartFigure>
      ))}
    </div>
  );
}
