import { describe, expect, it } from 'vitest';
import { fileSetOf } from '../testing/file-set';
import type { AppliedPlan } from './applied-plan';
import { applyPlan } from './apply-plan';
import { PLAN_FORMAT, type FileSet, type ImportPlan } from './import-plan';
import { proposePlan } from './propose-plan';

const PLAN: ImportPlan = {
  format: PLAN_FORMAT,
  source: { kind: 'table', path: 't.csv', name: 'file', label: 'finding' },
  classes: [
    { name: 'Sick', values: ['flu', 'cold'] },
    { name: 'Well', values: ['none'] },
  ],
  split: { from: null, values: {}, draw: null },
  patients: { kind: 'names' },
  fixes: null,
};

function apply(set: FileSet, plan: ImportPlan): AppliedPlan {
  const applied = applyPlan(set, plan);
  if (!applied.ok) throw new Error(applied.error.kind);
  return applied.value;
}

const labels = ({ images }: AppliedPlan) => images.map(({ name, label }) => `${name} ${label}`);

describe('classes', () => {
  const set = fileSetOf(['a.png', 'b.png', 'c.png', 'd.png', 'x/e.png'], {
    't.csv': 'file,finding\nd.png,none\na.png,flu\nb.png,cold\nc.png,odd\nf.png,none\n',
  });

  it('are merged, renamed and left out, in the order of the rows', () => {
    const found = apply(set, PLAN);
    expect(labels(found)).toEqual(['d.png Well', 'a.png Sick', 'b.png Sick']);
    expect(Object.keys(found.counts.train)).toEqual(['Sick', 'Well']);
    expect(found.withoutClass).toEqual([
      { path: 'c.png', why: 'value without class', value: 'odd', line: 5 },
      { path: 'x/e.png', why: 'no row', value: null, line: null },
    ]);
    expect(found.rowsWithoutImage).toEqual([{ line: 6, name: 'f.png', why: 'no image' }]);
  });

  it('may have names and values that JavaScript uses itself', () => {
    const classes = [
      { name: '__proto__', values: ['constructor'] },
      { name: 'toString', values: ['__proto__'] },
    ];
    const odd = fileSetOf(['a.png', 'b.png', 'c.png'], {
      't.csv': 'file,finding\na.png,constructor\nb.png,__proto__\nc.png,valueOf\n',
    });
    const found = apply(odd, { ...PLAN, classes });
    expect(labels(found)).toEqual(['a.png __proto__', 'b.png toString']);
    expect(Object.entries(found.counts.train)).toEqual([
      ['__proto__', 1],
      ['toString', 1],
    ]);
  });
});

describe('rows of one image', () => {
  const table = (rows: string) =>
    fileSetOf(['a.png', 'b.png'], { 't.csv': `file,finding\n${rows}` });

  it('that say the same are as good as one', () => {
    const found = apply(table('a.png,flu\nb.png,none\na.png,cold\n'), PLAN);
    expect(labels(found)).toEqual(['a.png Sick', 'b.png Well']);
    expect(found.conflicts).toEqual([]);
  });

  it('that disagree leave it out, with their lines', () => {
    const found = apply(table('a.png,flu\nb.png,none\na.png,none\n'), PLAN);
    expect(labels(found)).toEqual(['b.png Well']);
    expect(found.conflicts).toEqual([
      { line: 2, name: 'a.png' },
      { line: 4, name: 'a.png' },
    ]);
    expect(found.withoutClass).toEqual([
      { path: 'a.png', why: 'rows disagree', value: 'flu', line: 2 },
    ]);
  });

  it('that might mean two images are of neither', () => {
    const set = fileSetOf(['x/a.png', 'y/a.png'], { 't.csv': 'file,finding\na.png,flu\n' });
    expect(apply(set, PLAN).rowsWithoutImage).toEqual([
      { line: 2, name: 'a.png', why: 'several meanings' },
    ]);
  });
});

