import { RECIPE_LIMITS, type LimitedField } from '../../domain/training/recipe';
import { NumberField } from '../common/number-field';

interface LimitedNumberInputProps {
  label: string;
  field: LimitedField;
  value: number;
  step?: number;
  unit?: string;
  onChange: (value: number) => void;
}

/** A number of the recipe with its limits below. */
export function LimitedNumberInput({ field, ...props }: LimitedNumberInputProps) {
  return <NumberField limits={RECIPE_LIMITS[field]} {...props} />;
}
