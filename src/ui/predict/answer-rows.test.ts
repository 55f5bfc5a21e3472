import { describe, expect, it } from 'vitest';
import type { AnswerState, AskedImage } from '../../state/asked-image';
import {
  answerRows,
  answersCsv,
  answerText,
  filterRows,
  sortRows,
  type AnswerRow,
  type Reading,
  type RowFilter,
  type RowOrder,
} from './answer-rows';

const IMAGE = {} as Extract<AnswerState, { status: 'ready' }>['image'];
const RAW: Reading = { temperature: null, notSureBelow: 0.6 };

function asked(fileName: string, answer: number[] | 'waiting' | 'failed'): AskedImage {
  const state: AnswerState =
    answer === 'waiting'
      ? { status: 'waiting' }
      : answer === 'failed'
        ? {
            status: 'failed',
            error: { code: 'image/unreadable', fileName, detail: 'no "picture"' },
          }
        : { status: 'ready', image: IMAGE, probabilities: answer };
  return { id: 0, askedWith: 1, fileName, file: {} as File, answer: state };
}

const ASKED = [
  asked('scan10.png', [0.125, 0.75, 0.125]),
  asked('notes.txt', 'failed'),
  asked('scan2.png', [0.25, 0.25, 0.5]),
  asked('late.png', 'waiting'),
  asked('scan1.png', [0, 0.25, 0.75]),
];

const namesOf = (rows: readonly AnswerRow[]) => rows.map((row) => row.asked.fileName);

describe('answerRows', () => {
  it('reads each answer, also those that are none', () => {
    expect(answerRows(ASKED, RAW).map(answerText)).toEqual([
      'Normal',
      'Failed',
      'Not sure',
      'Waiting',
      'Pneumonia',
    ]);
  });

  it('calibrates before it compares with the limit', () => {
    // Roots of 1/16, 9/16 and 6/16 are in the proportion 1 : 3 : 2.449.
    const [row] = answerRows([asked('a.png', [1 / 16, 9 / 16, 6 / 16])], {
      temperature: 2,
      notSureBelow: 0.5,
    });
    expect(row?.answer).toMatchObject({ best: 1, isNotSure: true, raw: [1 / 16, 9 / 16, 6 / 16] });
    expect(row?.answer?.calibrated?.[1]).toBeCloseTo(3 / (4 + Math.sqrt(6)), 12);
    expect(row?.answer?.margin).toBeCloseTo((3 - Math.sqrt(6)) / (4 + Math.sqrt(6)), 12);
  });
});

describe('filterRows', () => {
  it.each<[RowFilter, string[]]>([
    ['all', ['scan10.png', 'notes.txt', 'scan2.png', 'late.png', 'scan1.png']],
    ['failed', ['notes.txt']],
    ['not-sure', ['scan2.png']],
    [2, ['scan1.png']],
    [0, []],
  ])('%s', (filter, expected) => {
    expect(namesOf(filterRows(answerRows(ASKED, RAW), filter))).toEqual(expected);
  });
});

describe('sortRows', () => {
  it.each<[RowOrder, string[]]>([
    [
      { by: 'name', direction: 'ascending' },
      ['late.png', 'notes.txt', 'scan1.png', 'scan2.png', 'scan10.png'],
    ],
    [
      { by: 'margin', direction: 'descending' },
      ['scan10.png', 'scan1.png', 'scan2.png', 'notes.txt', 'late.png'],
    ],
    [
      { by: 2, direction: 'ascending' },
      ['scan10.png', 'scan2.png', 'scan1.png', 'notes.txt', 'late.png'],
    ],
    [
      { by: 'answer', direction: 'descending' },
      ['late.png', 'scan1.png', 'scan2.png', 'scan10.png', 'notes.txt'],
    ],
  ])('%j', (order, expected) => {
    expect(namesOf(sortRows(answerRows(ASKED, RAW), order))).toEqual(expected);
  });
});

describe('answersCsv', () => {
  it('has a line for each image, with the error of those that failed', () => {
    const rows = answerRows(
      [ASKED[0], ASKED[1]].flatMap((one) => one ?? []),
      RAW,
    );
    expect(answersCsv(rows).split('\r\n')).toEqual([
      'name,answer,most_probable,raw_covid-19,raw_normal,raw_pneumonia,' +
        'calibrated_covid-19,calibrated_normal,calibrated_pneumonia,margin,error',
      'scan10.png,Normal,Normal,0.125,0.75,0.125,,,,0.625,',
      'notes.txt,Failed,,,,,,,,,"This file is not an image the browser can read. notes.txt: no ""picture"""',
      '',
    ]);
  });
});
