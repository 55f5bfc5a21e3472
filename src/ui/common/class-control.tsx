import { SegmentedControl } from '@mantine/core';
import {
  CLASS_INDICES,
  CLASS_NAMES,
  displayName,
  type ClassIndex,
} from '../../domain/dataset/classes';

interface ClassControlProps {
  /** Accessible name. */
  label: string;
  value: ClassIndex;
  onChange: (chosen: ClassIndex) => void;
}

/** One of the classes. */
export function ClassControl({ label, value, onChange }: ClassControlProps) {
  return (
    <SegmentedControl
      aria-label={label}
      data={CLASS_INDICES.map((index) => ({
        value: String(index),
        label: displayName(CLASS_NAMES[index]),
      }))}
      value={String(value)}
      onChange={(text) => {
        const chosen = CLASS_INDICES.find((index) => String(index) === text);
        if (chosen !== undefined) onChange(chosen);
      }}
    />
  );
}
