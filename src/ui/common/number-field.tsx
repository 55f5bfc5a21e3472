import { TextInput } from '@mantine/core';
import { useState, type KeyboardEvent } from 'react';
import { isWithin, type Limits } from '../../domain/limits';
import { parseNumber } from '../../domain/parse-number';
import { formatLimit, refusalText } from './number-texts';

interface NumberFieldProps {
  label: string;
  limits: Limits;
  /** NaN while no number is entered. */
  value: number;
  step?: number;
  /** The unit or meaning, shown beside the limits. */
  unit?: string;
  onChange: (value: number) => void;
}

/**
 * A number with its limits below. What is typed is kept as it was typed, also when it is no number or
 * out of limits: the field says so, and what needs it must not start.
 */
export function NumberField(props: NumberFieldProps) {
  const { label, limits, value, step = 1, unit, onChange } = props;
  const written = Number.isNaN(value) ? '' : String(value);
  const [text, setText] = useState(written);
  const typed = parseNumber(text);
  // Somebody else may have changed the number since.
  const isTyped = Object.is(typed.ok ? typed.value : NaN, value);
  const shown = isTyped ? text : written;
  const { min, max, integer } = limits;
  const limitsText = `${formatLimit(min)} to ${formatLimit(max)}${unit ? `, ${unit}` : ''}`;
  const mustBe = `Must be ${integer ? 'a whole number from ' : ''}${limitsText}`;
  const refused = isTyped && !typed.ok ? refusalText(typed.error) : null;
  const take = (entered: string) => {
    const read = parseNumber(entered);
    setText(entered);
    onChange(read.ok ? read.value : NaN);
  };
  const stepBy = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
    event.preventDefault();
    // What a step comes to is a number, however it is written.
    onChange(steppedNumber(value, event.key === 'ArrowUp' ? step : -step, limits));
  };
  return (
    <TextInput
      label={label}
      description={limitsText}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      inputMode={integer ? 'numeric' : 'decimal'}
      autoComplete="off"
      value={shown}
      error={isWithin(value, limits) ? null : (refused ?? mustBe)}
      onChange={({ currentTarget }) => {
        take(currentTarget.value);
      }}
      onKeyDown={stepBy}
    />
  );
}

/** Digits after which the sum of a number and its step is the noise of binary fractions. */
const STEP_DIGITS = 12;

/** Within the limits, also where it was not; the smallest where there was none. */
function steppedNumber(value: number, step: number, { min, max }: Limits): number {
  if (Number.isNaN(value)) return min;
  return Math.min(max, Math.max(min, Number((value + step).toPrecision(STEP_DIGITS))));
}
