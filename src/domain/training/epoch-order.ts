import { countLabels } from '../dataset/classes';
import { createRandom, shuffleInPlace } from '../random';

/**
 * Repeats indices until every class is as large as the largest: each image as often as all of its
 * class can be, the rest drawn without replacement. Pixels are never copied.
 *
 * @param indices images to train on
 * @param labels [n] class of every image of the data set
 * @returns every index at least once, as many of each class that occurs as of the largest
 */
export function oversampleByIndex(
  indices: Int32Array,
  labels: Uint8Array,
  seed: number,
): Int32Array<ArrayBuffer> {
  const byClass = Array.from({ length: countLabels(labels) }, (_, label) =>
    indices.filter((index) => labels[index] === label),
  );
  const largest = Math.max(...byClass.map(({ length }) => length));
  const parts = byClass.flatMap((members, label) => {
    if (members.length === 0) return [];
    const copies = Math.floor(largest / members.length);
    const rest = largest - copies * members.length;
    const drawn = shuffleInPlace(members.slice(), createRandom(seed, `oversampling/${label}`));
    return [...new Array<Int32Array>(copies).fill(members), drawn.subarray(0, rest)];
  });
  return concatenate(parts);
}

/** The indices in the order of one epoch: shuffled by seed and epoch alone, so an epoch can be repeated. */
export function epochOrder(
  indices: Int32Array,
  seed: number,
  epoch: number,
): Int32Array<ArrayBuffer> {
  return shuffleInPlace(Int32Array.from(indices), createRandom(seed, `shuffle/${epoch}`));
}

function concatenate(parts: readonly Int32Array[]): Int32Array<ArrayBuffer> {
  const whole = new Int32Array(parts.reduce((total, { length }) => total + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
