/*
 * The inverse DCT of the IJG's accurate integer method with 12 bits (libjpeg, jidctint.c): a pass is exact
 * in integers up to one rounding at its end, so a matrix gives the same as its flow graph.
 */

/** jidctint.c's factors: cosines in 1/8192, put together as its flow graph does. */
const CONST_SCALE = 8192;
const FIX = {
  f0_298: 2446,
  f0_390: 3196,
  f0_541: 4433,
  f0_765: 6270,
  f0_899: 7373,
  f1_175: 9633,
  f1_501: 12299,
  f1_847: 15137,
  f1_961: 16069,
  f2_053: 16819,
  f2_562: 20995,
  f3_072: 25172,
};
/** The first pass keeps one bit below the unit for the second (PASS1_BITS): 2 ** (13 - 1). */
const FIRST_PASS = 4096;
/** Takes it off again, and the eightfold that both passes enlarge by: 2 ** (13 + 1 + 3). */
const SECOND_PASS = 131072;

/** In 1/8192: what frequency `u` adds at position `x`, at `x * 8 + u`. */
const BASIS = new Float64Array(64);
for (let u = 0; u < 8; u++) {
  transformUnit(u).forEach((value, x) => (BASIS[x * 8 + u] = value));
}

/** One pass over eight frequencies of which one is 1, not yet rounded. */
function transformUnit(frequency: number): number[] {
  const f = Array.from({ length: 8 }, (_, at) => (at === frequency ? 1 : 0)) as Eight;
  const turned = (f[2] + f[6]) * FIX.f0_541;
  const even = [
    (f[0] + f[4]) * CONST_SCALE + turned + f[2] * FIX.f0_765,
    (f[0] - f[4]) * CONST_SCALE + turned - f[6] * FIX.f1_847,
    (f[0] - f[4]) * CONST_SCALE - turned + f[6] * FIX.f1_847,
    (f[0] + f[4]) * CONST_SCALE - turned - f[2] * FIX.f0_765,
  ];
  const z5 = (f[7] + f[3] + f[5] + f[1]) * FIX.f1_175;
  const z1 = (f[7] + f[1]) * -FIX.f0_899;
  const z2 = (f[5] + f[3]) * -FIX.f2_562;
  const z3 = (f[7] + f[3]) * -FIX.f1_961 + z5;
  const z4 = (f[5] + f[1]) * -FIX.f0_390 + z5;
  const odd = [
    f[1] * FIX.f1_501 + z1 + z4,
    f[3] * FIX.f3_072 + z2 + z3,
    f[5] * FIX.f2_053 + z2 + z4,
    f[7] * FIX.f0_298 + z1 + z3,
  ];
  const first = even.map((value, at) => value + (odd[at] as number));
  const last = even.map((value, at) => value - (odd[at] as number));
  return [...first, ...last.reverse()];
}

type Eight = [number, number, number, number, number, number, number, number];

/** [8, 8]: rows of positions by horizontal frequency, between the passes. */
const BETWEEN = new Float64Array(64);

/**
 * @param coefficients [64], vertical frequency * 8 + horizontal, times their steps
 * @param samples [64], row-major, around 0: filled
 */
export function invertDct(coefficients: Float64Array, samples: Float64Array): void {
  for (let y = 0; y < 8; y++) {
    for (let u = 0; u < 8; u++) {
      let sum = FIRST_PASS / 2;
      for (let v = 0; v < 8; v++) {
        sum += (coefficients[v * 8 + u] as number) * (BASIS[y * 8 + v] as number);
      }
      BETWEEN[y * 8 + u] = Math.floor(sum / FIRST_PASS);
    }
  }
  for (let y = 0; y < 8; y++) {
    for (let x = 0; x < 8; x++) {
      let sum = SECOND_PASS / 2;
      for (let u = 0; u < 8; u++) {
        sum += (BETWEEN[y * 8 + u] as number) * (BASIS[x * 8 + u] as number);
      }
      samples[y * 8 + x] = Math.floor(sum / SECOND_PASS);
    }
  }
}
