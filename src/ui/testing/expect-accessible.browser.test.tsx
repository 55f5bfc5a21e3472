import { expect, it } from 'vitest';
import { expectAccessibleInEveryLook, expectNoViolations } from './expect-accessible';
import { findPaleMarks } from './find-pale-marks';
import { findUnreachable } from './find-unreachable';
import { PHONE, renderInApp } from './render-in-app';

it('finds a field without a label, by rule and element', async () => {
  const shown = await renderInApp(<input name="epochs" />);
  await expect(expectNoViolations(shown.container)).rejects.toHaveProperty('actual', [
    expect.stringMatching(/^label: <input name="epochs">/),
  ]);
});

it('finds what is too pale in the dark alone', async () => {
  const shown = await renderInApp(<p style={{ color: '#595959' }}>pale</p>);
  await expectNoViolations(shown.container);
  await expect(expectAccessibleInEveryLook(shown)).rejects.toThrow('dark, 320 pixels wide');
});

it('finds buttons of one name, small targets, nameless drawings, headings that skip a level or lack', async () => {
  const shown = await renderInApp(
    <>
      <h2>Models</h2>
      <h4>Kept</h4>
      <button type="button">Use</button>
      <button type="button">Use</button>
      <button type="button" aria-label="Copy" style={{ width: 22, height: 22, padding: 0 }} />
      <label>
        Of 20 pixels, but its label is larger{' '}
        <input type="checkbox" style={{ width: 20, height: 20 }} />
      </label>
      <div role="application" />
      <section aria-label="Gallery">
        <section aria-label="Reliability" />
      </section>
    </>,
  );
  await shown.switchTo({ scheme: 'light', width: PHONE });
  expect(findUnreachable()).toEqual([
    '2 buttons have the name "Use"',
    '"Copy" is 22 x 22 pixels',
    'a nameless application: <div role="application"></div>',
    'H4 "Kept" follows H2',
    'no heading leads to "Gallery"',
  ]);
});

it('finds what is drawn too pale in charts, but for lines that only guide', async () => {
  const shown = await renderInApp(
    <figure>
      <figcaption>Bars</figcaption>
      <svg>
        <line stroke="var(--line)" x2="9" y2="9" />
        <g className="recharts-cartesian-axis">
          <line id="axis" stroke="var(--line)" x2="9" y2="9" />
        </g>
        <rect id="tint" fill="#5340b4" fillOpacity={0.45} width="9" height="9" />
        <rect fill="#5340b4" fillOpacity={0.45} stroke="#5340b4" width="9" height="9" />
        <g opacity={0.7}>
          <circle id="faded" fill="#009e73" r="9" />
        </g>
        <circle fill="#009e73" r="9" />
      </svg>
    </figure>,
  );
  const found = () => findPaleMarks().map((sentence) => /id="(\w+)"/.exec(sentence)?.[1]);
  expect(found()).toEqual(['axis', 'tint', 'faded']);
  // Brighter than its card in the dark, where the accent of the light scheme is the pale one.
  await shown.switchTo({ scheme: 'dark', width: PHONE });
  expect(found()).toEqual(['axis', 'tint', undefined]);
});

it('finds what is wider than a phone', async () => {
  const shown = await renderInApp(<div style={{ width: 400 }}>wide</div>);
  await expect(expectAccessibleInEveryLook(shown)).rejects.toThrow(
    'beyond the right edge, dark, 320 pixels wide',
  );
  expect(window.innerWidth).toBe(PHONE);
});
