import { useChartWidth, usePlotArea } from 'recharts';
import chartFigureStyles from './chart-figure.module.css';
import type { HistogramSeries } from './histogram-series';
import { meanLineStyle } from './mean-line-style';

/** Pixels from one row of names to the next. */
export const MEAN_LABEL_HEIGHT = 22;

/** Enough for the longest name with its mark and number, in pixels. */
const LABEL_WIDTH = 140;
const GAP = 8;

/** The names of the classes above the plot, each with a leader down to the line of its mean. */
export function MeanLabels({ series }: { series: readonly HistogramSeries[] }) {
  const plot = usePlotArea();
  const chartWidth = useChartWidth();
  if (!plot || chartWidth === undefined) return null;
  const placeOf = (mean: number) => plot.x + (mean / 255) * plot.width;
  const highest = Math.max(...series.map(({ mean }) => mean));
  const toTheRight = placeOf(highest) + GAP + LABEL_WIDTH <= chartWidth;
  return series
    .map(({ imageClass, mean }, place) => ({ imageClass, mean, place }))
    .sort((a, b) => a.mean - b.mean)
    .map(({ imageClass, mean, place }, rank) => {
      // Names run away from the leaders of the rows below, so that none is crossed.
      const row = toTheRight ? series.length - 1 - rank : rank;
      const x = placeOf(mean);
      const y = plot.y - GAP - row * MEAN_LABEL_HEIGHT;
      const { name, displayName, colour, mark } = imageClass;
      return (
        <g key={name}>
          <line
            {...{ x1: x, x2: x, y1: plot.y, y2: y - 6 }}
            {...meanLineStyle(imageClass, place, series.length)}
          />
          <text
            x={x}
            y={y}
            dx={toTheRight ? GAP : -GAP}
            textAnchor={toTheRight ? 'start' : 'end'}
            className={chartFigureStyles.label}
          >
            <tspan style={{ fill: colour }}>{mark}</tspan> {displayName} {mean.toFixed(0)}
          </text>
        </g>
      );
    });
}
