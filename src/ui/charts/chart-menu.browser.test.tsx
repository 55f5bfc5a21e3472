import { expect, it, vi } from 'vitest';
import { page, userEvent, type Locator } from 'vitest/browser';
import { ARTICLE_CLASSES } from '../../domain/dataset/classes';
import { expectAccessibleInEveryLook } from '../testing/expect-accessible';
import { PHONE, renderInApp, WIDE, type Shown } from '../testing/render-in-app';
import { watchDownloads } from '../testing/saved-file';
import { ClassBalanceChart } from './class-balance-chart';
import { DotStripChart } from './dot-strip-chart';
import { EpochChart } from './epoch-chart';
import { ParallelChart } from './parallel-chart';
import { RunLinesChart } from './run-lines-chart';

const LOSS = (
  <EpochChart
    title="Train loss fell from 2 to 0.5"
    quantity="loss"
    points={[
      { x: 1, train: 2, validation: 3.2 },
      { x: 1.5, live: 1 },
      { x: 2, train: 0.5, validation: 1.25 },
    ]}
    epochs={2}
    domain={[0, 'auto']}
    format={(loss) => loss.toFixed(3)}
    validationName="validation (test set)"
  />
);

async function openMenu(shown: Shown): Promise<void> {
  await userEvent.click(shown.getByRole('button', { name: /^Save or copy the chart: / }));
}

async function saved(shown: Shown, name: string) {
  const downloads = watchDownloads();
  await userEvent.click(shown.getByRole('button', { name }));
  return downloads.next();
}

function firstCircle(drawing: Locator): Locator {
  const circle = drawing.element().querySelector('circle');
  if (circle === null) throw new Error('no circle is drawn');
  return page.elementLocator(circle);
}

const textsOf = (svg: string) =>
  [...new DOMParser().parseFromString(svg, 'image/svg+xml').querySelectorAll('text')].map(
    ({ textContent }) => textContent,
  );

it('saves the figures of a chart in full, without those within an epoch', async () => {
  const shown = await renderInApp(LOSS);
  await openMenu(shown);
  const { name, text } = await saved(shown, 'Save as CSV');
  expect(name).toBe('train-loss-fell-from-2-to-0-5.csv');
  expect(text).toBe(
    'epoch,"loss, train","loss, validation (test set)"\r\n1,2,3.2\r\n2,0.5,1.25\r\n',
  );
});

it('copies them for a spreadsheet, or says that it could not', async () => {
  const write = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValueOnce();
  const shown = await renderInApp(LOSS);
  await openMenu(shown);
  await userEvent.click(shown.getByRole('button', { name: 'Copy as table' }));
  await expect.element(shown.getByText('Copied: paste it into a spreadsheet.')).toBeVisible();
  expect(write.mock.calls).toEqual([
    ['epoch\tloss, train\tloss, validation (test set)\n1\t2\t3.2\n2\t0.5\t1.25\n'],
  ]);
  write.mockRejectedValueOnce(new Error('not allowed'));
  await userEvent.click(shown.getByRole('button', { name: 'Copy as table' }));
  await expect
    .element(shown.getByText('The browser does not allow it: save it as CSV.'))
    .toBeVisible();
  write.mockRestore();
});

it('saves a picture in light colours, without its menu, whatever the page looks like', async () => {
  const shown = await renderInApp(LOSS, { scheme: 'dark', width: WIDE });
  await openMenu(shown);
  const { name, text } = await saved(shown, 'Save as SVG');
  expect(name).toBe('train-loss-fell-from-2-to-0-5.svg');
  const texts = textsOf(text);
  expect(texts).toContain('Train loss fell from 2 to 0.5');
  expect(texts).not.toContain('Save as SVG');
  // Round, from 0 to more than the highest; whole epochs.
  expect(['0', '1', '2', '3', '4'].filter((tick) => !texts.includes(tick))).toEqual([]);
  expect(text).toContain('stroke="rgb(29, 29, 27)"');
  expect(text).not.toContain('rgb(236, 235, 232)');

  const png = await saved(shown, 'Save as PNG');
  expect(png.name).toBe('train-loss-fell-from-2-to-0-5.png');
  const picture = await createImageBitmap(new Blob([png.bytes]));
  expect(picture.width).toBe(2 * 672);
});

