import { useContext, type ReactNode } from 'react';
import type { Tooltip } from 'recharts';
import { ReadingPlace } from './reading-place';

interface Pointed {
  /** Of the data. */
  point: unknown;
  /** On the x axis. */
  label: unknown;
}

interface ReadingProps {
  /** Of Recharts, which comes with the charts alone; what they share comes with every page. */
  tooltip: typeof Tooltip;
  children: (pointed: Pointed) => ReactNode;
}

/**
 * What a chart says of the place that is pointed at or that the arrow keys are at. It stands below the
 * drawing, where it covers none of the lines.
 */
export function Reading({ tooltip: Pointing, children }: ReadingProps) {
  const place = useContext(ReadingPlace);
  return (
    <Pointing
      isAnimationActive={false}
      portal={place}
      content={({ active, payload, label }) =>
        active ? children({ point: payload[0]?.payload as unknown, label }) : null
      }
    />
  );
}
