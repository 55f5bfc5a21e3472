import { ARTICLE_CLASSES, classesNamed, namesOf, type Classes } from '../dataset/classes';

export const ARTICLE_NAMES = namesOf(ARTICLE_CLASSES);

/** Classes of no archive: `a`, read "Class A", `b`, read "Class B" ... */
export function letteredClasses(count: number): Classes {
  return classesNamed(
    'abcdefghijkl'
      .split('')
      .slice(0, count)
      .map((name) => ({ name, displayName: `Class ${name.toUpperCase()}` })),
  );
}