describe('the split', () => {
  const set = fileSetOf(['train/a.png', 'val/b.png', 'test/c.png', 'd.png'], {
    't.csv': 'file,finding,set\na.png,flu,1\nb.png,none,2\nc.png,flu,dev\nd.png,none,?\n',
  });
  const splits = ({ images }: AppliedPlan) => images.map(({ name, split }) => `${name} ${split}`);

  it('is that of the column, by what its values stand for', () => {
    const values = { 1: 'train', 2: 'test', dev: 'validation' } as const;
    const from = { kind: 'column', column: 'set' } as const;
    const found = apply(set, { ...PLAN, split: { from, values, draw: null } });
    expect(splits(found)).toEqual(['a.png train', 'b.png test', 'c.png validation']);
    expect(found.otherFolder).toEqual(['b.png', 'c.png']);
    expect(found.splits).toEqual([
      { value: '1', count: 1, line: 2, meaning: 'train' },
      { value: '2', count: 1, line: 3, meaning: 'test' },
      { value: 'dev', count: 1, line: 4, meaning: 'validation' },
      { value: '?', count: 1, line: 5, meaning: null },
    ]);
    expect(found.withoutClass).toEqual([
      { path: 'd.png', why: 'value without split', value: '?', line: 5 },
    ]);
  });

  it('is that of the folders, a val folder being the validation set', () => {
    const found = apply(set, {
      ...PLAN,
      split: { from: { kind: 'folders' }, values: {}, draw: null },
    });
    expect(splits(found)).toEqual(['a.png train', 'b.png validation', 'c.png test', 'd.png train']);
  });
});

describe('patients', () => {
  const set = fileSetOf(['p1-a.png', 'p1-b.png', 'q.png'], {
    't.csv': 'file,finding,who\np1-a.png,flu,7\np1-b.png,none,7\nq.png,flu,\n',
  });
  const groups = ({ images }: AppliedPlan) => images.map(({ patientGroup }) => patientGroup);

  it('are those of the column, of the pattern typed, or of the patterns known', () => {
    const column = { kind: 'column', column: 'who' } as const;
    expect(groups(apply(set, { ...PLAN, patients: column }))).toEqual([
      'patient/7',
      'patient/7',
      'Sick/q',
    ]);
    const pattern = { kind: 'pattern', pattern: '^p(\\d+)-' } as const;
    expect(groups(apply(set, { ...PLAN, patients: pattern }))).toEqual([
      'patient/1',
      'patient/1',
      'Sick/q',
    ]);
    expect(groups(apply(set, PLAN))).toEqual(['Sick/p1', 'Well/p1', 'Sick/q']);
  });

  it('are those of the folders below the classes, where there are many: a draw keeps them whole', () => {
    const ofClass = (name: string) =>
      [1, 2, 3, 4, 5, 6].flatMap((who) =>
        ['1.png', '2.png', 'images/3.png'].map((file) => `x/${name}/${name}-${who}/${file}`),
      );
    const files = fileSetOf([...ofClass('covid'), ...ofClass('normal')]);
    const { plan } = proposePlan(files);
    if (!plan) throw new Error('no plan');
    expect(plan.source).toEqual({ kind: 'folders', level: 2 });
    expect(plan.patients).toEqual({ kind: 'folder' });
    const { images } = apply(files, plan);
    expect(images[2]).toMatchObject({ path: 'x/covid/covid-1/images/3.png' });
    expect(images[2]?.patientGroup).toBe('patient/covid-1');
    const sides = new Map<string, Set<string>>();
    for (const { patientGroup, split } of images) {
      sides.set(patientGroup, (sides.get(patientGroup) ?? new Set()).add(split));
    }
    expect(sides.size).toBe(12);
    expect([...sides.values()].every(({ size }) => size === 1)).toBe(true);
    expect(images.filter(({ split }) => split === 'test').length).toBeGreaterThan(0);
  });

  it('are not those of a few folders with many images each', () => {
    const paths = Array.from({ length: 120 }, (_, at) => {
      const name = at % 2 === 0 ? 'covid' : 'normal';
      return `x/${name}/${at % 4 < 2 ? 'clinic' : 'ward'}/${at}.png`;
    });
    expect(proposePlan(fileSetOf(paths)).plan?.patients).toEqual({ kind: 'names' });
  });
});

describe('a plan that does not fit', () => {
  const set = fileSetOf(['a.png'], { 'other/t.csv': 'file,finding\na.png,flu\n' });
  const faultOf = (plan: Partial<ImportPlan>) => {
    const applied = applyPlan(set, { ...PLAN, ...plan });
    return applied.ok ? null : applied.error;
  };

  it('says what it lacks', () => {
    const source = { kind: 'table', path: 'u.csv', name: 'file', label: 'finding' } as const;
    expect(faultOf({ source })).toEqual({ kind: 'no-table', path: 'u.csv' });
    expect(faultOf({ source: { ...source, path: 't.csv', label: 'x' } })).toEqual({
      kind: 'no-column',
      path: 'other/t.csv',
      column: 'x',
    });
    expect(faultOf({ patients: { kind: 'pattern', pattern: '(' } })).toMatchObject({
      kind: 'bad-pattern',
      pattern: '(',
    });
  });

  it('finds its table by name where the folder is another', () => {
    expect(faultOf({})).toBeNull();
  });
});
