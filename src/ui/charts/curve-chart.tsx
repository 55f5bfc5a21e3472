import clsx from 'clsx';
import { useMemo, useState } from 'react';
import {
  CartesianGrid,
  DefaultZIndexes,
  Line,
  LineChart,
  ReferenceLine,
  ResponsiveContainer,
  XAxis,
  YAxis,
  ZIndexLayer,
} from 'recharts';
import { ClassLabel } from '../common/class-label';
import shared from '../common/shared.module.css';
import { nameAlong, nameBelow, shareAxis } from './axes';
import { ChartFigure } from './chart-figure';
import styles from './curve-chart.module.css';
import { thinOut, type DrawnCurve, type PickedPoint } from './curve-geometry';
import { CurvePoints, CurvePointer } from './curve-layers';

export interface CurveChartProps {
  title: string;
  xName: string;
  yName: string;
  curves: readonly DrawnCurve[];
  /** `steps`: the value of a point holds from the point before on. */
  line: 'straight' | 'steps';
  /** Whether the diagonal, which knowing nothing gives, is drawn. */
  hasDiagonal: boolean;
  /** Absent where no point can be picked, as on paper. */
  picking?: {
    /** The point that is marked. */
    marked: PickedPoint;
    /** A point in words, for whoever points at it. */
    describe: (point: PickedPoint) => string;
    onPick: (point: PickedPoint) => void;
  };
}

/** Less than a pixel of the charts. */
const DRAWN_STEP = 0.002;
const SHARES = shareAxis([0, 0.25, 0.5, 0.75, 1]);
/** Of the drawing, in pixels. */
export const CURVE_CHART_HEIGHT = 340;

/** One curve a class in a square from 0 to 1; each point can be pointed at and picked. */
export function CurveChart(props: CurveChartProps) {
  const { title, xName, yName, curves, line, hasDiagonal, picking } = props;
  const [hovered, setHovered] = useState<PickedPoint | null>(null);
  const lines = useMemo(
    () => curves.map((curve) => ({ ...curve, points: thinOut(curve.points, DRAWN_STEP) })),
    [curves],
  );
  const hover = (point: PickedPoint | null) => {
    // A point that is the same draws nothing anew.
    setHovered((last) =>
      last?.className === point?.className && last?.index === point?.index ? last : point,
    );
  };
  return (
    <ChartFigure
      title={title}
      height={CURVE_CHART_HEIGHT}
      legend={<CurveLegend curves={curves} />}
      rows={() => [
        ['class', xName, yName],
        ...curves.flatMap(({ imageClass: { displayName }, points }) =>
          points.map(({ x, y }) => [displayName, x, y]),
        ),
      ]}
      hint={
        picking && (
          <p className={clsx(shared.hint, styles.hint)}>
            {hovered ? picking.describe(hovered) : 'Click a point of a curve to see its images.'}
          </p>
        )
      }
    >
      <ResponsiveContainer>
        {/* No stop for the keyboard: the threshold below the charts goes through the same points. */}
        <LineChart accessibilityLayer={false} margin={{ top: 12, right: 24, bottom: 20, left: 8 }}>
          <CartesianGrid stroke="var(--line)" />
          <XAxis {...SHARES} dataKey="x" label={nameBelow(xName)} />
          <YAxis {...SHARES} width={64} label={nameAlong(yName)} />
          {hasDiagonal && (
            <ReferenceLine
              segment={[
                { x: 0, y: 0 },
                { x: 1, y: 1 },
              ]}
              stroke="var(--mantine-color-dimmed)"
              strokeDasharray="4 3"
            />
          )}
          {lines.map(({ imageClass: { name, colour }, points }) => (
            <Line
              key={name}
              data={points}
              dataKey="y"
              name={name}
              type={line === 'steps' ? 'stepBefore' : 'linear'}
              stroke={colour}
              strokeWidth={2}
              dot={false}
              activeDot={false}
              isAnimationActive={false}
            />
          ))}
          {/* Above the lines, in their order. */}
          <ZIndexLayer zIndex={DefaultZIndexes.label}>
            <CurvePoints curves={curves} marked={picking?.marked ?? null} hovered={hovered} />
            {picking && <CurvePointer curves={curves} onHover={hover} onPick={picking.onPick} />}
          </ZIndexLayer>
        </LineChart>
      </ResponsiveContainer>
    </ChartFigure>
  );
}

/** The classes with their marks and what is said of them, below the drawing. */
function CurveLegend({ curves }: { curves: readonly DrawnCurve[] }) {
  return (
    <ul className={styles.names}>
      {curves.map(({ imageClass, label }) => (
        <li key={imageClass.name}>
          <ClassLabel of={imageClass} /> {label}
        </li>
      ))}
    </ul>
  );
}
