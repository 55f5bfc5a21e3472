/*
 * The inverse DCT of the IJG's accurate integer method, which OpenCV uses (libjpeg, jidctint.c): the
 * flow graph of Loeffler, Ligtenberg and Moschytz, "Practical fast 1-D DCT algorithms with 11
 * multiplications" (ICASSP 1989). A pass is exact in integers up to one rounding at its end, so a
 * matrix of integers gives the same, and any one pixel without the others.
 */

/** The first pass keeps two bits (PASS1_BITS) below the unit for the second: 13 - 2. */
export const FIRST_PASS_SHIFT = 11;
/** Takes those off again, and the eightfold that both passes enlarge by: 13 + 2 + 3. */
export const SECOND_PASS_SHIFT = 18;
/** What the encoder took off each pixel (ITU-T T.81, A.3.1). */
export const LEVEL_SHIFT = 128;

const CONST_BITS = 13;
/** jidctint.c's factors, in 1/8192. */
const FIX_0_298631336 = 2446;
const FIX_0_390180644 = 3196;
const FIX_0_541196100 = 4433;
const FIX_0_765366865 = 6270;
const FIX_0_899976223 = 7373;
const FIX_1_175875602 = 9633;
const FIX_1_501321110 = 12299;
const FIX_1_847759065 = 15137;
const FIX_1_961570560 = 16069;
const FIX_2_053119869 = 16819;
const FIX_2_562915447 = 20995;
const FIX_3_072711026 = 25172;

/** In 1/8192: what frequency `u` adds at position `x`, at `x * 8 + u`. */
export const BASIS = new StaticArray<i32>(64);
for (let u = 0; u < 8; u++) transformUnit(u);

/** One pass over eight frequencies of which one is 1, not yet rounded. */
function transformUnit(u: i32): void {
  const f0 = <i32>(u === 0);
  const f1 = <i32>(u === 1);
  const f2 = <i32>(u === 2);
  const f3 = <i32>(u === 3);
  const f4 = <i32>(u === 4);
  const f5 = <i32>(u === 5);
  const f6 = <i32>(u === 6);
  const f7 = <i32>(u === 7);

  const turned = (f2 + f6) * FIX_0_541196100;
  const even2 = turned - f6 * FIX_1_847759065;
  const even3 = turned + f2 * FIX_0_765366865;
  const even0 = (f0 + f4) << CONST_BITS;
  const even1 = (f0 - f4) << CONST_BITS;

  const z5 = (f7 + f3 + f5 + f1) * FIX_1_175875602;
  const z1 = (f7 + f1) * -FIX_0_899976223;
  const z2 = (f5 + f3) * -FIX_2_562915447;
  const z3 = (f7 + f3) * -FIX_1_961570560 + z5;
  const z4 = (f5 + f1) * -FIX_0_390180644 + z5;

  mirror(u, 0, even0 + even3, f1 * FIX_1_501321110 + z1 + z4);
  mirror(u, 1, even1 + even2, f3 * FIX_3_072711026 + z2 + z3);
  mirror(u, 2, even1 - even2, f5 * FIX_2_053119869 + z2 + z4);
  mirror(u, 3, even0 - even3, f7 * FIX_0_298631336 + z1 + z3);
}

/** Odd frequencies count the other way round from the other end. */
function mirror(u: i32, x: i32, even: i32, odd: i32): void {
  BASIS[x * 8 + u] = even + odd;
  BASIS[(7 - x) * 8 + u] = even - odd;
}
