/**
 * The classes in the order of every matrix, vector and label index.
 * `Pnemonia` is the spelling of Kaggle's metadata and stays the key; people read "Pneumonia".
 */
export const CLASS_NAMES = ['COVID-19', 'Normal', 'Pnemonia'] as const;
export type ClassName = (typeof CLASS_NAMES)[number];
export const CLASS_COUNT = CLASS_NAMES.length;

/** Position in CLASS_NAMES: what labels, one-hot columns and matrix rows use. */
export type ClassIndex = 0 | 1 | 2;
export const CLASS_INDICES: readonly ClassIndex[] = [0, 1, 2];

export const SPLITS = ['train', 'test'] as const;
export type Split = (typeof SPLITS)[number];

export function classIndexOf(name: ClassName): ClassIndex {
  return CLASS_NAMES.indexOf(name) as ClassIndex;
}

/** The name a person reads. */
export function displayName(name: ClassName): string {
  return name === 'Pnemonia' ? 'Pneumonia' : name;
}

/** The names a person reads, in the order of CLASS_NAMES. */
export const DISPLAY_NAMES: readonly string[] = CLASS_NAMES.map(displayName);
