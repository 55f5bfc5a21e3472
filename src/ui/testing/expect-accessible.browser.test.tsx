import { expect, it } from 'vitest';
import { expectAccessibleInEveryLook, expectNoViolations } from './expect-accessible';
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

it('finds buttons of one name, small targets, nameless drawings and headings that skip a level', async () => {
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
    </>,
  );
  await shown.switchTo({ scheme: 'light', width: PHONE });
  expect(findUnreachable()).toEqual([
    '2 buttons have the name "Use"',
    '"Copy" is 22 x 22 pixels',
    'a nameless application: <div role="application"></div>',
    'H4 "Kept" follows H2',
  ]);
});

it('finds what is wider than a phone', async () => {
  const shown = await renderInApp(<div style={{ width: 400 }}>wide</div>);
  await expect(expectAccessibleInEveryLook(shown)).rejects.toThrow(
    'beyond the right edge, dark, 320 pixels wide',
  );
  expect(window.innerWidth).toBe(PHONE);
});
