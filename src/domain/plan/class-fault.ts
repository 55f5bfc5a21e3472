import { CLASS_LIMITS } from '../dataset/classes';
import type { ImportPlan } from './import-plan';

/** Why the classes of a plan can be none of a data set. */
export type ClassFault =
  | { kind: 'too-few-classes'; min: number }
  | { kind: 'too-many-classes'; max: number; count: number }
  /** Empty, longer than any, or with characters that cannot be shown. */
  | { kind: 'bad-class-name'; name: string }
  /** Two that a person cannot tell apart. */
  | { kind: 'like-class-names'; names: [string, string] };

/** As much as a heading of a matrix can hold. */
const MAX_NAME_LENGTH = 80;

/** The first of what is wrong with the classes of a plan; null where nothing is. */
export function classFault(classes: ImportPlan['classes']): ClassFault | null {
  const { min, max } = CLASS_LIMITS;
  if (classes.length < min) return { kind: 'too-few-classes', min };
  if (classes.length > max) return { kind: 'too-many-classes', max, count: classes.length };
  const seen = new Map<string, string>();
  for (const { name } of classes) {
    if (!isName(name)) return { kind: 'bad-class-name', name };
    const key = name.normalize('NFC').toLowerCase();
    const other = seen.get(key);
    if (other !== undefined) return { kind: 'like-class-names', names: [other, name] };
    seen.set(key, name);
  }
  return null;
}

function isName(name: string): boolean {
  const isShown = name !== '' && name.trim() === name && name.length <= MAX_NAME_LENGTH;
  return isShown && !/[\p{Cc}\p{Cs}\u2028\u2029]/u.test(name);
}
