import { parseNumber, type NumberRefusal } from '../../domain/parse-number';

/** An end of what a number may be: "20,000", "1e-5". */
export function formatLimit(value: number): string {
  if (value !== 0 && Math.abs(value) < 0.001) return value.toExponential();
  return value >= 10_000 ? value.toLocaleString('en') : String(value);
}

/** Why a text is no number, and what to do; null where the field is empty. */
export function refusalText(refusal: NumberRefusal): string | null {
  switch (refusal.kind) {
    case 'empty':
      return null;
    case 'no-number':
      return 'Not a number: write it like 50, 0.05 or 1e-4';
    case 'ambiguous': {
      const { fraction, thousands } = refusal;
      // With a fourth digit it cannot be mistaken.
      const clear = parseNumber(String(fraction)).ok ? String(fraction) : fraction.toFixed(4);
      return `Is it ${thousands} or ${fraction}? Write ${thousands} or ${clear}`;
    }
  }
}
