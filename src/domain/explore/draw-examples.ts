import type { Split } from '../dataset/classes';
import type { Dataset } from '../dataset/dataset';
import { createRandom, shuffleInPlace } from '../random';

/** Images of one class that stand for it. */
export interface ClassExamples {
  /** Positions in the data set. */
  shown: number[];
  /** Images of the class in the splits drawn from. */
  available: number;
}

/**
 * A few images of each class in the order of the classes. Each draw goes on where the one before
 * ended in an order shuffled once, so that no image comes back before all of its class were shown.
 *
 * @param draw 0, 1, 2 ...
 * @param perClass images of a class; fewer where it has fewer
 */
export function drawExamples(
  { classes, images, labels }: Pick<Dataset, 'classes' | 'images' | 'labels'>,
  splits: readonly Split[],
  draw: number,
  perClass: number,
): ClassExamples[] {
  return classes.map(({ name }, label) => {
    const members = images.flatMap(({ split }, index) =>
      labels[index] === label && splits.includes(split) ? [index] : [],
    );
    const available = members.length;
    if (available <= perClass) return { shown: members, available };
    const shuffled = shuffleInPlace(members, createRandom(0, `examples/${name}`));
    const shown = Array.from(
      { length: perClass },
      (_, i) => shuffled[(draw * perClass + i) % available] as number,
    );
    return { shown, available };
  });
}
