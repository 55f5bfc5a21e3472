import { describe, expect, it } from 'vitest';
import { confusionChart } from './confusion-chart';
import { lossChart } from './loss-chart';
import { rocChart } from './roc-chart';
import { escapeXml, textAt } from './svg';

/** The points of every line of a chart, in pixels. */
function linesOf(svg: string): [number, number][][] {
  return [...svg.matchAll(/points="([^"]*)"/g)].map(([, points = '']) =>
    points.split(' ').map((point) => point.split(',').map(Number) as [number, number]),
  );
}

const textsOf = (svg: string) => [...svg.matchAll(/<text[^>]*>([^<]*)</g)].map(([, text]) => text);

describe('lossChart', () => {
  const epoch = { accuracy: 0, elapsedMs: 0, valAccuracy: null };

  it('puts epochs and losses where the axes say', () => {
    const { svg } = lossChart([
      { ...epoch, epoch: 1, loss: 1, valLoss: null },
      { ...epoch, epoch: 2, loss: 0.5, valLoss: null },
    ]);
    // The plot is 72 to 616 wide and 56 to 384 high; epochs 0 to 2, losses 0 to 1.
    expect(linesOf(svg)[0]).toEqual([
      [344, 56],
      [616, 220],
    ]);
    expect(textsOf(svg)).toContain('Loss by epoch');
    expect(textsOf(svg)).toContain('Train');
    expect(textsOf(svg)).not.toContain('Validation');
  });

  it('draws validation where there is one, and leaves out what is no number', () => {
    const { svg } = lossChart([
      { ...epoch, epoch: 1, loss: 1, valLoss: 0.25 },
      { ...epoch, epoch: 2, loss: NaN, valLoss: 0.5 },
    ]);
    expect(svg).not.toContain('NaN');
    expect(linesOf(svg).slice(0, 2)).toEqual([
      [[344, 56]],
      [
        [344, 302],
        [616, 220],
      ],
    ]);
    expect(textsOf(svg)).toContain('Validation');
  });
});

describe('confusionChart', () => {
  it('has every count and its share of the row, rows being true classes', () => {
    const { svg } = confusionChart([
      [3, 1, 0],
      [0, 2, 0],
      [0, 0, 0],
    ]);
    const cells = textsOf(svg).slice(1, 19);
    expect(cells).toEqual(
      ['3', '75 %', '1', '25 %', '0', '0 %', '0', '0 %', '2', '100 %', '0', '0 %'].concat(
        ['0', '0 %'],
        ['0', '0 %'],
        ['0', '0 %'],
      ),
    );
  });
});

describe('rocChart', () => {
  it('steps up where an image of the class comes next, and names the area', () => {
    const truth = Uint8Array.of(0, 1, 0, 1);
    // By the probability of class 0: true, false, true, false: an area of 3 / 4.
    const given = [0.9, 0.8, 0.3, 0.1].flatMap((first) => [first, 1 - first, 0]);
    const { svg } = rocChart(truth, Float32Array.from(given));
    expect(textsOf(svg)).toContain('COVID-19: area 0.750');
    expect(textsOf(svg)).toContain('Normal: area 0.750');
    expect(textsOf(svg).some((text) => text?.startsWith('Pneumonia'))).toBe(false);
    // After the line of chance. Right is 72 + 544 * share, up is 384 - 328 * share.
    expect(linesOf(svg)[1]).toEqual([
      [72, 384],
      [72, 220],
      [344, 220],
      [344, 56],
      [616, 56],
    ]);
  });
});

it('keeps what would end an element or an attribute from doing so', () => {
  expect(escapeXml('<a "b" & c>')).toBe('&lt;a &quot;b&quot; &amp; c&gt;');
  expect(textAt({ x: 1, y: 2 }, '</svg>')).toBe(
    '<text x="1" y="2" fill="#1f2328">&lt;/svg&gt;</text>',
  );
});
