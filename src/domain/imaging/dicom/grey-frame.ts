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
}

export type Modality =
  { kind: 'rescale'; slope: number; intercept: number } | { kind: 'table'; table: LookupTable };

/**
 * Grey values as a viewer shows them: by the modality's table or rescaled, then brought to 0 to 255
 * by the VOI table, the window, or the range of the picture (PS3.3, C.11.1 and C.11.2).
 *
 * @returns a sentence where there are fewer samples than pixels
 */
export function greyOfFrame(frame: GreyFrame): Result<GreyImage, string> {
  const { width, height, bitsStored } = frame.samples;
  const stored = storedValues(frame.samples);
  if (!stored.ok) return stored;
  const measure = measurement(frame.modality);
  const levelOf = levelFunction(frame.interest, rangeOf(stored.value, measure));
  // Each stored value's level is worked out once: there are more pixels than values.
  const known = new Int16Array(2 ** bitsStored).fill(-1);
  const pixels = new Uint8Array(width * height);
  stored.value.forEach((value, at) => {
    const key = value & (known.length - 1);
    let level = known[key] as number;
    if (level === -1) {
      const rounded = Math.round(levelOf(measure(value)));
      level = known[key] = frame.isInverted ? 255 - rounded : rounded;
    }
    pixels[at] = level;
  });
  return ok({ width, height, pixels });
}

function measurement(modality: Modality): (stored: number) => number {
  if (modality.kind === 'table') return (stored) => lookUp(modality.table, stored);
  const { slope, intercept } = modality;
  return (stored) => stored * slope + intercept;
}

function rangeOf(stored: Int32Array, measure: (stored: number) => number): ValueRange {
  let low = Infinity;
  let high = -Infinity;
  for (const value of stored) {
    const measured = measure(value);
    if (measured < low) low = measured;
    if (measured > high) high = measured;
  }
  return { low, high };
}
