/**
 * Which files may be copies of each other, so that a digest has to tell. Of all others it says nothing.
 *
 * @param keys of each file what copies have in common: its size, and its checksum where that is known
 * @returns their positions
 */
export function possibleCopies(keys: readonly string[]): Set<number> {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return new Set(keys.flatMap((key, position) => (counts.get(key) === 1 ? [] : [position])));
}
