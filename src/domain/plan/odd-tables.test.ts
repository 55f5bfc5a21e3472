import { describe, expect, it } from 'vitest';
import { fileSetOf } from '../testing/file-set';
import type { AppliedPlan } from './applied-plan';
import { applyPlan } from './apply-plan';
import { planOfAnyTable } from './change-plan';
import type { FileSet, ImportPlan } from './import-plan';
import { proposePlan } from './propose-plan';

function looked(set: FileSet): AppliedPlan & { plan: ImportPlan } {
  const { plan } = proposePlan(set);
  if (plan === null) throw new Error('no plan');
  const applied = applyPlan(set, plan);
  if (!applied.ok) throw new Error(applied.error.kind);
  return { plan, ...applied.value };
}

const labels = ({ images }: AppliedPlan) => images.map(({ path, label }) => `${path} ${label}`);
const names = (count: number) => Array.from({ length: count }, (_, at) => `i${at}.png`);

describe('an image of several classes is of none', () => {
  it('where a cell says several, as in the table of NIH', () => {
    const cells = ['Mass', 'Mass|Hernia', 'No Finding', 'Hernia|Mass', 'Hernia'];
    const rows = cells.map((cell, at) => `i${at}.png,${cell},${at}`);
    const table = ['Image Index,Finding Labels,Patient ID', ...rows].join('\n');
    const found = looked(fileSetOf(names(5), { 't.csv': table }));
    expect(found.plan.classes.map(({ name }) => name)).toEqual(['Hernia', 'Mass', 'No Finding']);
    expect(labels(found)).toEqual(['i0.png Mass', 'i2.png No Finding', 'i4.png Hernia']);
    expect(found.withoutClass).toEqual([
      { path: 'i1.png', why: 'several classes', value: 'Mass|Hernia', line: 3 },
      { path: 'i3.png', why: 'several classes', value: 'Hernia|Mass', line: 5 },
    ]);
  });

  it('where several columns say 1, as in the table of CheXpert', () => {
    const path = (at: number) => `train/patient0000${at >> 1}/study${at}/view1_frontal.jpg`;
    const rows = ['1.0,,', ',1.0,0.0', ',1.0,1.0', ',,-1.0', ',0.0,1.0', ',,'];
    const table = [
      'Path,Sex,Age,No Finding,Cardiomegaly,Pneumonia',
      ...rows.map((cells, at) => `CheXpert-v1.0-small/${path(at)},Female,${60 + at},${cells}`),
    ].join('\n');
    const found = looked(
      fileSetOf(
        rows.map((_, at) => path(at)),
        { 'train.csv': table },
      ),
    );
    expect(labels(found)).toEqual([
      `${path(0)} No Finding`,
      `${path(1)} Cardiomegaly`,
      `${path(4)} Pneumonia`,
    ]);
    expect(found.withoutClass.map(({ why, value }) => [why, value])).toEqual([
      ['several classes', 'Cardiomegaly|Pneumonia'],
      ['several classes', 'Pneumonia|uncertain'],
      ['value without class', ''],
    ]);
    expect(found.images.map(({ patientGroup }) => patientGroup)).toEqual([
      'patient/patient00000',
      'patient/patient00000',
      'patient/patient00002',
    ]);
  });

  it('where the column of classes is one of 0 and 1 alone, its values are the classes', () => {
    const table = 'image,pneumonia\ni0.png,0\ni1.png,1\ni2.png,1\n';
    expect(labels(looked(fileSetOf(names(3), { 't.csv': table })))).toEqual([
      'i0.png 0',
      'i1.png 1',
      'i2.png 1',
    ]);
  });
});

describe('identifiers are no classes', () => {
  const rows = names(100).map((name, at) => `${name},case ${at},${at % 7}`);
  const set = fileSetOf(names(100), { 't.csv': ['image,label,grade', ...rows].join('\n') });

  it('and a table of nothing else says none', () => {
    expect(proposePlan(set).plan).toBeNull();
  });

  it('where a person has to choose the column, one that may be of classes comes first', () => {
    const [offer] = proposePlan(set).tables;
    const plan = offer && planOfAnyTable(set, offer);
    expect(plan?.source).toMatchObject({ name: 'image', label: 'grade' });
    expect(plan?.classes).toHaveLength(7);
  });

  it('nor where a person chooses the column of them', () => {
    const [offer] = proposePlan(set).tables;
    const columns = offer && { ...offer.columns, label: 'label' };
    const plan = offer && columns && planOfAnyTable(set, { ...offer, columns });
    expect(plan?.classes).toEqual([]);
  });

  it('nor folders of one image each', () => {
    const paths = names(40).map((name, at) => `set/p${at}/${name}`);
    expect(proposePlan(fileSetOf(paths)).plan).toBeNull();
  });
});

