import { expect, it } from 'vitest';
import { ONE_HOT_TITLE, withOneHot } from './one-hot';

const rowsOf = (...rows: string[][]) => rows.map((cells, at) => ({ line: at + 2, cells }));
const valuesOf = ({ rows }: ReturnType<typeof withOneHot>) => rows.map(({ cells }) => cells.at(-1));

it('says which of several columns has the 1', () => {
  const rows = rowsOf(['a', '1', '0', '0'], ['b', '0', '0', '1'], ['c', '', '1', '']);
  const found = withOneHot(['name', 'COVID', 'Normal', 'Sick'], rows);
  expect(found.titles).toEqual(['name', 'COVID', 'Normal', 'Sick', ONE_HOT_TITLE]);
  expect(valuesOf(found)).toEqual(['COVID', 'Sick', 'Normal']);
});

it("says all of them where there are several, and CheXpert's doubts", () => {
  const rows = rowsOf(
    ['a', '1.0', '1.0'],
    ['b', '0.0', ''],
    ['c', '-1.0', '0.0'],
    ['d', '-1.0', '1.0'],
    ['e'],
  );
  expect(valuesOf(withOneHot(['name', 'Edema', 'Mass'], rows))).toEqual([
    'Edema|Mass',
    '',
    'Edema|uncertain',
    'Mass|Edema|uncertain',
    '',
  ]);
});

it('adds nothing to other tables', () => {
  const rows = rowsOf(['a', '1', '2'], ['b', '0', '1']);
  expect(withOneHot(['name', 'flag', 'grade'], rows)).toEqual({
    titles: ['name', 'flag', 'grade'],
    rows,
  });
});
