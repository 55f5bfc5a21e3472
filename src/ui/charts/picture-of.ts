/** What an element of a drawing takes from the one around it, and a style sheet may say here. */
const INHERITED = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-opacity',
  'stroke-dasharray',
  'stroke-dashoffset',
  'stroke-linejoin',
  'paint-order',
  'font-family',
  'font-size',
  'font-weight',
  'text-anchor',
  'dominant-baseline',
];

/**
 * An SVG file that needs nothing else, of what an element in the window's upper left corner shows:
 * its drawings, the text beside them, and what has a colour behind it.
 */
export function pictureOf(shown: HTMLElement, title: string): string {
  const { width, height } = shown.getBoundingClientRect();
  const picture = shape('svg', { width, height, viewBox: `0 0 ${width} ${height}`, role: 'img' });
  picture.append(shape('title', {}, title), shape('rect', { width, height, fill: '#ffffff' }));
  const nodes = document.createTreeWalker(shown, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  for (let node = nodes.nextNode(); node; node = nodes.nextNode()) {
    if (node instanceof SVGSVGElement) picture.append(drawingOf(node));
    else if (node instanceof HTMLElement) picture.append(...backgroundOf(node));
    else if (node.parentElement instanceof HTMLElement && isSeen(node.parentElement)) {
      picture.append(...textOf(node, node.parentElement));
    }
  }
  return new XMLSerializer().serializeToString(picture);
}

/** Not so what is said to screen readers alone, in a box of a pixel. */
function isSeen(element: HTMLElement): boolean {
  const { width, height } = element.getBoundingClientRect();
  return width !== 1 || height !== 1;
}

/** A copy with its looks written where they change. */
function drawingOf(drawing: SVGSVGElement): Element {
  const copy = drawing.cloneNode(true) as Element;
  const copies = [copy, ...copy.querySelectorAll('*')];
  [drawing, ...drawing.querySelectorAll('*')].forEach((element, index) => {
    const written = copies[index] as Element;
    for (const name of ['class', 'style', 'role', 'tabindex']) written.removeAttribute(name);
    const looks = getComputedStyle(element);
    const around = element === drawing ? null : getComputedStyle(element.parentElement as Element);
    for (const name of INHERITED) {
      const value = looks.getPropertyValue(name);
      if (value === around?.getPropertyValue(name)) written.removeAttribute(name);
      else written.setAttribute(name, value);
    }
  });
  const { x, y, width, height } = drawing.getBoundingClientRect();
  for (const [name, value] of Object.entries({ x, y, width, height, overflow: 'visible' })) {
    copy.setAttribute(name, String(value));
  }
  return copy;
}

function backgroundOf(element: HTMLElement): Element[] {
  // "rgb(1, 2, 3)" or "rgba(1, 2, 3, 0.4)", which not every reader of SVG knows.
  const { backgroundColor } = getComputedStyle(element);
  const [red, green, blue, alpha = 1] = backgroundColor.match(/[\d.]+/g) ?? [];
  if (Number(alpha) === 0) return [];
  const { x, y, width, height } = element.getBoundingClientRect();
  const fill = { fill: `rgb(${red}, ${green}, ${blue})`, 'fill-opacity': alpha };
  return [shape('rect', { x, y, width, height, ...fill })];
}

/** One element a line: SVG does not wrap. */
function textOf(text: Node, parent: HTMLElement): Element[] {
  const { color, fontFamily, fontSize, fontWeight } = getComputedStyle(parent);
  const font = { 'font-family': fontFamily, 'font-size': fontSize, 'font-weight': fontWeight };
  return linesOf(text).map(({ content, x, middle }) => {
    const place = { x, y: middle, 'dominant-baseline': 'central' };
    return shape('text', { ...place, fill: color, ...font }, content);
  });
}

interface Line {
  content: string;
  x: number;
  /** Between its top and its bottom. */
  middle: number;
}

/** As the browser has broken a text, word by word. */
function linesOf(text: Node): Line[] {
  const range = document.createRange();
  const lines: Line[] = [];
  for (const { 0: word, index } of (text.textContent ?? '').matchAll(/\s*\S+\s*|\s+/g)) {
    const start = index + word.search(/\S|$/);
    range.setStart(text, start);
    range.setEnd(text, Math.max(start, index + word.trimEnd().length));
    const { x, y, height } = range.getBoundingClientRect();
    const middle = y + height / 2;
    const last = lines.at(-1);
    if (last && middle - last.middle <= height / 2) last.content += word;
    else lines.push({ content: word, x, middle });
  }
  return lines;
}

function shape(name: string, attributes: Record<string, string | number>, text = ''): Element {
  const element = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  element.textContent = text;
  return element;
}
