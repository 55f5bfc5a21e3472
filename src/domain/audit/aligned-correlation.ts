import { IMAGE_SIDE } from '../dataset/dataset';
import { correlation } from './correlation';

/** How one picture lies on another: turned and enlarged about the centre, then moved. */
interface Placement {
  scale: number;
  /** Pixels. */
  right: number;
  down: number;
  /** Radians. */
  turn: number;
}

const IN_PLACE: Placement = { scale: 1, right: 0, down: 0, turn: 0 };
/** How far a copy may be cropped, moved or turned, and the first step of the search. */
const LIMITS: Placement = { scale: 0.08, right: 8, down: 8, turn: 0.09 };
const STEPS: Placement = { scale: 0.02, right: 2, down: 2, turn: 0.02 };
const HALVINGS = 4;

/** The middle of the picture, every second pixel: what is compared. */
const MARGIN = 10;
const STRIDE = 2;
const SAMPLES_A_SIDE = (IMAGE_SIDE - 2 * MARGIN) / STRIDE;
const CENTRE = (IMAGE_SIDE - 1) / 2;

/**
 * The best correlation of the middle of a picture with another one that may be slightly cropped,
 * moved or turned: coordinate search from the place itself, steps halved where none helps.
 *
 * @param fixed, moving Uint8Array [100 * 100]
 */
export function alignedCorrelation(fixed: Uint8Array, moving: Uint8Array): number {
  const target = samplesOf(fixed, IN_PLACE);
  const scoreOf = (placement: Placement) => correlation(target, samplesOf(moving, placement));
  let best = { placement: IN_PLACE, score: scoreOf(IN_PLACE) };
  for (let halving = 0; halving < HALVINGS; halving++) {
    for (let before = -1; best.score > before;) {
      before = best.score;
      for (const next of neighboursOf(best.placement, 1 / 2 ** halving)) {
        const score = scoreOf(next);
        if (score > best.score) best = { placement: next, score };
      }
    }
  }
  return best.score;
}

/** One step to either side in each direction, within the limits. */
function neighboursOf(placement: Placement, share: number): Placement[] {
  const keys = ['scale', 'right', 'down', 'turn'] as const;
  return keys.flatMap((key) =>
    [STEPS[key] * share, -STEPS[key] * share]
      .map((step) => ({ ...placement, [key]: placement[key] + step }))
      .filter((next) => Math.abs(next[key] - IN_PLACE[key]) <= LIMITS[key]),
  );
}

/** Grey values where a placement finds them, mixed from four pixels, borders repeated. */
function samplesOf(pixels: Uint8Array, { scale, right, down, turn }: Placement): Float32Array {
  const samples = new Float32Array(SAMPLES_A_SIDE * SAMPLES_A_SIDE);
  const cosine = scale * Math.cos(turn);
  const sine = scale * Math.sin(turn);
  for (let i = 0; i < samples.length; i++) {
    const x = MARGIN + STRIDE * (i % SAMPLES_A_SIDE) - CENTRE;
    const y = MARGIN + STRIDE * Math.floor(i / SAMPLES_A_SIDE) - CENTRE;
    const column = cosine * x - sine * y + CENTRE + right;
    const row = sine * x + cosine * y + CENTRE + down;
    samples[i] = valueAt(pixels, column, row);
  }
  return samples;
}

function valueAt(pixels: Uint8Array, column: number, row: number): number {
  const x = Math.min(IMAGE_SIDE - 1, Math.max(0, column));
  const y = Math.min(IMAGE_SIDE - 1, Math.max(0, row));
  const left = Math.min(IMAGE_SIDE - 2, Math.floor(x));
  const top = Math.min(IMAGE_SIDE - 2, Math.floor(y));
  const at = top * IMAGE_SIDE + left;
  const upper = mix(pixels[at] as number, pixels[at + 1] as number, x - left);
  const lower = mix(
    pixels[at + IMAGE_SIDE] as number,
    pixels[at + IMAGE_SIDE + 1] as number,
    x - left,
  );
  return mix(upper, lower, y - top);
}

function mix(a: number, b: number, share: number): number {
  return a + (b - a) * share;
}
