import { useState } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { expectAccessibleInEveryLook } from '../testing/expect-accessible';
import { renderInApp } from '../testing/render-in-app';
import { NumberField } from './number-field';

const EPOCHS = { min: 1, max: 20_000, integer: true };
const RATE = { min: 0.00001, max: 0.5, integer: false };

/** The field as its page holds it: what is entered comes back as the value. */
async function renderField(props: {
  limits: typeof EPOCHS;
  value: number;
  step?: number;
  unit?: string;
}) {
  const onChange = vi.fn<(value: number) => void>();
  function Holder() {
    const [value, setValue] = useState(props.value);
    return (
      <NumberField
        {...props}
        label="Epochs"
        value={value}
        onChange={(entered) => {
          onChange(entered);
          setValue(entered);
        }}
      />
    );
  }
  const shown = await renderInApp(<Holder />);
  return { shown, field: shown.getByRole('textbox', { name: 'Epochs' }), onChange };
}

describe('says its limits', () => {
  it('with the unit', async () => {
    const { field } = await renderField({ limits: EPOCHS, value: 5, unit: 'passes' });
    await expect.element(field).toHaveAccessibleDescription('1 to 20,000, passes');
  });

  it('tiny ones with an exponent', async () => {
    const { field } = await renderField({ limits: RATE, value: 0.1 });
    await expect.element(field).toHaveAccessibleDescription('1e-5 to 0.5');
  });
});

describe('by keyboard', () => {
  it('is reached, changed by its step, and typed in', async () => {
    const { field, onChange } = await renderField({ limits: EPOCHS, value: 5, step: 10 });
    await userEvent.keyboard('{Tab}');
    await expect.element(field).toHaveFocus();
    await userEvent.keyboard('{ArrowUp}');
    expect(onChange).toHaveBeenLastCalledWith(15);
    await userEvent.keyboard('{ArrowDown}{ArrowDown}');
    expect(onChange).toHaveBeenLastCalledWith(1);
    await field.fill('7');
    expect(onChange).toHaveBeenLastCalledWith(7);
  });

  it('steps to what could be mistaken if it were typed', async () => {
    const { field, onChange } = await renderField({
      limits: { ...RATE, max: 10 },
      value: 1,
      step: 0.001,
    });
    await field.click();
    await userEvent.keyboard('{ArrowUp}');
    expect(onChange).toHaveBeenLastCalledWith(1.001);
  });

  it('keeps a half-typed number', async () => {
    const { field, onChange } = await renderField({ limits: RATE, value: 0.1 });
    await field.clear();
    await userEvent.type(field, '0.');
    await expect.element(field).toHaveValue('0.');
    await userEvent.keyboard('25');
    expect(onChange.mock.calls.map(([entered]) => entered)).toEqual([NaN, 0, 0, 0.2, 0.25]);
  });

  it('does not turn a fraction into a whole number', async () => {
    const { field, onChange } = await renderField({ limits: EPOCHS, value: 5 });
    await field.clear();
    await userEvent.type(field, '1.5');
    expect(onChange).toHaveBeenLastCalledWith(1.5);
    await expect
      .element(field)
      .toHaveAccessibleDescription(/Must be a whole number from 1 to 20,000/);
  });

  it('adds a step without the noise of binary fractions, and starts at the smallest', async () => {
    const { field, onChange } = await renderField({ limits: RATE, value: 0.2, step: 0.1 });
    await field.click();
    await userEvent.keyboard('{ArrowUp}');
    expect(onChange).toHaveBeenLastCalledWith(0.3);
    await field.fill('about one');
    await userEvent.keyboard('{ArrowUp}');
    expect(onChange).toHaveBeenLastCalledWith(0.00001);
    await expect.element(field).toHaveValue('0.00001');
  });
});

describe('takes what is filled in at once', () => {
  it.each([
    ['0,05', 0.05],
    ['1e-4', 0.0001],
    ['.25', 0.25],
  ])('%s', async (text, value) => {
    const { field, onChange } = await renderField({ limits: RATE, value: 0.1 });
    await field.fill(text);
    expect(onChange).toHaveBeenLastCalledWith(value);
    await expect.element(field).toHaveValue(text);
    await expect.element(field).toBeValid();
  });

  it.each([
    ['fifty', 'Not a number'],
    ['5 epochs', 'Not a number'],
    ['20,000', 'Is it 20000 or 20?'],
  ])('%s is kept as it is, and refused', async (text, reason) => {
    const { shown, field, onChange } = await renderField({ limits: EPOCHS, value: 5 });
    await field.fill(text);
    expect(onChange).toHaveBeenLastCalledWith(NaN);
    await expect.element(field).toHaveValue(text);
    await expect.element(field).toBeInvalid();
    await expect.element(field).toHaveAccessibleDescription(new RegExp(reason.replace('?', '\\?')));
    await expectAccessibleInEveryLook(shown);
  });
});

describe('out of limits', () => {
  it.each([
    [EPOCHS, '0', 'Must be a whole number from 1 to 20,000'],
    [EPOCHS, '20001', 'Must be a whole number from 1 to 20,000'],
    [RATE, '0.6', 'Must be 1e-5 to 0.5'],
  ])('of %o keeps %s and says so', async (limits, text, message) => {
    const { shown, field } = await renderField({ limits, value: limits.min });
    await expect.element(field).toBeValid();
    await field.fill(text);
    await userEvent.tab();
    await expect.element(field).toHaveValue(text);
    await expect.element(field).toBeInvalid();
    await expect.element(field).toHaveAccessibleDescription(new RegExp(message));
    await expectAccessibleInEveryLook(shown);
  });

  it('one that was left empty is so when it comes back', async () => {
    const { field } = await renderField({ limits: EPOCHS, value: NaN });
    await expect.element(field).toHaveValue('');
    await expect.element(field).toBeInvalid();
  });

  it('shows a number that looks like thousands where it is given, without a doubt', async () => {
    const { field } = await renderField({ limits: { ...RATE, max: 10 }, value: 1.125 });
    await expect.element(field).toHaveValue('1.125');
    await expect.element(field).toBeValid();
  });

  it('an empty field says so', async () => {
    const { field, onChange } = await renderField({ limits: EPOCHS, value: 5 });
    await field.clear();
    expect(onChange).toHaveBeenLastCalledWith(NaN);
    await expect.element(field).toBeInvalid();
  });
});

it('can be used by everybody', async () => {
  const { shown } = await renderField({ limits: EPOCHS, value: 5 });
  await expectAccessibleInEveryLook(shown);
});
