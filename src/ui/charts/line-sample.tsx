/** A piece of a line of a chart, beside its name. */
export function LineSample({ colour, dash }: { colour: string; dash: string }) {
  return (
    <svg width="28" height="8" aria-hidden>
      <line x1="0" x2="28" y1="4" y2="4" stroke={colour} strokeWidth="2.5" strokeDasharray={dash} />
    </svg>
  );
}
