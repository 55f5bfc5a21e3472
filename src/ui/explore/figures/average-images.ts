import type { Classes } from '../../../domain/dataset/classes';
import type { ClassFigures } from '../../../domain/explore/class-figures';
import { sum } from '../../../domain/statistics';

/** The standard deviation that is drawn white, in grey levels: the same for all classes and splits. */
export const WHITE_DEVIATION = 90;

/** Grey values for drawing. @param white the value drawn as 255; more is white as well */
export function toGreyValues(values: Float32Array, white: number): Uint8Array {
  return Uint8Array.from(values, (value) => Math.min(255, Math.round((value / white) * 255)));
}

/** Which class varies most, by the mean of its deviation image; null where there are not two to compare. */
export function mostVarying(classes: Classes, figures: readonly ClassFigures[]): string | null {
  const present = classes.flatMap(({ displayName }, index) => {
    const own = figures[index];
    return own !== undefined && own.images > 1
      ? [{ displayName, total: sum(own.deviationImage) }]
      : [];
  });
  const [most, next] = present.sort((a, b) => b.total - a.total);
  return most === undefined || next === undefined ? null : most.displayName;
}
