import { expect, it } from 'vitest';
import { expectAccessibleInEveryLook, expectNoViolations } from './expect-accessible';
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
  await expect(expectAccessibleInEveryLook(shown)).rejects.toThrow('dark, 360 pixels wide');
});

it('finds what is wider than a phone', async () => {
  const shown = await renderInApp(<div style={{ width: 400 }}>wide</div>);
  await expect(expectAccessibleInEveryLook(shown)).rejects.toThrow(
    'beyond the right edge, dark, 360 pixels wide',
  );
  expect(window.innerWidth).toBe(PHONE);
});
