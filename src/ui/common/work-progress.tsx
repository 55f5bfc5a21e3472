import { Progress } from '@mantine/core';
import type { ReactNode } from 'react';
import shared from './shared.module.css';

interface WorkProgressProps {
  /** What the bar is of. */
  label: string;
  /** 0 to 1. */
  share: number;
  /** What is worked on. */
  children: ReactNode;
  /** How long it takes still, in words; null while nothing is known. */
  left: string | null;
}

/** How far trainings are: a bar, and below it where they are and how long it takes still. */
export function WorkProgress({ label, share, children, left }: WorkProgressProps) {
  return (
    <>
      <Progress.Root size="lg" mt="md" mb="xs">
        <Progress.Section value={share * 100} aria-label={label} />
      </Progress.Root>
      <p className={shared.spread}>
        <span>{children}</span>
        <span>{left === null ? 'Estimating the time left' : `${left} left`}</span>
      </p>
    </>
  );
}
