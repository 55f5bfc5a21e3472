import { expect, it } from 'vitest';
import { splitEnding } from './split-ending';

it.each([
  ['person7_virus.jpeg', ['person7_virus', '.jpeg']],
  ['train/a.b.JPG', ['train/a.b', '.JPG']],
  ['no ending', ['no ending', '']],
  ['.hidden', ['.hidden', '']],
  ['fig. 1 of the article', ['fig. 1 of the article', '']],
  ['', ['', '']],
])('splitEnding of %j', (name, parts) => {
  expect(splitEnding(name)).toEqual(parts);
});
