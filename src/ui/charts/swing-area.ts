import type { AccuracySwing } from '../../domain/evaluation/accuracy-swing';

/** Props of the `ReferenceArea` that shows a swing behind its line. */
export function swingArea({ from, to, lowest, highest }: AccuracySwing) {
  return {
    ...{ x1: from, x2: to, y1: lowest, y2: highest },
    ...{ fill: 'var(--accent)', fillOpacity: 0.2 },
    ...{ stroke: 'var(--accent)', strokeDasharray: '4 3' },
  };
}