it('saves no picture of noise, which some browsers give for a canvas', async () => {
  const read = vi.spyOn(OffscreenCanvasRenderingContext2D.prototype, 'getImageData');
  read.mockImplementation((_x, _y, width, height) => new ImageData(width, height));
  const shown = await renderInApp(LOSS);
  await openMenu(shown);
  await userEvent.click(shown.getByRole('button', { name: 'Save as PNG' }));
  await expect
    .element(shown.getByText('This browser gives noise for pictures: save it as SVG.'))
    .toBeVisible();
  read.mockRestore();
});

it('breaks a long title in a picture as on the page', async () => {
  const title = 'A title of as many words as do not fit '.repeat(4).trim();
  const shown = await renderInApp(
    <RunLinesChart
      title={title}
      quantity="loss"
      lines={[{ letter: 'A', place: 1, values: [1, 0.5] }]}
      ticks={[0, 1]}
      formatTick={String}
      format={String}
    />,
  );
  await openMenu(shown);
  const { text } = await saved(shown, 'Save as SVG');
  const lines = textsOf(text).filter((line) => line.length > 3 && title.includes(line.trim()));
  expect(lines.length).toBeGreaterThan(1);
  expect(lines.join('').replaceAll(/\s+/g, ' ')).toBe(title);
  expect(text).toContain('stroke="rgb(83, 64, 180)"');
});

it('draws what is placed by shares of the width where the page has it', async () => {
  const shown = await renderInApp(
    <DotStripChart
      title="Two dots"
      strips={[{ name: 'one', values: [0, 1], middle: null, band: null }]}
      legend={{ dot: 'a run', band: 'none' }}
    />,
  );
  await openMenu(shown);
  const svg = new DOMParser().parseFromString(
    (await saved(shown, 'Save as SVG')).text,
    'image/svg+xml',
  );
  const track = svg.querySelector('circle[cx="100%"]')?.closest('svg');
  const [x, width] = ['x', 'width'].map((name) => Number(track?.getAttribute(name)));
  // Of the picture's 672: the name and the margins are beside it.
  expect(x).toBeGreaterThan(16 + 120);
  expect(width).toBeGreaterThan(300);
  expect((x ?? 0) + (width ?? 0)).toBeLessThan(16 + 640);
});

it('reads the dots of a strip below it, by pointer and by arrow keys', async () => {
  const shown = await renderInApp(
    <DotStripChart
      title="Five seeds"
      strips={[
        { name: 'Accuracy', values: [0.9, 0.7], middle: 0.8, band: { low: 0.66, high: 0.94 } },
        { name: 'Macro F1', values: [0.6], middle: null, band: null },
      ]}
      legend={{ dot: 'one seed', middle: 'mean', band: 'mean ± sd' }}
    />,
  );
  const reading = shown.getByRole('status').filter({ hasText: 'one seed' });
  const drawing = shown.getByRole('application');
  await userEvent.click(shown.getByText('Accuracy'));
  await userEvent.keyboard('{ArrowRight}');
  await expect
    .element(reading)
    .toHaveTextContent('Accuracy: one seed 70.0 %; mean 80.0 %; mean ± sd 66.0 to 94.0');
  await userEvent.keyboard('{ArrowDown}');
  await expect.element(reading).toHaveTextContent('Macro F1: one seed 60.0 %');
  await expectAccessibleInEveryLook(shown);
  await userEvent.tab();
  await expect.element(reading).not.toBeInTheDocument();

  await userEvent.hover(firstCircle(drawing));
  await expect.element(reading).toHaveTextContent('Accuracy: one seed 90.0 %');
});

