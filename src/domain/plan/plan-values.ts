import type { PlanValue } from './applied-plan';
import type { ImportPlan } from './import-plan';

/** The class of each value. */
export function classOfValues({ classes }: ImportPlan): ReadonlyMap<string, string> {
  return new Map(classes.flatMap(({ name, values }) => values.map((value) => [value, name])));
}

/** How often each value occurs and where first; those that occur most come first. */
export function countValues(
  found: readonly { value: string; line: number | null }[],
  meanings: ReadonlyMap<string, string>,
): PlanValue[] {
  const values = new Map<string, PlanValue>();
  for (const { value, line } of found) {
    const known = values.get(value);
    if (known) known.count++;
    else values.set(value, { value, line, count: 1, meaning: meanings.get(value) ?? null });
  }
  return [...values.values()].toSorted((a, b) => b.count - a.count);
}
