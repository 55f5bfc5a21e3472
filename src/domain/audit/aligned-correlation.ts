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
/** Its own: what is imported is looked up anew for every pixel where modules are not bundled. */
const SIDE = IMAGE_SIDE;
const LAST = SIDE - 1;
const CENTRE = LAST / 2;
const SAMPLES_A_SIDE = (SIDE - 2 * MARGIN) / STRIDE;

/**
 * The best correlation of the middle of a picture with another one that may be slightly cropped,
 * moved or turned: coordinate search from the place itself, steps halved where none helps.
 *
 * @param fixed, moving Uint8Array [100 * 100]
 */
export function alignedCorrelation(fixed: Uint8Array, moving: Uint8Array): number {
  const [target, samples] = [newSamples(), newSamples()];
  sample(fixed, IN_PLACE, target);
  const scoreOf = (placement: Placement) => correlation(target, sample(moving, placement, samples));
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

function newSamples(): Float32Array {
  return new Float32Array(SAMPLES_A_SIDE * SAMPLES_A_SIDE);
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

/**
 * Grey values where a placement finds them, mixed from four pixels, borders repeated. An audit of
 * pictures that resemble each other spends most of its time here.
 *
 * @param samples filled: Float32Array [SAMPLES_A_SIDE * SAMPLES_A_SIDE]
 */
function sample(
  pixels: Uint8Array,
  { scale, right, down, turn }: Placement,
  samples: Float32Array,
): Float32Array {
  const cosine = scale * Math.cos(turn);
  const sine = scale * Math.sin(turn);
  let at = 0;
  for (let y = MARGIN - CENTRE; at < samples.length; y += STRIDE) {
    for (let x = MARGIN - CENTRE; x < CENTRE - MARGIN; x += STRIDE) {
      const column = clamp(cosine * x - sine * y + CENTRE + right);
      const row = clamp(sine * x + cosine * y + CENTRE + down);
      const left = Math.min(LAST - 1, Math.floor(column));
      const top = Math.min(LAST - 1, Math.floor(row));
      const upper = top * SIDE + left;
      const lower = upper + SIDE;
      const share = column - left;
      samples[at++] = mix(
        mix(pixels[upper] as number, pixels[upper + 1] as number, share),
        mix(pixels[lower] as number, pixels[lower + 1] as number, share),
        row - top,
      );
    }
  }
  return samples;
}

function clamp(position: number): number {
  return Math.min(LAST, Math.max(0, position));
}

function mix(a: number, b: number, share: number): number {
  return a + (b - a) * share;
}
