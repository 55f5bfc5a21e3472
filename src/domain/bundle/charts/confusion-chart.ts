import { DISPLAY_NAMES } from '../../dataset/classes';
import type { ConfusionMatrix } from '../../evaluation/confusion-matrix';
import { chartSvg, element, textAt, type Chart } from './svg';

const SIDE = 96;
const LEFT = 200;
const TOP = 84;

/** Counts of the test images: rows are true classes, columns predicted; the darker, the more of its row. */
export function confusionChart(matrix: ConfusionMatrix): Chart {
  const cells = matrix.flatMap((row, truth) => {
    const total = row.reduce((sum, count) => sum + count, 0);
    return row.map((count, predicted) => {
      const share = total === 0 ? 0 : count / total;
      return cellAt(truth, predicted, count, share);
    });
  });
  const columns = DISPLAY_NAMES.map((name, index) =>
    textAt({ x: LEFT + (index + 0.5) * SIDE, y: TOP - 10 }, name, { 'text-anchor': 'middle' }),
  );
  const rows = DISPLAY_NAMES.map((name, index) =>
    textAt({ x: LEFT - 12, y: TOP + (index + 0.5) * SIDE + 4 }, name, { 'text-anchor': 'end' }),
  );
  const middle = TOP + 1.5 * SIDE;
  const labels = [
    textAt({ x: LEFT + 1.5 * SIDE, y: TOP + 3 * SIDE + 28 }, 'Predicted class (columns)', {
      'text-anchor': 'middle',
    }),
    textAt({ x: 60, y: middle }, 'True class (rows)', {
      'text-anchor': 'middle',
      transform: `rotate(-90 60 ${middle})`,
    }),
  ];
  const content = [...cells, ...columns, ...rows, ...labels].join('');
  return {
    name: 'confusion_matrix',
    svg: chartSvg('Confusion matrix of the test images', content),
  };
}

function cellAt(truth: number, predicted: number, count: number, share: number): string {
  const x = LEFT + predicted * SIDE;
  const y = TOP + truth * SIDE;
  // Light enough for dark text on every cell.
  const opacity = Number((0.6 * share).toFixed(2));
  const box = { x, y, width: SIDE, height: SIDE, stroke: '#d0d7de' };
  const middle = { x: x + SIDE / 2, y: y + SIDE / 2 };
  const style = { 'text-anchor': 'middle' };
  return [
    element('rect', { ...box, fill: '#0b4f8a', 'fill-opacity': opacity }),
    textAt({ x: middle.x, y: middle.y }, String(count), { ...style, 'font-size': 18 }),
    textAt({ x: middle.x, y: middle.y + 20 }, `${(share * 100).toFixed(0)} %`, style),
  ].join('');
}
