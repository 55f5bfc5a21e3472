import { blend, contrastOf, type Rgb } from './contrast';

/** Of what carries something in a drawing, against what is beside it: WCAG 2.2, 1.4.11. */
const LEAST_CONTRAST = 3;

/**
 * What is drawn in charts by a line and an area that are both too pale on the card, each as a
 * sentence. Lines of a grid only guide the eye: they have the colour of `--line`, which nothing else
 * of a chart may have.
 */
export function findPaleMarks(): string[] {
  const card = colourOf('var(--mantine-color-body)');
  const grid = colourOf('var(--line)');
  return [...document.querySelectorAll<SVGElement>(MARKS)].flatMap((mark) => {
    if (!mark.checkVisibility() || mark.closest('defs, button') !== null) return [];
    const looks = getComputedStyle(mark);
    const shown = (paint: 'fill' | 'stroke') => {
      const colour = parse(looks[paint]);
      if (colour === null || (paint === 'stroke' && parseFloat(looks.strokeWidth) === 0)) return [];
      const opacity = Number(looks[`${paint}Opacity`]) * colour.alpha * opacityOf(mark);
      return opacity === 0 ? [] : [{ ...colour, opacity }];
    };
    // An area of Recharts has its border in a path of its own.
    const hasBorder =
      mark.matches('.recharts-area-area') && hasSibling(mark, 'recharts-area-curve');
    if (hasBorder) return [];
    const paints = [...(mark instanceof SVGLineElement ? [] : shown('fill')), ...shown('stroke')];
    if (paints.length === 0) return [];
    const isGuide = paints.every(({ rgb }) => String(rgb) === String(grid.rgb));
    if (isGuide && mark.closest('.recharts-cartesian-axis') === null) return [];
    const contrasts = paints.map(({ rgb, opacity }) =>
      contrastOf(blend(rgb, card.rgb, opacity), card.rgb),
    );
    const best = Math.max(...contrasts);
    if (best >= LEAST_CONTRAST) return [];
    const what = mark.closest('figure')?.querySelector('figcaption')?.textContent ?? 'a drawing';
    return [`${best.toFixed(2)} : 1 in "${what}": ${mark.outerHTML.slice(0, 160)}`];
  });
}

const MARKS = ['path', 'line', 'polyline', 'rect', 'circle', 'text', 'tspan']
  .map((shape) => `figure svg:not(.tabler-icon) ${shape}`)
  .join();

function hasSibling(mark: Element, className: string): boolean {
  return Boolean(mark.closest('.recharts-area')?.querySelector(`.${className}`));
}

function opacityOf(element: Element): number {
  let opacity = 1;
  for (let one: Element | null = element; one !== null; one = one.parentElement) {
    opacity *= Number(getComputedStyle(one).opacity);
  }
  return opacity;
}

/** As the page has it now, light or dark. */
function colourOf(value: string): { rgb: Rgb; alpha: number } {
  const probe = document.createElement('span');
  probe.style.color = value;
  document.body.append(probe);
  const colour = parse(getComputedStyle(probe).color);
  probe.remove();
  if (colour === null) throw new Error(`no colour: ${value}`);
  return colour;
}

/** @param computed "rgb(1, 2, 3)", "rgba(1, 2, 3, 0.4)", "color(srgb 0.1 0.2 0.3 / 0.4)" or "none" */
function parse(computed: string): { rgb: Rgb; alpha: number } | null {
  const numbers = (computed.match(/[\d.]+/g) ?? []).map(Number);
  const [red, green, blue, alpha = 1] = numbers;
  if (red === undefined || green === undefined || blue === undefined) return null;
  const scale = computed.startsWith('color(') ? 255 : 1;
  return { rgb: [red * scale, green * scale, blue * scale], alpha };
}
