import { describe, expect, it, vi } from 'vitest';
import { namesOf } from '../../../domain/dataset/classes';
import { classificationReport } from '../../../domain/evaluation/classification-report';
import type { ConfusionMatrix } from '../../../domain/evaluation/confusion-matrix';
import { runDatasetOf, type Run } from '../../../domain/run/run';
import { ARTICLE_NAMES, letteredClasses } from '../../../domain/testing/classes';
import { datasetOf } from '../../../domain/testing/dataset';
import { forestRunOf } from '../../../domain/testing/forest-run';
import { reportOfCertain } from '../../../domain/testing/report';
import { runOf } from '../../../domain/testing/run';
import { drawPng } from '../../../state/evaluate/bundle/draw-png';
import { PHONE, renderInApp, WIDE } from '../../testing/render-in-app';
import { drawCharts } from './draw-charts';
import { pictureOf } from '../../charts/picture-of';

/** One of the charts of a run, as a reader of XML has it. */
async function chartOf(name: string, run: Run): Promise<Document> {
  await renderInApp(<p>The page.</p>);
  const svg = drawCharts(run).find((chart) => chart.name === name)?.svg ?? '';
  return new DOMParser().parseFromString(svg, 'image/svg+xml');
}

const elementsOf = (chart: Document, selector: string) => [...chart.querySelectorAll(selector)];

const textsOf = (chart: Document) => elementsOf(chart, 'text').map((text) => text.textContent);

/** Where the lines of the data go, in whole pixels: "348,12 624,123". */
const linesOf = (chart: Document) =>
  elementsOf(chart, 'path[d]').map((line) =>
    [...(line.getAttribute('d') ?? '').matchAll(/([\d.]+),([\d.]+)/g)]
      .map(([, x, y]) => `${Math.round(Number(x))},${Math.round(Number(y))}`)
      .join(' '),
  );

/** Where a number is written along an axis, in whole pixels. */
function tickAt(chart: Document, text: string, axis: 'x' | 'y'): number {
  const ticks = elementsOf(chart, 'text').filter((tick) => tick.textContent === text);
  return Math.round(Number(ticks.at(axis === 'x' ? 0 : -1)?.getAttribute(axis)));
}

describe('the loss', () => {
  const epoch = { accuracy: 0, elapsedMs: 0, valAccuracy: null };

  it('puts epochs and losses where the axes say', async () => {
    const history = [
      { ...epoch, epoch: 1, loss: 1, valLoss: null },
      { ...epoch, epoch: 2, loss: 0.5, valLoss: null },
    ];
    const chart = await chartOf('loss', runOf({ history }));
    expect(['0', '1', '2'].map((tick) => tickAt(chart, tick, 'x'))).toEqual([72, 348, 624]);
    // In the middle of a number, so up to a pixel from its line.
    expect(tickAt(chart, '1', 'y')).toBeCloseTo(12, -0.5);
    expect(tickAt(chart, '0', 'y')).toBeCloseTo(234, -0.5);
    expect(linesOf(chart)).toEqual(['348,12 624,123']);
    expect(chart.querySelector('title')?.textContent).toBe('Loss by epoch');
    expect(textsOf(chart)).toContain('Train loss fell from 1.000 to 0.500');
    expect(textsOf(chart)).toContain('train');
    expect(textsOf(chart).join()).not.toContain('validation');
  });

  it('draws validation where there is one, and leaves out what is no number', async () => {
    const history = [
      { ...epoch, epoch: 1, loss: 1, valLoss: 0.25 },
      { ...epoch, epoch: 2, loss: NaN, valLoss: 0.5 },
    ];
    const chart = await chartOf('loss', runOf({ history }));
    expect(linesOf(chart)).toEqual(['348,12', '348,179 624,123']);
    expect(textsOf(chart)).toContain('validation (test set)');
  });
});

describe('the confusion matrix', () => {
  const matrix: ConfusionMatrix = [
    [3, 1, 0],
    [0, 2, 0],
    [0, 0, 0],
  ];
  const evaluation = { train: reportOfCertain(matrix), test: reportOfCertain(matrix) };
  const run = runOf({ evaluation: { ...evaluation, validation: null } });

  it('has every count and its share of the row, rows being true classes', async () => {
    const chart = await chartOf('confusion_matrix', run);
    const words = ['Confusion matrix of the test images', 'true ↓ predicted →'];
    const columns = ['●', 'COVID-19', '■', 'Normal', '▲', 'Pneumonia'];
    expect(textsOf(chart)).toEqual([
      ...[...words, ...columns],
      ...['●', 'COVID-19', '3', '75.0\u00a0%', '1', '25.0\u00a0%', '0', '0.0\u00a0%'],
      ...['■', 'Normal', '0', '0.0\u00a0%', '2', '100.0\u00a0%', '0', '0.0\u00a0%'],
      ...['▲', 'Pneumonia', '0', '0', '0'],
    ]);
  });

  it('is the darker, the more of its row, behind the count', async () => {
    const chart = await chartOf('confusion_matrix', run);
    const cells = elementsOf(chart, 'rect[fill="rgb(83, 64, 180)"]');
    expect(cells.map((cell) => cell.getAttribute('fill-opacity'))).toEqual(['0.3', '0.1', '0.4']);
    const [cell, count] = [cells[1], elementsOf(chart, 'text')[12]];
    expect(count?.textContent).toBe('1');
    const across = Number(count?.getAttribute('x')) - Number(cell?.getAttribute('x'));
    expect(across).toBeGreaterThan(0);
    expect(across).toBeLessThan(Number(cell?.getAttribute('width')));
  });
});

