import { axisTicks } from '../../domain/axis-ticks';
import { formatWholePercent } from '../format';

/** The name of an x axis, below it. @param offset from the ticks, in pixels */
export function nameBelow(value: string, offset = -14) {
  return { value, position: 'insideBottom', offset } as const;
}

/** The name of a y axis, along it, with its unit. */
export function nameAlong(value: string) {
  const style = { textAnchor: 'middle' } as const;
  return { value, angle: -90, position: 'insideLeft', style } as const;
}

/** Either axis of a square from 0 to 1. */
export function shareAxis(ticks: readonly number[]) {
  return {
    type: 'number',
    domain: [0, 1] as [number, number],
    ticks: [...ticks],
    stroke: 'var(--axis)',
    tickFormatter: formatWholePercent,
  } as const;
}

/** The x axis of whatever goes by epoch. @param first where it begins: 0, or the first epoch */
export function epochAxis(dataKey: string, epochs: number, first: 0 | 1 = 0) {
  return {
    dataKey,
    type: 'number',
    domain: [first, epochs] as [number, number],
    ticks: epochTicks(epochs, first),
    stroke: 'var(--axis)',
    label: nameBelow('epoch', -10),
  } as const;
}

/** Whole epochs at round numbers, and the first one. */
export function epochTicks(epochs: number, first: 0 | 1): number[] {
  const round = axisTicks(epochs).filter(
    (tick) => Number.isInteger(tick) && tick > first && tick <= epochs,
  );
  return [first, ...round];
}

/** A round tick without needless zeros: "0", "0.25", "40". */
export function formatTick(value: number): string {
  return String(Number(value.toPrecision(3)));
}
