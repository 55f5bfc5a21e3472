import { describe, expect, it } from 'vitest';
import { ARTICLE_CLASSES, classAt } from '../../domain/dataset/classes';
import {
  answerRows,
  answerText,
  filterRows,
  sortRows,
  type AnswerRow,
  type Reading,
  type RowFilter,
  type RowOrder,
} from './answer-rows';
import { warningText } from './warnings';
import { asked, detection, near, withDoubts } from './testing/predicted-images';

const RAW: Reading = { classes: ARTICLE_CLASSES, temperature: null, notSureBelow: 0.6 };

const ASKED = [
  asked('scan10.png', [0.125, 0.75, 0.125]),
  asked('notes.txt', 'failed'),
  asked('scan2.png', [0.25, 0.25, 0.5]),
  asked('late.png', 'waiting'),
  asked('scan1.png', [0, 0.25, 0.75]),
];

/** Each in another state; from 0.98 on a percentile is unusual. */
const JUDGED = [
  asked('later.png', [0, 0, 1], { status: 'waiting', share: 0.5 }),
  asked('ct.png', [0, 0, 1], detection(0.1, 1)),
  asked('notes.txt', 'failed'),
  asked('usual.png', [0, 0, 1], detection(0.979, 0.2)),
  asked('side.png', [0.4, 0.3, 0.3], detection(0.98, 0)),
  asked('elsewhere.png', [0, 0, 1]),
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

  it('has no answer where the picture is unlike the others, nor before anybody has looked', () => {
    expect(answerRows(JUDGED, RAW).map(answerText)).toEqual([
      ...['Waiting', 'No answer', 'Failed', 'Pneumonia', 'Not sure', 'Pneumonia'],
    ]);
  });

  it('answers about what was learned from, however odd it is', () => {
    const images = [near('a.jpeg', 'Normal')];
    const odd = asked('a.jpeg', [0, 0, 1], detection(0, 1, { kind: 'same', images }));
    expect(answerRows([odd], RAW).map(answerText)).toEqual(['Pneumonia']);
  });

  it('calibrates before it compares with the limit', () => {
    // Roots of 1/16, 9/16 and 6/16 are in the proportion 1 : 3 : 2.449.
    const [row] = answerRows([asked('a.png', [1 / 16, 9 / 16, 6 / 16])], {
      classes: ARTICLE_CLASSES,
      temperature: 2,
      notSureBelow: 0.5,
    });
    expect(row?.answer).toMatchObject({
      best: { name: 'Normal' },
      outcome: 'not-sure',
      raw: [1 / 16, 9 / 16, 6 / 16],
    });
    expect(row?.answer?.calibrated?.[1]).toBeCloseTo(3 / (4 + Math.sqrt(6)), 12);
    expect(row?.answer?.margin).toBeCloseTo((3 - Math.sqrt(6)) / (4 + Math.sqrt(6)), 12);
  });
});

describe('what is written', () => {
  it('adds up, and its margin is what a reader works out', () => {
    // Each by itself: 58.2, 41.2 and 0.5, which is 99.9; the margin behind them is 16.99.
    const [row] = answerRows([asked('a.png', [0.58164, 0.41235, 0.00601])], RAW);
    expect(row?.answer?.written).toEqual([0.582, 0.412, 0.006]);
    expect(row?.answer?.writtenMargin).toBeCloseTo(0.17, 12);
    expect(row?.answer?.margin).toBeCloseTo(0.16929, 12);
  });
});

describe('filterRows', () => {
  it('finds the pictures with a warning, whatever the answer', () => {
    expect(namesOf(filterRows(answerRows(JUDGED, RAW), 'warning'))).toEqual(['ct.png', 'side.png']);
    const learned = asked(
      'learned.png',
      [0, 0, 1],
      detection(0, 0, { kind: 'near-duplicate', images: [near('a.jpeg', 'Normal')] }),
    );
    const lateral = withDoubts(asked('lateral.dcm', [0, 0, 1], detection(0, 0)), {
      tag: 'viewPosition',
      value: 'LL',
    });
    const rows = answerRows(
      [asked('plain.png', [0, 0, 1], detection(0, 0)), learned, lateral],
      RAW,
    );
    expect(namesOf(filterRows(rows, 'warning'))).toEqual(['learned.png', 'lateral.dcm']);
    expect(rows.map(warningText)).toEqual(['', 'Near-duplicate', 'DICOM tags']);
  });

  it.each<[RowFilter, string[]]>([
    ['no-answer', ['ct.png']],
    // Neither the one that is refused nor the one that nobody has looked at yet.
    [classAt(ARTICLE_CLASSES, 2), ['usual.png', 'elsewhere.png']],
    ['not-sure', ['side.png']],
  ])('%j of those that were looked at', (filter, expected) => {
    expect(namesOf(filterRows(answerRows(JUDGED, RAW), filter))).toEqual(expected);
  });

  it.each<[RowFilter, string[]]>([
    ['all', ['scan10.png', 'notes.txt', 'scan2.png', 'late.png', 'scan1.png']],
    ['failed', ['notes.txt']],
    ['not-sure', ['scan2.png']],
    [classAt(ARTICLE_CLASSES, 2), ['scan1.png']],
    [classAt(ARTICLE_CLASSES, 0), []],
  ])('%j', (filter, expected) => {
    expect(namesOf(filterRows(answerRows(ASKED, RAW), filter))).toEqual(expected);
  });
});

describe('sortRows', () => {
  it.each<[RowOrder['direction'], string[]]>([
    ['descending', ['ct.png', 'side.png', 'usual.png']],
    ['ascending', ['usual.png', 'side.png', 'ct.png']],
  ])('by warning, the stranger of the two measures counting, %s', (direction, expected) => {
    expect(namesOf(sortRows(answerRows(JUDGED, RAW), { by: 'warning', direction }))).toEqual([
      ...expected,
      ...['later.png', 'notes.txt', 'elsewhere.png'],
    ]);
  });

  it('puts what has no answer behind all that have one', () => {
    const byShare = sortRows(answerRows(JUDGED, RAW), { by: 'share', direction: 'descending' });
    expect(namesOf(byShare)).toEqual([
      ...['usual.png', 'elsewhere.png', 'side.png'],
      ...['later.png', 'ct.png', 'notes.txt'],
    ]);
  });

  it.each<[RowOrder, string[]]>([
    [
      { by: 'name', direction: 'ascending' },
      ['late.png', 'notes.txt', 'scan1.png', 'scan2.png', 'scan10.png'],
    ],
    [
      { by: 'share', direction: 'descending' },
      ['scan10.png', 'scan1.png', 'scan2.png', 'notes.txt', 'late.png'],
    ],
    [
      { by: 'answer', direction: 'descending' },
      ['late.png', 'scan1.png', 'scan2.png', 'scan10.png', 'notes.txt'],
    ],
  ])('%j', (order, expected) => {
    expect(namesOf(sortRows(answerRows(ASKED, RAW), order))).toEqual(expected);
  });
});
