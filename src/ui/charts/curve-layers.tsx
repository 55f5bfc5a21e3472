import type { MouseEvent } from 'react';
import { usePlotArea } from 'recharts';
import curveChartStyles from './curve-chart.module.css';
import { nearestPoint, pointsAlong, type DrawnCurve, type PickedPoint } from './curve-geometry';

/** Where on each curve its class is marked, in shares of the way; each class somewhere else. */
const MARKED_SHARES = [0.2, 0.5, 0.8];
/** From the first class to the last, and as much again as from one to the next. */
const SHARE_OF_CLASSES = 0.24;

/** The marks of the classes on their curves, and the points that are meant. */
export function CurvePoints(props: {
  curves: readonly DrawnCurve[];
  marked: PickedPoint | null;
  hovered: PickedPoint | null;
}) {
  const plot = usePlotArea();
  if (!plot) return null;
  const place = ({ x, y }: { x: number; y: number }) => ({
    x: plot.x + x * plot.width,
    y: plot.y + (1 - y) * plot.height,
  });
  const pointOf = (picked: PickedPoint | null) =>
    props.curves
      .find(({ imageClass }) => imageClass.name === picked?.className)
      ?.points.find(({ index }) => index === picked?.index);
  const { length } = props.curves;
  const shift = (order: number) => ((order - (length - 1) / 2) * SHARE_OF_CLASSES) / length;
  const marked = pointOf(props.marked);
  const hovered = pointOf(props.hovered);
  return (
    <g aria-hidden pointerEvents="none">
      {props.curves.map(({ imageClass: { colour, mark }, points }, order) =>
        pointsAlong(
          points,
          MARKED_SHARES.map((share) => share + shift(order)),
        ).map((point) => (
          <text
            key={point.index}
            {...place(point)}
            textAnchor="middle"
            dominantBaseline="central"
            style={{ fill: colour }}
          >
            {mark}
          </text>
        )),
      )}
      {marked && <Ring {...place(marked)} radius={8} />}
      {hovered && <Ring {...place(hovered)} radius={5} />}
    </g>
  );
}

function Ring({ x, y, radius }: { x: number; y: number; radius: number }) {
  return (
    <circle
      cx={x}
      cy={y}
      r={radius}
      fill="var(--mantine-color-body)"
      fillOpacity={0.6}
      stroke="var(--mantine-color-text)"
      strokeWidth={2}
    />
  );
}

/** Takes the pointer over the whole plot and tells which point it means. */
export function CurvePointer(props: {
  curves: readonly DrawnCurve[];
  onHover: (point: PickedPoint | null) => void;
  onPick: (point: PickedPoint) => void;
}) {
  const { curves, onHover, onPick } = props;
  const plot = usePlotArea();
  if (!plot) return null;
  const pointAt = ({ clientX, clientY, currentTarget }: MouseEvent<SVGRectElement>) => {
    const { left, top, width, height } = currentTarget.getBoundingClientRect();
    return nearestPoint(curves, {
      x: (clientX - left) / width,
      y: 1 - (clientY - top) / height,
    });
  };
  return (
    <rect
      {...plot}
      className={curveChartStyles.pointer}
      fill="transparent"
      onMouseMove={(event) => {
        onHover(pointAt(event));
      }}
      onMouseLeave={() => {
        onHover(null);
      }}
      onClick={(event) => {
        const point = pointAt(event);
        if (point) onPick(point);
      }}
    />
  );
}
