import { fail, ok, type Result } from './result';

/** Why a text is not read as a number. */
export type NumberRefusal =
  | { kind: 'empty' }
  /** Also what is too large or too small to be held. */
  | { kind: 'no-number' }
  /** Its one sign stands before three digits: some write fractions like that, others thousands. */
  | { kind: 'ambiguous'; fraction: number; thousands: number };

/** Thousands apart by spaces, of any width, or by apostrophes as in Switzerland. */
const GAP = String.raw`[ \u00a0\u2009\u202f'’]`;
/** Groups of thousands by one sign all along, and a fraction by another one. */
const GROUPED = [
  new RegExp(String.raw`^(\d{1,3}(?:(${GAP})\d{3})(?:\2\d{3})*)(?:[.,](\d+))?$`, 'u'),
  /^(\d{1,3}(?:,\d{3})+)\.(\d+)$/,
  /^(\d{1,3}(?:\.\d{3})+),(\d+)$/,
  /^(\d{1,3}(?:,\d{3}){2,})$/,
  /^(\d{1,3}(?:\.\d{3}){2,})$/,
];
const PLAIN = /^(?:\d+[.,]?\d*|[.,]\d+)(?:e[+-]?\d+)?$/i;
const AMBIGUOUS = /^[1-9]\d{0,2}[.,]\d{3}$/;

/**
 * A number as people write it: with a decimal point or comma, an exponent, or thousands apart where
 * these cannot be mistaken for a fraction. Nothing in the text is passed over: what is not wholly read
 * is refused.
 */
export function parseNumber(text: string): Result<number, NumberRefusal> {
  const written = text.trim();
  if (written === '') return fail({ kind: 'empty' });
  const sign = /^[-−]/u.test(written) ? -1 : 1;
  const digits = written.replace(/^[-−+]/u, '').replace(/(?<=e)−/iu, '-');
  if (AMBIGUOUS.test(digits)) {
    const fraction = sign * Number(digits.replace(',', '.'));
    return fail({
      kind: 'ambiguous',
      fraction,
      thousands: sign * Number(digits.replace(/\D/, '')),
    });
  }
  const value = PLAIN.test(digits) ? Number(digits.replace(',', '.')) : groupedNumber(digits);
  return isHeld(value, digits) ? ok(sign * value + 0) : fail({ kind: 'no-number' });
}

/** NaN where the text is no grouped number. */
function groupedNumber(digits: string): number {
  const match = GROUPED.map((pattern) => pattern.exec(digits)).find((found) => found !== null);
  if (!match) return NaN;
  const [, whole = ''] = match;
  const fraction = digits.slice(whole.length + 1);
  return Number(`${whole.replaceAll(/\D/gu, '')}.${fraction}`);
}

/** Not beyond the largest number, nor so near nothing that it became 0. */
function isHeld(value: number, digits: string): boolean {
  const isNothing = !/[1-9]/.test(digits.replace(/e.*$/i, ''));
  return Number.isFinite(value) && (value !== 0 || isNothing);
}
