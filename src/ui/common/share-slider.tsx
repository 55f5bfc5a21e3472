import { Slider } from '@mantine/core';
import { formatWholePercent } from '../format';

interface ShareSliderProps {
  /** Accessible name. */
  label: string;
  step: number;
  /** 0 to 1. */
  value: number;
  onChange: (value: number) => void;
}

/** A share from nothing to all, read as per cent. */
export function ShareSlider({ label, step, value, onChange }: ShareSliderProps) {
  return (
    <Slider
      thumbLabel={label}
      min={0}
      max={1}
      step={step}
      value={value}
      label={formatWholePercent}
      onChange={onChange}
    />
  );
}
