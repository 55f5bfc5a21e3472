import { useMemo, useState } from 'react';
import { GREY_LEVELS, PIXELS_PER_IMAGE } from '../../../domain/dataset/dataset';
import type { Measure } from '../../../state/explore/explore-view';
import { describeLevel, EXAMPLE_HISTOGRAM, formatAmount } from '../texts/examples';
import styles from './example-histogram.module.css';
import { highestInside, histogramPath, levelAfterKey, levelAt } from './histogram-path';

interface ExampleHistogramProps {
  imageName: string;
  /** Of its class. */
  colour: string;
  /** Pixels by grey value, [256]. */
  counts: Uint16Array;
  measure: Measure;
  isTabStop: boolean;
  onFocus: () => void;
}

/** The grey values of one image; pointer and keys read them off. */
export function ExampleHistogram(props: ExampleHistogramProps) {
  const { imageName, colour, counts, measure, isTabStop, onFocus } = props;
  const [level, setLevel] = useState<number | null>(null);
  const top = highestInside(counts);
  const path = useMemo(() => histogramPath(counts, top), [counts, top]);
  const amount = (count: number) => formatAmount(count, PIXELS_PER_IMAGE, measure);
  const shown = level ?? mostFrequent(counts);
  const value = amount(counts[shown] as number);
  return (
    <div className={styles.histogram}>
      <div className={styles.plot}>
        <svg
          viewBox={`0 0 ${GREY_LEVELS} 100`}
          preserveAspectRatio="none"
          role="slider"
          tabIndex={isTabStop ? 0 : -1}
          aria-label={EXAMPLE_HISTOGRAM.label(imageName)}
          aria-valuemin={0}
          aria-valuemax={GREY_LEVELS - 1}
          aria-valuenow={shown}
          aria-valuetext={describeLevel(shown, value, measure)}
          onPointerMove={(event) => {
            const { left, width } = event.currentTarget.getBoundingClientRect();
            setLevel(levelAt((event.clientX - left) / width));
          }}
          onPointerLeave={() => {
            setLevel(null);
          }}
          onFocus={() => {
            onFocus();
            setLevel(shown);
          }}
          onBlur={() => {
            setLevel(null);
          }}
          onKeyDown={(event) => {
            const next = levelAfterKey(shown, event.key);
            if (next === null) return;
            event.preventDefault();
            setLevel(next);
          }}
        >
          <path d={path} fill={colour} />
          {level !== null && <path className={styles.cursor} d={`M${level + 0.5} 0V100`} />}
        </svg>
      </div>
      <p className={styles.axis} aria-hidden>
        <span>0</span>
        <span>255</span>
      </p>
      <p className={styles.value} aria-hidden>
        {level === null ? EXAMPLE_HISTOGRAM.top(amount(top)) : EXAMPLE_HISTOGRAM.read(level, value)}
      </p>
    </div>
  );
}

function mostFrequent(counts: Uint16Array): number {
  return counts.indexOf(Math.max(...counts));
}
