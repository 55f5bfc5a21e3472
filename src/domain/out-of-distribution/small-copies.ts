import type { Classes } from '../dataset/classes';
import type { Dataset } from '../dataset/dataset';
import type { DetectorPlan, HeldOutSplit } from './detector-plan';

/**
 * What is taken along of the images a model learned from, so that it tells strange pictures without
 * them exactly as with them.
 */
export interface SmallCopies {
  /** Uint16Array [n, 25 * 25], see `blockSums`: the images learned from, then those held out. */
  blocks: Uint16Array<ArrayBuffer>;
  /** Of each row. */
  images: CopiedImage[];
  /** Of the data set. */
  classes: Classes;
  /** How many of the rows were learned from. */
  training: number;
  heldOutSplit: HeldOutSplit;
  seed: number;
}

export interface CopiedImage {
  name: string;
  /** The name of its class. */
  label: string;
}

export interface CopiedDataset extends Pick<Dataset, 'classes'> {
  images: readonly CopiedImage[];
}

/** The positions of the images that the rows are copies of, in their order. */
export function copiedPositions({ training, heldOut }: DetectorPlan): Int32Array<ArrayBuffer> {
  const positions = new Int32Array(training.length + heldOut.indices.length);
  positions.set(training);
  positions.set(heldOut.indices, training.length);
  return positions;
}

/**
 * @param dataset whose images they are
 * @param blocks of `copiedPositions`
 */
export function smallCopiesOf(
  plan: DetectorPlan,
  { classes, images }: CopiedDataset,
  blocks: Uint16Array<ArrayBuffer>,
): SmallCopies {
  const copied = Array.from(copiedPositions(plan), (position) => {
    const { name, label } = images[position] as CopiedImage;
    return { name, label };
  });
  return {
    ...{ blocks, images: copied, classes, training: plan.training.length },
    ...{ heldOutSplit: plan.heldOut.split, seed: plan.seed },
  };
}

/** The same plan, by rows of the copies. */
export function planOfCopies({ images, training, heldOutSplit, seed }: SmallCopies): DetectorPlan {
  const rows = Int32Array.from(images, (_, row) => row);
  return {
    training: rows.slice(0, training),
    heldOut: { split: heldOutSplit, indices: rows.slice(training) },
    seed,
  };
}