it('of more folders than may be classes those with most images are, and the others are left out', () => {
  const paths = Array.from({ length: 15 }, (_, at) =>
    names(at === 3 ? 2 : 4).map((name) => `set/c${at}/${name}`),
  ).flat();
  const found = looked(fileSetOf(paths));
  expect(found.plan.classes).toHaveLength(12);
  expect(found.plan.classes.map(({ name }) => name)).not.toContain('c3');
  expect(found.labels).toHaveLength(15);
  expect(found.withoutClass.filter(({ value }) => value === 'c3')).toHaveLength(2);
});

describe('a folder for each patient, and a table of patients', () => {
  const paths = ['set/p1/a.png', 'set/p1/b.png', 'set/p2/a.png', 'set/p3/x/a.png'];

  it('every image is of its patient', () => {
    const table = 'patient,diagnosis\np1,ill\np2,well\np3,ill\np4,well\n';
    const found = looked(fileSetOf(paths, { 't.csv': table }));
    expect(labels(found)).toEqual([
      'set/p1/a.png ill',
      'set/p1/b.png ill',
      'set/p2/a.png well',
      'set/p3/x/a.png ill',
    ]);
    expect(found.images.map(({ patientGroup }) => patientGroup)).toEqual(
      ['p1', 'p1', 'p2', 'p3'].map((name) => `patient/${name}`),
    );
    expect(found.rowsOfFolders).toBe(3);
    expect(found.rowsWithoutImage).toEqual([{ line: 5, name: 'p4', why: 'no image' }]);
  });

  it('two rows of one patient, and two folders of one name, say nothing', () => {
    const twice = 'patient,diagnosis\np1,ill\np1,well\np2,well\np3,ill\n';
    const set = fileSetOf([...paths, 'other/p2/c.png'], { 't.csv': twice });
    expect(labels(looked(set))).toEqual(['set/p3/x/a.png ill']);
  });

  it('a column whose values are folders as well is none of names', () => {
    const table = 'image,label,split\na.png,ill,train\nb.png,well,test\n';
    const set = fileSetOf(['ill/a.png', 'well/b.png'], { 't.csv': table });
    expect(looked(set).plan.source).toMatchObject({ name: 'image', label: 'label' });
  });
});

it("paths of another machine are found from the set's own folders on", () => {
  const table = [
    'path,label',
    'C:\\data\\N\\a.png,ok',
    'C:\\data\\S\\a.png,ill',
    '/home/me/S/b.png,ill',
  ].join('\n');
  const found = looked(fileSetOf(['N/a.png', 'S/a.png', 'S/b.png'], { 't.csv': table }));
  expect(labels(found)).toEqual(['N/a.png ok', 'S/a.png ill', 'S/b.png ill']);
});

it('titles that come again between the rows are no row', () => {
  const table = 'image,label\ni0.png,A\ni1.png,B\nimage,label\ni2.png,A\ni3.png,B\n';
  const found = looked(fileSetOf(names(4), { 't.csv': table }));
  expect(found.labels.map(({ value }) => value)).toEqual(['A', 'B']);
  expect(found.rowsWithoutImage).toEqual([]);
});

it('classes of which no image is here are not proposed', () => {
  const table = 'image,label\ni0.png,A\ni1.png,B\nelsewhere.png,C\n';
  const found = looked(fileSetOf(names(2), { 't.csv': table }));
  expect(found.plan.classes.map(({ name }) => name)).toEqual(['A', 'B']);
});

it.each(['Train-set', '01_train', 'train_2', 'Training Dataset', 'TRAIN ', 'trainval'])(
  'the folder "%s" is of the training set',
  (train) => {
    const found = looked(
      fileSetOf([
        `x/${train}/N/a.png`,
        `x/${train}/S/b.png`,
        'x/02_test/N/c.png',
        'x/02_test/S/d.png',
      ]),
    );
    expect(found.plan.split.draw).toBeNull();
    expect(found.images.map(({ split }) => split)).toEqual(['train', 'train', 'test', 'test']);
  },
);

it("DICOM's identifiers are no names of one patient", () => {
  const table = 'SOPInstanceUID,label\n1.2.0,A\n1.2.1,B\n';
  const found = looked(fileSetOf(['1.2.0.dcm', '1.2.1.dcm'], { 't.csv': table }));
  expect(new Set(found.images.map(({ patientGroup }) => patientGroup)).size).toBe(2);
});
