import { NumberInput } from '@mantine/core';
import { useState } from 'react';
import { isWithin, type Limits } from '../../domain/limits';

interface NumberFieldProps {
  label: string;
  limits: Limits;
  value: number;
  step?: number;
  /** The unit or meaning, shown beside the limits. */
  unit?: string;
  onChange: (value: number) => void;
}

/**
 * A number with its limits below. What is typed is kept, also when it is out of limits: the field
 * says so, and what needs it must not start.
 */
export function NumberField(props: NumberFieldProps) {
  const { label, limits, value, step = 1, unit, onChange } = props;
  // Half-typed numbers such as "0." are texts: turned into numbers at once they would lose the point.
  const [text, setText] = useState<string | number>(value);
  const shown = Object.is(toNumber(text), value) ? text : Number.isNaN(value) ? '' : value;
  const { min, max, integer } = limits;
  const limitsText = `${formatLimit(min)} to ${formatLimit(max)}${unit ? `, ${unit}` : ''}`;
  return (
    <NumberInput
      label={label}
      description={limitsText}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      value={shown}
      allowDecimal={!integer}
      allowNegative={false}
      step={step}
      min={min}
      max={max}
      clampBehavior="none"
      error={
        isWithin(value, limits)
          ? null
          : `Must be ${integer ? 'a whole number from ' : ''}${limitsText}`
      }
      onChange={(entered) => {
        setText(entered);
        onChange(toNumber(entered));
      }}
    />
  );
}

function toNumber(text: string | number): number {
  return text === '' ? NaN : Number(text);
}

function formatLimit(value: number): string {
  if (value !== 0 && Math.abs(value) < 0.001) return value.toExponential();
  return value >= 10_000 ? value.toLocaleString('en') : String(value);
}
