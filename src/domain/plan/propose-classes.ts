import { CLASS_LIMITS } from '../dataset/classes';
import { textKey } from '../table/text-key';
import { type PlannedClass } from './import-plan';

/** Spellings in use, by `textKey`. */
const KNOWN_CLASSES: ReadonlyMap<string, string> = new Map([
  ['covid', 'COVID-19'],
  ['covid19', 'COVID-19'],
  ['normal', 'Normal'],
  ['pneumonia', 'Pneumonia'],
  ['pnemonia', 'Pneumonia'],
]);

/** Whether a value is one that says what a chest X-ray shows. */
export function looksLikeClass(value: string): boolean {
  return /normal|pn(eu)?monia|covid|tubercul|opacit|effusion|healthy|nofinding|cardiomegal/.test(
    textKey(value),
  );
}

/** Whether a value says several findings, as tables of NIH do: `Effusion|Mass`. */
export function isSeveral(value: string): boolean {
  return /[^\s|]\s*\|\s*[^\s|]/.test(value);
}

/** The class of an article's row; null where the value is none of its three. */
export function articleClass(value: string): string | null {
  const known = KNOWN_CLASSES.get(textKey(value));
  return known === 'Pneumonia' ? 'Pnemonia' : (known ?? null);
}

/**
 * A class for each value, spellings of one word being one class, by name; where there are more than
 * may be, for those that occur most. An empty value is no class, nor is one of several findings: an
 * image of two classes is of neither.
 *
 * @param counts of each value as it is written
 * @param nameOf the name of a value's class; null where it is of none
 */
export function proposeClasses(
  counts: ReadonlyMap<string, number>,
  nameOf: (value: string) => string | null = nameOfValue,
): PlannedClass[] {
  const classes = new Map<string, { name: string; values: string[]; count: number }>();
  const byCount = [...counts].toSorted(([, a], [, b]) => b - a);
  for (const [value, count] of byCount) {
    const name = value === '' || isSeveral(value) ? null : nameOf(value);
    if (name === null) continue;
    const key = name.toLowerCase();
    const known = classes.get(key) ?? { name, values: [], count: 0 };
    known.values.push(value);
    known.count += count;
    classes.set(key, known);
  }
  return [...classes.values()]
    .toSorted((a, b) => b.count - a.count)
    .slice(0, CLASS_LIMITS.max)
    .map(({ name, values }) => ({ name, values: values.toSorted() }))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

function nameOfValue(value: string): string {
  return KNOWN_CLASSES.get(textKey(value)) ?? value.replace(/\s+/g, ' ');
}
