import { NativeSelect, SegmentedControl } from '@mantine/core';
import type { Classes } from '../../domain/dataset/classes';

interface ClassControlProps {
  /** Accessible name. */
  label: string;
  classes: Classes;
  /** Position of the one that is chosen. */
  value: number;
  onChange: (chosen: number) => void;
}

/** More do not lie beside each other on a phone. */
const MOST_SEGMENTS = 3;

/** One of the classes. */
export function ClassControl({ label, classes, value, onChange }: ClassControlProps) {
  const data = classes.map(({ displayName }, position) => ({
    value: String(position),
    label: displayName,
  }));
  return classes.length > MOST_SEGMENTS ? (
    <NativeSelect
      aria-label={label}
      data={data}
      value={String(value)}
      onChange={({ currentTarget }) => {
        onChange(Number(currentTarget.value));
      }}
    />
  ) : (
    <SegmentedControl
      aria-label={label}
      data={data}
      value={String(value)}
      onChange={(text) => {
        onChange(Number(text));
      }}
    />
  );
}
