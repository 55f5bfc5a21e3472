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

/** The x axis of whatever goes by epoch. */
export function epochAxis(dataKey: string, epochs: number) {
  return {
    dataKey,
    type: 'number',
    domain: [0, epochs] as [number, number],
    allowDecimals: false,
    stroke: 'var(--axis)',
    label: nameBelow('epoch', -10),
  } as const;
}
