import { axisTicks } from '../../axis-ticks';
import type { EpochRecord } from '../../training/history';
import { chartSvg, drawAxes, legend, polyline, type Chart } from './svg';

const TRAIN_COLOUR = '#0969da';
const VALIDATION_COLOUR = '#bc4c00';

/** Loss by epoch, of what is learned from and, where there is any, of what is validated on. */
export function lossChart(history: readonly EpochRecord[]): Chart {
  const train = history.map(({ epoch, loss }) => ({ x: epoch, y: loss }));
  const validation = history.flatMap(({ epoch, valLoss }) =>
    valLoss === null ? [] : [{ x: epoch, y: valLoss }],
  );
  const highest = Math.max(...[...train, ...validation].map(({ y }) => y).filter(Number.isFinite));
  const yTicks = axisTicks(highest);
  const xTicks = axisTicks(history.length).filter(Number.isInteger);
  const axisOf = (label: string, ticks: number[]) => ({
    label,
    min: 0,
    max: ticks.at(-1) ?? 1,
    ticks: ticks.map((value) => ({ value, text: String(Number(value.toPrecision(6))) })),
  });
  const { axes, at } = drawAxes(
    axisOf('Epoch', xTicks),
    axisOf('Loss (cross-entropy and L2)', yTicks),
  );
  const lines = [
    { points: train, text: 'Train', stroke: TRAIN_COLOUR, dash: '' },
    { points: validation, text: 'Validation', stroke: VALIDATION_COLOUR, dash: '7 4' },
  ].filter(({ points }) => points.length > 0);
  const drawn = lines.map(({ points, stroke, dash }) =>
    polyline(points.filter(({ y }) => Number.isFinite(y)).map(at), stroke, dash),
  );
  const svg = chartSvg('Loss by epoch', axes + drawn.join('') + legend({ x: 500, y: 76 }, lines));
  return { name: 'loss', svg };
}
