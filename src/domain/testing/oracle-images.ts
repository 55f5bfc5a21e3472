import oracle from '../evaluation/report.oracle.json';
import { lcg } from './lcg';

/** The 200 images of report.oracle.json, rebuilt as its `inputs` says. */
export function oracleImages(): { truth: Uint8Array; probabilities: Float64Array } {
  const truth = Uint8Array.from(lcg(oracle.N, 3), (value) => Math.floor(3 * value ** 2));
  const scores = lcg(3 * oracle.N, 4);
  truth.forEach((label, row) => {
    scores[row * 3 + label] = (scores[row * 3 + label] as number) + 0.35;
  });
  const probabilities = scores.map((score, at) => {
    const row = scores.subarray(at - (at % 3), at - (at % 3) + 3);
    return score / row.reduce((sum, value) => sum + value, 0);
  });
  return { truth, probabilities };
}
