import { NumberInput } from '@mantine/core';

/** Whole numbers; both ends are allowed. */
export interface CountLimits {
  min: number;
  max: number;
}

interface CountInputProps {
  label: string;
  description: string;
  limits: CountLimits;
  /** NaN while the field is empty. */
  value: number;
  onChange: (value: number) => void;
}

/** How many times something is done; what is out of limits is kept and said. */
export function CountInput({ label, description, limits, value, onChange }: CountInputProps) {
  const { min, max } = limits;
  return (
    <NumberInput
      label={label}
      description={description}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      value={Number.isNaN(value) ? '' : value}
      min={min}
      max={max}
      allowDecimal={false}
      allowNegative={false}
      clampBehavior="none"
      error={isWithin(limits, value) ? null : `Must be a whole number from ${min} to ${max}`}
      onChange={(entered) => {
        onChange(entered === '' ? NaN : Number(entered));
      }}
    />
  );
}

export function isWithin({ min, max }: CountLimits, value: number): boolean {
  return Number.isInteger(value) && value >= min && value <= max;
}
