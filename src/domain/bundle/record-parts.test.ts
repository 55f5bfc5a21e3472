import { describe, expect, it } from 'vitest';
import { ARTICLE_CLASSES, classesNamed } from '../dataset/classes';
import { letteredClasses } from '../testing/classes';
import { classesOf } from './record-parts';

describe('classesOf', () => {
  it('are those of the record, and the article’s where it names none', () => {
    for (const count of [2, 3, 12]) {
      const classes = letteredClasses(count);
      expect(classesOf({ classes: JSON.parse(JSON.stringify(classes)) as unknown })).toEqual(
        classes,
      );
    }
    expect(classesOf({ fileName: 'archive.zip' })).toBe(ARTICLE_CLASSES);
  });

  const [one, two] = letteredClasses(2);
  it.each<[string, unknown]>([
    ['one alone', [one]],
    [
      'thirteen',
      classesNamed(Array.from('abcdefghijklm', (name) => ({ name, displayName: name }))),
    ],
    ['two of one name', [one, { ...two, name: 'a' }]],
    ['two that read alike', [one, { ...two, displayName: 'Class A' }]],
    ['no text', [one, { ...two, name: 3 }]],
    ['an empty name', [one, { ...two, name: '' }]],
    ['a colour that is code', [one, { ...two, colour: 'url(x)' }]],
    ['a mark that is a word', [one, { ...two, mark: 'word' }]],
    ['something else', 'a, b'],
    ['nothing', null],
  ])('are not %s', (_, classes) => {
    expect(classesOf({ classes })).toBeNull();
  });
});
