/** Every chart is as large, in CSS pixels. */
export const CHART_WIDTH = 640;
export const CHART_HEIGHT = 440;

/** A chart of a bundle: always light, as it may be printed. */
export interface Chart {
  /** Of its files, without an ending. */
  name: string;
  svg: string;
}

export interface Point {
  x: number;
  y: number;
}

/** A range of numbers and the ticks on it. */
export interface Axis {
  label: string;
  min: number;
  max: number;
  ticks: { value: number; text: string }[];
}

const INK = '#1f2328';
const FAINT = '#d0d7de';
const PLOT = { left: 72, top: 56, right: CHART_WIDTH - 24, bottom: CHART_HEIGHT - 56 };

/** Attributes of one element, without its content. */
type Attributes = Record<string, string | number>;

export function element(name: string, attributes: Attributes, content = ''): string {
  const list = Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${escapeXml(String(value))}"`)
    .join('');
  return `<${name}${list}>${content}</${name}>`;
}

export function textAt({ x, y }: Point, text: string, attributes: Attributes = {}): string {
  return element('text', { x, y, fill: INK, ...attributes }, escapeXml(text));
}

export function escapeXml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** A whole file: white, with its title on top and as its accessible name. */
export function chartSvg(title: string, content: string): string {
  const attributes = {
    xmlns: 'http://www.w3.org/2000/svg',
    width: CHART_WIDTH,
    height: CHART_HEIGHT,
    viewBox: `0 0 ${CHART_WIDTH} ${CHART_HEIGHT}`,
    role: 'img',
    'font-family': 'system-ui, sans-serif',
    'font-size': 13,
  };
  const paper = element('rect', { width: CHART_WIDTH, height: CHART_HEIGHT, fill: '#ffffff' });
  const heading = textAt({ x: 24, y: 32 }, title, { 'font-size': 17, 'font-weight': 600 });
  const name = element('title', {}, escapeXml(title));
  return element('svg', attributes, `${name}${paper}${heading}${content}`);
}

/** From values to pixels. @returns both axes with their ticks and labels, and where a point lies */
export function drawAxes(x: Axis, y: Axis): { axes: string; at: (point: Point) => Point } {
  const at = (point: Point): Point => ({
    x: PLOT.left + ((point.x - x.min) / (x.max - x.min)) * (PLOT.right - PLOT.left),
    y: PLOT.bottom - ((point.y - y.min) / (y.max - y.min)) * (PLOT.bottom - PLOT.top),
  });
  const xTicks = x.ticks.map(({ value, text }) => {
    const place = at({ x: value, y: y.min });
    return textAt({ x: rounded(place.x), y: PLOT.bottom + 20 }, text, { 'text-anchor': 'middle' });
  });
  const yTicks = y.ticks.map(({ value, text }) => {
    const height = rounded(at({ x: x.min, y: value }).y);
    const line = { x1: PLOT.left, x2: PLOT.right, y1: height, y2: height, stroke: FAINT };
    const label = textAt({ x: PLOT.left - 8, y: height + 4 }, text, { 'text-anchor': 'end' });
    return element('line', line) + label;
  });
  const middle = (PLOT.top + PLOT.bottom) / 2;
  const labels = [
    textAt({ x: (PLOT.left + PLOT.right) / 2, y: CHART_HEIGHT - 14 }, x.label, {
      'text-anchor': 'middle',
    }),
    textAt({ x: 22, y: middle }, y.label, {
      'text-anchor': 'middle',
      transform: `rotate(-90 22 ${middle})`,
    }),
  ];
  return { axes: [...yTicks, ...xTicks, ...labels].join(''), at };
}

/** A line through points in pixels; `dash` as in stroke-dasharray. */
export function polyline(points: readonly Point[], stroke: string, dash = ''): string {
  return element('polyline', {
    points: points.map(({ x, y }) => `${rounded(x)},${rounded(y)}`).join(' '),
    fill: 'none',
    stroke,
    'stroke-width': 2,
    ...(dash === '' ? {} : { 'stroke-dasharray': dash }),
  });
}

/** What each line means, one below the other from a place on. */
export function legend(
  place: Point,
  entries: readonly { text: string; stroke: string; dash?: string }[],
): string {
  return entries
    .map(({ text, stroke, dash }, row) => {
      const y = place.y + row * 22;
      const sample = [
        { x: place.x, y },
        { x: place.x + 28, y },
      ];
      return polyline(sample, stroke, dash) + textAt({ x: place.x + 36, y: y + 4 }, text);
    })
    .join('');
}

/** To a tenth of a pixel, so that files stay small and equal everywhere. */
function rounded(pixels: number): number {
  return Math.round(pixels * 10) / 10;
}
