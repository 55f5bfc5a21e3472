/**
 * The inverse DCT of the IJG's accurate integer method, which OpenCV uses: the flow graph of
 * Loeffler, Ligtenberg and Moschytz, "Practical fast 1-D DCT algorithms with 11 multiplications"
 * (ICASSP 1989), with factors rounded to 1/8192. A pass is exact in integers up to one rounding at
 * its end, so a matrix of integers gives the same, and any one pixel without the others.
 */

/** The first pass keeps two bits below the unit for the second: 13 - 2. */
export const FIRST_PASS_SHIFT = 11;
/** Takes those off again, and the eightfold that both passes enlarge by: 13 + 2 + 3. */
export const SECOND_PASS_SHIFT = 18;
/** What the encoder took off each pixel (ITU-T T.81, A.3.1). */
export const LEVEL_SHIFT = 128;

const FACTOR_BITS = 13;

/** Int32Array [8, 8], in 1/8192: what frequency `u` adds at position `x`, at `x * 8 + u`. */
export const BASIS = basisMatrix();

function basisMatrix(): Int32Array {
  const basis = new Int32Array(64);
  for (let u = 0; u < 8; u++) {
    const unit = new Array<number>(8).fill(0);
    unit[u] = 1;
    inverseDct(unit).forEach((value, x) => (basis[x * 8 + u] = value));
  }
  return basis;
}

/** One pass over eight frequencies, in 1/8192 and not yet rounded. */
function inverseDct(frequencies: readonly number[]): number[] {
  const [f0, f1, f2, f3, f4, f5, f6, f7] = frequencies as EightNumbers;
  const [c1, c2, c3, c5, c6, c7] = [
    cosine(1),
    cosine(2),
    cosine(3),
    cosine(5),
    cosine(6),
    cosine(7),
  ];

  const sum = (f0 + f4) * 2 ** FACTOR_BITS;
  const difference = (f0 - f4) * 2 ** FACTOR_BITS;
  const turned = (f2 + f6) * factor(c6);
  const turned2 = turned + f2 * factor(c2 - c6);
  const turned6 = turned - f6 * factor(c2 + c6);
  const even = [sum + turned2, difference + turned6, difference - turned6, sum - turned2];

  const shared = (f1 + f3 + f5 + f7) * factor(c3);
  const outer = (f1 + f7) * factor(c3 - c7);
  const inner = (f3 + f5) * factor(c1 + c3);
  const high = shared - (f3 + f7) * factor(c3 + c5);
  const low = shared - (f1 + f5) * factor(c3 - c5);
  const odd = [
    f1 * factor(c1 + c3 - c5 - c7) - outer + low,
    f3 * factor(c1 + c3 + c5 - c7) - inner + high,
    f5 * factor(c1 + c3 - c5 + c7) - inner + low,
    f7 * factor(-c1 + c3 + c5 - c7) - outer + high,
  ];

  const front = even.map((value, x) => value + (odd[x] as number));
  const back = even.map((value, x) => value - (odd[x] as number)).reverse();
  return [...front, ...back];
}

type EightNumbers = [number, number, number, number, number, number, number, number];

function cosine(sixteenths: number): number {
  return Math.SQRT2 * Math.cos((sixteenths * Math.PI) / 16);
}

function factor(value: number): number {
  return Math.round(value * 2 ** FACTOR_BITS);
}
