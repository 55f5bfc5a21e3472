import { runLineStyle } from './run-line-style';

/** A piece of a run's line, beside its letter. @param props.place as in RunLine */
export function LineSample({ place }: { place: number }) {
  const { colour, dash } = runLineStyle(place);
  return (
    <svg width="28" height="8" aria-hidden>
      <line x1="0" x2="28" y1="4" y2="4" stroke={colour} strokeWidth="2.5" strokeDasharray={dash} />
    </svg>
  );
}