it('takes parallel coordinates along, upright on any screen, and reads a line below them', async () => {
  const axis = (name: string) => ({ name, ticks: [0, 1].map((share) => ({ share, text: '' })) });
  const shown = await renderInApp(
    <ParallelChart
      title="Trial 2 scored highest"
      description="Each line is a trial."
      axes={[axis('Momentum'), axis('L2'), axis('Units'), axis('Score')]}
      lines={[
        { name: 'Trial 2', shares: [0, 0, 0, 1], values: ['0.5', '0', '8', '75 %'], kind: 'best' },
        {
          name: 'Trial 1',
          shares: [1, 1, 1, null],
          values: ['0.9', '1', '9', '–'],
          kind: 'broken',
        },
      ]}
      names={{ best: 'the best', other: 'others', broken: 'diverged' }}
    />,
    { scheme: 'dark', width: PHONE },
  );
  await openMenu(shown);
  const { text } = await saved(shown, 'Save as SVG');
  const svg = new DOMParser().parseFromString(text, 'image/svg+xml');
  const axes = [...svg.querySelectorAll('line[x1][y1="280"], line[x1][y2="280"]')];
  const places = axes.map((line) => line.getAttribute('x1'));
  // Of 640: 56 at either side, the rest in three.
  expect(places).toEqual(['56', '232', '408', '584']);
  // Without it their rims would hide the texts.
  expect(text).toContain('paint-order="stroke"');
  expect((await saved(shown, 'Save as CSV')).text).toBe(
    ',Momentum,L2,Units,Score\r\nTrial 2,0.5,0,8,75 %\r\nTrial 1,0.9,1,9,–\r\n',
  );
  await userEvent.keyboard('{Escape}');
  await shown.switchTo({ scheme: 'light', width: WIDE });
  await userEvent.hover(firstCircle(shown.getByRole('img', { name: 'Each line is a trial.' })));
  await expect
    .element(shown.getByRole('status').filter({ hasText: 'Trial 2' }))
    .toHaveTextContent('Trial 2: Momentum 0.5; L2 0; Units 8; Score 75 %');
  await expectAccessibleInEveryLook(shown);
});

it('takes the hatched repeats of a class along', async () => {
  const shown = await renderInApp(
    <ClassBalanceChart
      title="Class balance"
      classes={ARTICLE_CLASSES}
      counts={{ 'COVID-19': 10, Normal: 40, Pnemonia: 40 }}
      shown={{ 'COVID-19': 40, Normal: 40, Pnemonia: 40 }}
    />,
  );
  await openMenu(shown);
  const { text } = await saved(shown, 'Save as SVG');
  expect(text.match(/stroke-dasharray="2px, 6px"/g)).toHaveLength(3);
  expect((await saved(shown, 'Save as CSV')).text).toBe(
    'class,images,with repeats\r\nCOVID-19,10,40\r\nNormal,40,40\r\nPneumonia,40,40\r\n',
  );
});

it('reads values below the drawing, by keyboard too, and closes its menu by it', async () => {
  const shown = await renderInApp(LOSS);
  const button = shown.getByRole('button', { name: /^Save or copy the chart: / });
  await openMenu(shown);
  await expect.element(button).toHaveAttribute('aria-expanded', 'true');
  await userEvent.keyboard('{Escape}');
  await expect.element(button).toHaveAttribute('aria-expanded', 'false');
  await expect.element(button).toHaveFocus();

  await userEvent.tab();
  await userEvent.keyboard('{ArrowRight}{ArrowRight}');
  const reading = shown.getByText('Epoch 2:');
  await expect.element(reading).toBeVisible();
  const drawing = document.querySelector('.recharts-surface')?.getBoundingClientRect();
  expect(reading.element().getBoundingClientRect().top).toBeGreaterThanOrEqual(
    drawing?.bottom ?? Infinity,
  );
  await expect
    .element(shown.getByRole('status').filter({ hasText: 'Epoch 2' }))
    .toHaveTextContent('Epoch 2: train 0.500, validation (test set) 1.250');
  await expectAccessibleInEveryLook(shown);
});

it('has nothing for axe while it is open', async () => {
  const shown = await renderInApp(LOSS);
  await openMenu(shown);
  await expectAccessibleInEveryLook(shown);
});
