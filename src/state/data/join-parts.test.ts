import { describe, expect, it } from 'vitest';
import { joinParts } from './join-parts';

const filesOf = (...paths: string[]) =>
  paths.map((path) => ({ path, file: new File([`<${path}>`], path) }));

describe('the parts of a divided zip', () => {
  it('are one after the other the zip, in whatever order they come', async () => {
    const joined = joinParts(filesOf('d/a.zip.002', 'm.csv', 'd/a.zip.003', 'd/a.zip.001'));
    if (!joined.ok) throw new Error(joined.error.code);
    expect(joined.value.map(({ path, file }) => [path, file.name])).toEqual([
      ['m.csv', 'm.csv'],
      ['d/a.zip', 'a.zip'],
    ]);
    expect(await joined.value[1]?.file.text()).toBe('<d/a.zip.001><d/a.zip.002><d/a.zip.003>');
  });

  it.each([
    [['a.zip.001', 'a.zip.003'], 'a.zip.001'],
    [['a.zip.002', 'a.zip.003'], 'a.zip.002'],
    [['a.zip.001'], 'a.zip.001'],
    [['a.zip', 'a.z01'], 'a.z01'],
  ])('%s: one is missing, or joining is not enough', (paths, fileName) => {
    expect(joinParts(filesOf(...paths))).toEqual({
      ok: false,
      error: { code: 'archive/multi-disk', fileName },
    });
  });

  it('leaves all other files as they are', () => {
    const files = filesOf('a.zip', '1.2.001', 'x.7z.001', 'b.png');
    expect(joinParts(files)).toEqual({ ok: true, value: files });
  });
});
