import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseNumber } from './parse-number';
import { ok } from './result';

const ANY_NUMBER = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0);
const REFUSED = { ok: false, error: { kind: 'no-number' } };

describe('parseNumber', () => {
  it.each([
    ['50', 50],
    ['0,05', 0.05],
    ['0.05', 0.05],
    [',5', 0.5],
    ['.5', 0.5],
    ['5.', 5],
    ['0,125', 0.125],
    ['1e-4', 0.0001],
    ['1E−4', 0.0001],
    ['2,5e3', 2500],
    ['1,125e0', 1.125],
    ['4.2', 4.2],
    ['−3', -3],
    ['+3', 3],
    [' 7\u00a0', 7],
    ['007', 7],
    ['12345,678', 12345.678],
    ['20 000', 20_000],
    ['1\u202f234\u202f567,5', 1_234_567.5],
    ['1’000.25', 1000.25],
    ['1,234.5', 1234.5],
    ['1.234,5', 1234.5],
    ['1,234,567', 1_234_567],
    ['1.234.567', 1_234_567],
    ['0e5', 0],
    ['0,000', 0],
    ['-0', 0],
  ])('reads %j', (text, value) => {
    expect(parseNumber(text)).toEqual(ok(value));
  });

  it.each([
    ['20,000', 20, 20_000],
    ['1.125', 1.125, 1125],
    ['-1,500', -1.5, -1500],
  ])('does not guess what %j means', (text, fraction, thousands) => {
    expect(parseNumber(text)).toEqual({
      ok: false,
      error: { kind: 'ambiguous', fraction, thousands },
    });
  });

  it.each(['', '  ', '\t'])('has nothing to read in %j', (text) => {
    expect(parseNumber(text)).toEqual({ ok: false, error: { kind: 'empty' } });
  });

  it.each([
    ...['abc', '5 epochs', '5%', '1e', '1e-', 'e5', '.', ',', '-', '--5', '0x10', '1_000'],
    ...['1 2', '1 0000', '12,34,567', '1,2,3', '1.2.3', '1,234,56', '1 234,567.8', "1'234 567"],
    ...['1e5.5', '1e400', '1e-400', 'NaN', 'Infinity', '٥', '５', '½'],
  ])('refuses %j', (text) => {
    expect(parseNumber(text)).toEqual(REFUSED);
  });

  it('reads what the page itself writes, or asks where it looks like thousands', () => {
    fc.assert(
      fc.property(
        fc.oneof(ANY_NUMBER, fc.integer(), fc.float({ noNaN: true, noDefaultInfinity: true })),
        (value) => {
          for (const text of [
            String(value),
            value.toExponential(),
            String(value).replace('.', ','),
          ]) {
            const read = parseNumber(text);
            if (read.ok) expect(read.value + 0).toBe(value + 0);
            else expect(read.error).toMatchObject({ kind: 'ambiguous', fraction: value });
          }
        },
      ),
      { seed: 5, numRuns: 2000 },
    );
  });

  it.each([
    ...[
      'en',
      'en-IN',
      'de',
      'de-CH',
      'de-AT',
      'fr',
      'fr-CH',
      'es',
      'pt',
      'pl',
      'sv',
      'ru',
      'it-CH',
    ],
    ...['nl', 'cs', 'ja', 'zh', 'ar-EG', 'fa', 'hi', 'bn'],
  ])('reads a number as %s writes it, or refuses it, and never reads another', (locale) => {
    const digits = fc.integer({ min: 0, max: 6 });
    fc.assert(
      fc.property(
        fc.double({ min: -1e9, max: 1e9, noNaN: true }),
        digits,
        fc.boolean(),
        (value, maximumFractionDigits, useGrouping) => {
          const rounded = Number(value.toFixed(maximumFractionDigits)) + 0;
          const text = new Intl.NumberFormat(locale, { maximumFractionDigits, useGrouping }).format(
            rounded,
          );
          const read = parseNumber(text);
          if (read.ok) expect(read.value + 0).toBe(rounded);
        },
      ),
      { seed: 7, numRuns: 200 },
    );
  });

  it.each(['en', 'de', 'fr', 'de-CH', 'sv', 'pl', 'es', 'pt'])(
    'reads fractions and plain digits of %s always',
    (locale) => {
      fc.assert(
        fc.property(fc.double({ min: 0, max: 0.999999, noNaN: true }), (value) => {
          const rounded = Number(value.toFixed(6));
          const format = new Intl.NumberFormat(locale, { maximumFractionDigits: 6 });
          expect(parseNumber(format.format(rounded))).toEqual(ok(rounded));
        }),
        { seed: 9, numRuns: 200 },
      );
    },
  );

  it('reads or refuses any text: no part of it is passed over', () => {
    const parts = fc.constantFrom(...'0159.,-+eE −\u00a0’ax%'.split(''));
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 9 }), (characters) => {
        const text = characters.join('');
        const read = parseNumber(text);
        if (!read.ok) return;
        // Its digits, leading and trailing zeros aside, are those of the text.
        const significant = (written: string) =>
          written
            .replace(/e.*$/i, '')
            .replaceAll(/\D/gu, '')
            .replaceAll(/^0+|0+$/g, '');
        expect(text).not.toMatch(/[ax%]/);
        expect(significant(read.value.toExponential())).toBe(significant(text));
        expect(read.value < 0).toBe(/^\s*[-−]/u.test(text) && significant(text) !== '');
      }),
      { seed: 11, numRuns: 5000 },
    );
  });
});
