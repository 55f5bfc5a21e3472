/**
 * Names that nothing else of a list has: of several of one name all but the last are numbered, as
 * lists have the newest first. "zero (2)", "zero".
 */
export function distinctNames(names: readonly string[]): string[] {
  const taken = new Set(names);
  const met = new Map<string, number>();
  return names
    .toReversed()
    .map((name) => {
      let number = (met.get(name) ?? 0) + 1;
      let distinct = number === 1 ? name : `${name} (${number})`;
      while (number > 1 && taken.has(distinct)) distinct = `${name} (${++number})`;
      met.set(name, number);
      return distinct;
    })
    .reverse();
}
