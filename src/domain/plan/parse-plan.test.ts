import { describe, expect, it } from 'vitest';
import { PLAN_FORMAT, type ImportPlan } from './import-plan';
import { isPlanText, parsePlan } from './parse-plan';

const PLAN: ImportPlan = {
  format: PLAN_FORMAT,
  source: { kind: 'table', path: 't.csv', name: 'file', label: 'finding' },
  classes: [
    { name: 'Sick', values: ['1', '2'] },
    { name: 'Well', values: ['0'] },
  ],
  split: {
    from: { kind: 'column', column: 'set' },
    values: { a: 'train', b: 'test' },
    draw: { share: 0.25, seed: 7 },
  },
  patients: { kind: 'pattern', pattern: '^p(\\d+)' },
  fixes: null,
};
const PLANS: ImportPlan[] = [
  PLAN,
  { ...PLAN, source: { kind: 'folders', level: 2 }, split: { from: null, values: {}, draw: null } },
  { ...PLAN, patients: { kind: 'column', column: '' } },
  {
    ...PLAN,
    split: { from: { kind: 'folders' }, values: {}, draw: null },
    patients: { kind: 'names' },
    fixes: { relabelCovid: true, moveCovidToTest: false },
  },
];

it.each([...PLANS, { ...PLAN, patients: { kind: 'folder' as const } }])(
  'goes through JSON and is the same again',
  (plan) => {
    const text = JSON.stringify(plan, null, 2);
    expect(parsePlan(text)).toEqual({ ok: true, value: plan });
    expect(isPlanText(text)).toBe(true);
  },
);

it('is known from other JSON, also in a version of its own', () => {
  expect(isPlanText('{ "format": "xray-trainer/plan@9" }')).toBe(true);
  expect(isPlanText('{"format":"xray-trainer/run@2"}')).toBe(false);
  expect(parsePlan('{"format":"xray-trainer/plan@9"}')).toEqual({
    ok: false,
    error: { kind: 'other-format', format: 'xray-trainer/plan@9' },
  });
});

describe('what is no plan is refused by the first field that is wrong', () => {
  const replaced = (part: object) => JSON.stringify({ ...PLAN, ...part });
  const twice = [PLAN.classes[0], PLAN.classes[0]];
  it.each([
    ['JSON', 'plan'],
    ['format', '[]'],
    ['format', '{}'],
    ['source', replaced({ source: { kind: 'folders', level: 0 } })],
    ['source', replaced({ source: { kind: 'table', path: 'x' } })],
    ['classes', replaced({ classes: [{ name: 1, values: [] }, ...PLAN.classes] })],
    ['classes', replaced({ classes: twice })],
    [
      'classes',
      replaced({
        classes: [
          { name: 'a', values: ['x'] },
          { name: 'b', values: ['x'] },
        ],
      }),
    ],
    ['split', replaced({ split: { ...PLAN.split, values: { a: 'holdout' } } })],
    ['split', replaced({ split: { ...PLAN.split, draw: { share: 1, seed: 1 } } })],
    ['split', replaced({ split: { ...PLAN.split, from: 'folders' } })],
    ['patients', replaced({ patients: { kind: 'pattern' } })],
    ['fixes', replaced({ fixes: { relabelCovid: true } })],
  ])('%s: %s', (what, text) => {
    expect(parsePlan(text)).toEqual({ ok: false, error: { kind: 'not-a-plan', what } });
  });
});

describe('classes that can be none of a data set are refused', () => {
  const parsed = (...names: string[]) => {
    const classes = names.map((name, at) => ({ name, values: [String(at)] }));
    return parsePlan(JSON.stringify({ ...PLAN, classes }));
  };
  const many = Array.from({ length: 13 }, (_, at) => `class ${at}`);

  it('by their number', () => {
    expect(parsed('a')).toEqual({ ok: false, error: { kind: 'too-few-classes', min: 2 } });
    expect(parsed(...many)).toEqual({
      ok: false,
      error: { kind: 'too-many-classes', max: 12, count: 13 },
    });
    expect(parsed(...many.slice(1)).ok).toBe(true);
  });

  it.each(['', ' ', ' a', 'a\nb', 'a\u0000', '\ud800', 'x'.repeat(81)])('by a name: %j', (name) => {
    expect(parsed('b', name)).toEqual({ ok: false, error: { kind: 'bad-class-name', name } });
  });

  it.each([
    ['Normal', 'NORMAL'],
    ['Ödem', 'Ödem'.normalize('NFD')],
  ])('by two names that are alike: %s', (one, other) => {
    expect(parsed(one, 'x', other)).toEqual({
      ok: false,
      error: { kind: 'like-class-names', names: [one, other] },
    });
  });
});
