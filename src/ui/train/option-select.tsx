import { NativeSelect } from '@mantine/core';

interface OptionSelectProps<Value extends string> {
  label: string;
  description: string;
  disabled?: boolean;
  value: Value;
  /** The choices and how they are called. */
  data: Partial<Record<Value, string>>;
  onChange: (value: Value) => void;
}

/** A choice of a recipe with a line that says what it decides. */
export function OptionSelect<Value extends string>(props: OptionSelectProps<Value>) {
  const { label, description, disabled = false, value, data, onChange } = props;
  const values = Object.keys(data) as Value[];
  return (
    <NativeSelect
      label={label}
      description={description}
      inputWrapperOrder={['label', 'input', 'description']}
      disabled={disabled}
      value={value}
      data={values.map((choice) => ({ value: choice, label: data[choice] ?? choice }))}
      onChange={({ currentTarget }) => {
        onChange(currentTarget.value as Value);
      }}
    />
  );
}