describe('twelve classes', () => {
  const classes = letteredClasses(12);
  const truth = Uint8Array.from(classes, (_, label) => label);
  const given = classes.flatMap((_, truly) =>
    classes.map((_one, label) => (label === truly ? 0.89 : 0.01)),
  );
  const test = { indices: new Int32Array(12), truth, probabilities: Float32Array.from(given) };
  const report = classificationReport(truth, test.probabilities, namesOf(classes));
  const run = runOf({
    dataset: runDatasetOf(datasetOf([{ label: 'a' }], classes), []),
    predictions: { train: test, test, validation: null },
    evaluation: { train: report, test: report, validation: null },
  });

  it('have a whole matrix, headed by their marks', async () => {
    const chart = await chartOf('confusion_matrix', run);
    const texts = textsOf(chart);
    expect(texts.slice(2, 14)).toEqual(classes.map(({ mark }) => mark));
    expect(texts.filter((text) => text === '1' || text === '0')).toHaveLength(144);
    expect(texts.filter((text) => text === 'Class L')).toHaveLength(1);
    const width = Number(chart.documentElement.getAttribute('width'));
    for (const cell of elementsOf(chart, 'rect[fill="rgb(83, 64, 180)"]')) {
      const right = Number(cell.getAttribute('x')) + Number(cell.getAttribute('width'));
      expect(right).toBeLessThanOrEqual(width);
    }
  });

  it('are named below their curves', async () => {
    const chart = await chartOf('roc', run);
    const height = Number(chart.documentElement.getAttribute('height'));
    for (const { displayName } of classes) {
      const [name, ...others] = elementsOf(chart, 'text').filter(
        ({ textContent }) => textContent === displayName,
      );
      expect(others).toEqual([]);
      expect(Number(name?.getAttribute('y'))).toBeLessThan(height);
    }
  });
});

describe('the ROC curves', () => {
  it('step up where an image of the class comes next, and name the area', async () => {
    const truth = Uint8Array.of(0, 1, 0, 1);
    // By the probability of class 0: true, false, true, false: an area of 3 / 4.
    const given = [0.9, 0.8, 0.3, 0.1].flatMap((first) => [first, 1 - first, 0]);
    const test = { indices: new Int32Array(4), truth, probabilities: Float32Array.from(given) };
    const report = classificationReport(truth, test.probabilities, ARTICLE_NAMES);
    const run = runOf({
      predictions: { train: test, test, validation: null },
      evaluation: { train: report, test: report, validation: null },
    });
    const chart = await chartOf('roc', run);
    expect(textsOf(chart)).toContain('ROC curves of the test images');
    expect(textsOf(chart).join('')).toContain('●COVID-19 0.750■Normal 0.750');
    expect(textsOf(chart).join()).not.toContain('Pneumonia');
    expect([tickAt(chart, '0\u00a0%', 'x'), tickAt(chart, '100\u00a0%', 'x')]).toEqual([72, 616]);
    expect(linesOf(chart)[0]).toBe('72,290 72,151 344,151 344,12 616,12');
  });
});

describe('a chart of a bundle', () => {
  it('is the same whatever the page looks like, and needs nothing but itself', async () => {
    const run = runOf();
    const { switchTo } = await renderInApp(<p>The page.</p>);
    const light = drawCharts(run);
    await switchTo({ scheme: 'dark', width: WIDE });
    // The numbers that React gives to parts count on.
    const bare = (svg: string) => svg.replaceAll(/ id="[^"]*"|#[\w-]+/g, '');
    const dark = drawCharts(run);
    for (const [index, { name, svg }] of dark.entries()) {
      expect(bare(svg) === bare(light[index]?.svg ?? ''), name).toBe(true);
    }
    for (const { svg } of light) {
      expect(svg).not.toMatch(/ (class|style|href)=|var\(|<(foreignObject|image|style|script)/);
      expect(svg.replaceAll(/url\(&quot;#[\w-]+&quot;\)/g, '')).not.toContain('url(');
      expect(svg).toContain('font-family="system-ui, ');
    }
    expect(document.querySelector('svg')).toBeNull();
  });

  it('is a picture twice as large', async () => {
    await renderInApp(<p>The page.</p>, { scheme: 'light', width: PHONE });
    for (const { svg } of drawCharts(runOf())) {
      const picture = await createImageBitmap(new Blob([(await drawPng(svg)) ?? '']));
      expect(picture.width).toBe(2 * 672);
    }
  });

  it('is no picture where the browser gives noise for one', async () => {
    const read = vi.spyOn(OffscreenCanvasRenderingContext2D.prototype, 'getImageData');
    read.mockImplementation((_x, _y, width, height) => new ImageData(width, height));
    expect(await drawPng(drawCharts(runOf())[0]?.svg ?? '')).toBeNull();
    read.mockRestore();
  });

  it('goes with a forest too, which has no loss', () => {
    expect(drawCharts(forestRunOf()).map(({ name }) => name)).toEqual(['confusion_matrix', 'roc']);
    expect(drawCharts(runOf()).map(({ name }) => name)).toEqual([
      'loss',
      'confusion_matrix',
      'roc',
    ]);
  });

  it('keeps what would end an element or an attribute from doing so', () => {
    const text = '</svg><a "b" & c>';
    const shown = document.createElement('p');
    shown.textContent = text;
    const picture = new DOMParser().parseFromString(pictureOf(shown, text), 'image/svg+xml');
    expect(textsOf(picture)).toEqual([text]);
    expect(picture.querySelector('title')?.textContent).toBe(text);
    expect(picture.querySelector('a, parsererror')).toBeNull();
  });
});
