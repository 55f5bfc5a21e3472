import { describe, expect, it } from 'vitest';
import { fileSetOf } from '../testing/file-set';
import { applyPlan } from './apply-plan';
import {
  columnsOf,
  planOfAnyTable,
  withClassMoved,
  withClassName,
  withColumn,
  withMeaning,
  withSplitOf,
} from './change-plan';
import type { ImportPlan } from './import-plan';
import { planObstacle } from './plan-obstacle';
import { proposePlan } from './propose-plan';

const TABLE = [
  'file,label,second,part',
  'a.png,well,x,1',
  'b.png,ill,y,1',
  'c.png,very ill,x,2',
  'd.png,ill,y,2',
].join('\n');
const SET = fileSetOf(['i/a.png', 'i/b.png', 'i/c.png', 'i/d.png'], { 'm.csv': TABLE });

function proposed() {
  const { plan, tables } = proposePlan(SET);
  const [offer] = tables;
  if (!plan || !offer) throw new Error('no plan');
  return { plan: { ...plan, split: { ...plan.split, draw: null } }, offer };
}

function applied(plan: ImportPlan) {
  const result = applyPlan(SET, plan);
  if (!result.ok) throw new Error(result.error.kind);
  return result.value;
}

const namesAndLabels = (plan: ImportPlan) =>
  applied(plan).images.map(({ name, label }) => `${name} ${label}`);

describe('classes', () => {
  it('take in a value, leave it out, and give it a class of its own', () => {
    const { plan } = proposed();
    const merged = withMeaning(plan, 'very ill', 'ill');
    expect(merged.classes).toEqual([
      { name: 'ill', values: ['ill', 'very ill'] },
      { name: 'well', values: ['well'] },
    ]);
    expect(namesAndLabels(withMeaning(merged, 'very ill', null))).toEqual([
      'a.png well',
      'b.png ill',
      'd.png ill',
    ]);
    expect(withMeaning(merged, 'very ill', 'very ill').classes.at(-1)).toEqual({
      name: 'very ill',
      values: ['very ill'],
    });
  });

  it('are renamed in their place, and merge where they are called alike', () => {
    const { plan } = proposed();
    expect(withClassName(plan, 'ill', 'sick').classes.map(({ name }) => name)).toEqual([
      'sick',
      'very ill',
      'well',
    ]);
    const merged = withClassName(plan, 'very ill', 'ill');
    expect(namesAndLabels(merged)).toEqual(['a.png well', 'b.png ill', 'c.png ill', 'd.png ill']);
    expect(withClassName(plan, 'ill', '')).toBe(plan);
  });
});

it('a class moves up and down as far as there is room', () => {
  const { plan } = proposed();
  const order = (moved: ImportPlan) => moved.classes.map(({ name }) => name);
  expect(order(plan)).toEqual(['ill', 'very ill', 'well']);
  const moved = withClassMoved(plan, 'well', -1);
  expect(order(moved)).toEqual(['ill', 'well', 'very ill']);
  expect(order(withClassMoved(moved, 'ill', 1))).toEqual(['well', 'ill', 'very ill']);
  expect(Object.keys(applied(moved).counts.train)).toEqual(['ill', 'well', 'very ill']);
  expect(withClassMoved(plan, 'ill', -1)).toBe(plan);
  expect(withClassMoved(plan, 'well', 1)).toBe(plan);
  expect(withClassMoved(plan, 'none', 1)).toBe(plan);
});

describe('columns', () => {
  it('of classes bring classes of their own, any other leaves them', () => {
    const { plan, offer } = proposed();
    const mine = withClassName(plan, 'very ill', 'ill');
    const second = withColumn(SET, mine, offer, 'label', 'second');
    expect(second.classes.map(({ name }) => name)).toEqual(['x', 'y']);
    expect(namesAndLabels(second)).toEqual(['a.png x', 'b.png y', 'c.png x', 'd.png y']);
    const split = withColumn(SET, mine, offer, 'split', 'part');
    expect(split.classes).toEqual(mine.classes);
    expect(columnsOf(split)).toEqual({
      name: 'file',
      label: 'label',
      split: 'part',
      patient: null,
    });
  });

  it('of a split whose words are no known ones get their meaning from a person', () => {
    const { plan, offer } = proposed();
    const split = withColumn(SET, plan, offer, 'split', 'part');
    expect(applied(split).images).toEqual([]);
    const told = withSplitOf(withSplitOf(split, '1', 'train'), '2', 'test');
    expect(applied(told).images.map((image) => image.split)).toEqual([
      'train',
      'train',
      'test',
      'test',
    ]);
    const images = applied(withSplitOf(told, '2', null)).images;
    expect(images.map(({ name }) => name)).toEqual(['a.png', 'b.png']);
  });

  it('are the first two where none will do', () => {
    const set = fileSetOf(['a.png'], { 'm.csv': 'p,q\nr,s\n' });
    const [offer] = proposePlan(set).tables;
    const plan = offer && planOfAnyTable(set, offer);
    expect(plan?.source).toEqual({ kind: 'table', path: 'm.csv', name: 'p', label: 'q' });
  });
});

it('says what is in the way of reading', () => {
  const { plan, offer } = proposed();
  expect(planObstacle(plan, applied(plan))).toEqual({
    kind: 'empty-class',
    name: 'ill',
    split: 'test',
  });
  const one = withMeaning(withMeaning(plan, 'ill', null), 'very ill', null);
  expect(planObstacle(one, applied(one))).toEqual({ kind: 'too-few-classes', min: 2 });
  const none = withColumn(SET, plan, offer, 'name', 'second');
  expect(planObstacle(none, applied(none))).toEqual({ kind: 'no-images' });
  const split = withColumn(
    SET,
    withColumn(SET, plan, offer, 'label', 'second'),
    offer,
    'split',
    'part',
  );
  const whole = withSplitOf(withSplitOf(split, '1', 'train'), '2', 'test');
  expect(planObstacle(whole, applied(whole))).toBeNull();
  // Images for validation are nothing to learn from.
  const unlearned = withSplitOf(withSplitOf(split, '1', 'validation'), '2', 'test');
  expect(planObstacle(unlearned, applied(unlearned))).toMatchObject({
    kind: 'empty-class',
    split: 'train',
  });
});
