import { createContext, useContext, type ReactNode } from 'react';
import { Tooltip } from 'recharts';

/** Where a chart's values are read, beside its drawing; null on paper. */
export const ReadingPlace = createContext<HTMLElement | null>(null);

interface Pointed {
  /** Of the data. */
  point: unknown;
  /** On the x axis. */
  label: unknown;
}

/**
 * What a chart says of the place that is pointed at or that the arrow keys are at. It stands below the
 * drawing, where it covers none of the lines.
 */
export function Reading({ children }: { children: (pointed: Pointed) => ReactNode }) {
  const place = useContext(ReadingPlace);
  return (
    <Tooltip
      isAnimationActive={false}
      portal={place}
      content={({ active, payload, label }) =>
        active ? children({ point: payload[0]?.payload as unknown, label }) : null
      }
    />
  );
}
