import { ok, type Result } from '../../result';
import type { GreyImage } from '../resize-bilinear';
import { lookUp, type LookupTable } from './lookup-table';
import { storedValues, type StoredSamples } from './stored-values';
import { levelFunction, type ValueRange, type ValuesOfInterest } from './values-of-interest';

/** One grey frame and what its file says about showing it. */
export interface GreyFrame {
  samples: StoredSamples;
  /** From what is stored to what was measured (PS3.3, C.11.1). */
  modality: Modality;
  /** Of the measured values. */
  interest: ValuesOfInterest;
  /** MONOCHROME1: the lowest value is white. */
  isInverted: boolean;
  /**
   * Stored values that stand for no measurement, both ends with them (Pixel Padding Value and Range
   * Limit: PS3.3, C.7.5.1.1.2); null without any.
   */
  padding: ValueRange | null;
}

/** A frame's picture. */
export interface ShownFrame {
  image: GreyImage;
  /** Whether there is padding in it. */
  isPadded: boolean;
}

export type Modality =
  { kind: 'rescale'; slope: number; intercept: number } | { kind: 'table'; table: LookupTable };

/**
 * Grey values as a viewer shows them: by the modality's table or rescaled, then brought to 0 to 255
 * by the VOI table, the window, or the range of the picture (PS3.3, C.11.1 and C.11.2). Padding is
 * black, whichever end of the values is: it is what lies around the picture.
 *
 * @returns a sentence where there are fewer samples than pixels
 */
export function greyOfFrame(frame: GreyFrame): Result<ShownFrame, string> {
  const { width, height, bitsStored } = frame.samples;
  const stored = storedValues(frame.samples);
  if (!stored.ok) return stored;
  const measure = measurement(frame.modality);
  const { padding } = frame;
  const isPadding = (value: number) =>
    padding !== null && value >= padding.low && value <= padding.high;
  const range = rangeOf(stored.value, measure, isPadding);
  const levelOf = levelFunction(frame.interest, range);
  // Each stored value's level is worked out once: there are more pixels than values.
  const known = new Int16Array(2 ** bitsStored).fill(-1);
  const pixels = new Uint8Array(width * height);
  let isPadded = false;
  stored.value.forEach((value, at) => {
    const key = value & (known.length - 1);
    let level = known[key] as number;
    if (level === -1) {
      const rounded = Math.round(levelOf(measure(value)));
      level = known[key] = frame.isInverted ? 255 - rounded : rounded;
      if (isPadding(value)) {
        level = known[key] = 0;
        isPadded = true;
      }
    }
    pixels[at] = level;
  });
  return ok({ image: { width, height, pixels }, isPadded });
}

function measurement(modality: Modality): (stored: number) => number {
  if (modality.kind === 'table') return (stored) => lookUp(modality.table, stored);
  const { slope, intercept } = modality;
  return (stored) => stored * slope + intercept;
}

function rangeOf(
  stored: Int32Array,
  measure: (stored: number) => number,
  isPadding: (stored: number) => boolean,
): ValueRange {
  let low = Infinity;
  let high = -Infinity;
  for (const value of stored) {
    if (isPadding(value)) continue;
    const measured = measure(value);
    if (measured < low) low = measured;
    if (measured > high) high = measured;
  }
  return { low, high };
}
