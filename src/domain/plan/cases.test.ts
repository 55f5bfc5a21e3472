import { describe, expect, it } from 'vitest';
import { fileSetOf } from '../testing/file-set';
import type { AppliedPlan } from './applied-plan';
import { applyPlan } from './apply-plan';
import type { FileSet, ImportPlan } from './import-plan';
import { planOfFolders, planOfTable, proposePlan, type Proposal } from './propose-plan';

/** What `../shared/cases` have in common, as small as they are: 5 COVID-19, 6 Normal, 6 Pneumonia. */
const IMAGES = [
  ...[0, 1, 2, 3, 4].map((at) => ['covid', at, 'Pnemonia', 'TRAIN', 'COVID-19'] as const),
  ...[0, 1, 2, 3].map((at) => ['normal', at, 'Normal', 'TRAIN', ''] as const),
  ...[4, 5].map((at) => ['normal', at, 'Normal', 'TEST', ''] as const),
  ...[0, 1, 2, 3].map((at) => ['pneu', at, 'Pnemonia', 'TRAIN', ''] as const),
  ...[4, 5].map((at) => ['pneu', at, 'Pnemonia', 'TEST', ''] as const),
].map(([kind, at, label, split, virus]) => ({ name: `${kind}-${at}`, label, split, virus }));
type Image = (typeof IMAGES)[number];

const HEADER = ',X_ray_image_name,Label,Dataset_type,Label_2_Virus_category,Label_1_Virus_category';
const COPY_PATH = 'Chest_xray_Corona_Metadata (1).csv';
const TABLE_PATH = 'Chest_xray_Corona_Metadata.csv';
const FOLDER = 'Coronahack-Chest-XRay-Dataset/Coronahack-Chest-XRay-Dataset';

const rowOf = ({ name, label, split, virus }: Image, index: number, ending = '.jpeg') =>
  `${index},${name}${ending},${label},${split},${virus},`;
const tableOf = (ending = '.jpeg') =>
  [HEADER, ...IMAGES.map((image, index) => rowOf(image, index, ending)), ''].join('\n');
const pathsOf = (ending = '.jpeg', folder = FOLDER) =>
  IMAGES.map(({ name, split }) => `${folder}/${split.toLowerCase()}/${name}${ending}`);

function propose(set: FileSet): Proposal & { plan: ImportPlan } {
  const proposal = proposePlan(set);
  if (proposal.plan === null) throw new Error('no plan');
  return { ...proposal, plan: proposal.plan };
}

function apply(set: FileSet, plan: ImportPlan): AppliedPlan {
  const applied = applyPlan(set, plan);
  if (!applied.ok) throw new Error(applied.error.kind);
  return applied.value;
}

const looked = (set: FileSet) => {
  const { plan, layout, tables } = propose(set);
  return { plan, layout, tables, ...apply(set, plan) };
};

const classes = ({ plan }: { plan: ImportPlan }) => plan.classes.map(({ name }) => name);

/** Of the cases in CoronaHack's own layout: one of five moves to the test. */
const ARTICLE_COUNTS = {
  train: { 'COVID-19': 4, Normal: 4, Pnemonia: 4 },
  validation: { 'COVID-19': 0, Normal: 0, Pnemonia: 0 },
  test: { 'COVID-19': 1, Normal: 2, Pnemonia: 2 },
};

it.each([
  ['as it is', fileSetOf(pathsOf(), { [TABLE_PATH]: tableOf() }), 'name'],
  [
    '02, a quote',
    fileSetOf(pathsOf(), { [TABLE_PATH]: tableOf().replace('Normal', '"Normal') }),
    'name',
  ],
  ['05, zips', fileSetOf(pathsOf('.jpeg', 'x.zip'), { [TABLE_PATH]: tableOf() }), 'name'],
  ['07, no ending', fileSetOf(pathsOf(), { [TABLE_PATH]: tableOf('') }), 'stem'],
  ['07, JPEG', fileSetOf(pathsOf('.JPEG'), { [TABLE_PATH]: tableOf() }), 'case'],
  ['07, jpg', fileSetOf(pathsOf('.jpg'), { [TABLE_PATH]: tableOf() }), 'stem'],
  ['13, sep=', fileSetOf(pathsOf(), { [TABLE_PATH]: `sep=,\n${tableOf()}` }), 'name'],
  ['13, blank', fileSetOf(pathsOf(), { [TABLE_PATH]: `\n${tableOf()}` }), 'name'],
  [
    '18, titles',
    fileSetOf(pathsOf(), {
      [TABLE_PATH]: tableOf().replace(
        'X_ray_image_name,Label,Dataset_type',
        'filename,label,split',
      ),
    }),
    'name',
  ],
  ['19, DICOM', fileSetOf(pathsOf('.dcm'), { [TABLE_PATH]: tableOf('.dcm') }), 'name'],
] as const)("CoronaHack's layout is planned as the article says: %s", (_, set, way) => {
  const found = looked(set);
  expect(found.layout).toBe('coronahack');
  expect(found.counts).toEqual(ARTICLE_COUNTS);
  expect(found.matched[way]).toBe(17);
  expect(found.fixes.movedToTest.map((name) => name.replace(/\..*/, ''))).toEqual(['covid-4']);
  expect(found.rowsWithoutImage).toEqual([]);
  expect(found.withoutClass).toEqual([]);
});

it('02: a quote that never closes is told with its line', () => {
  const table = tableOf().replace('5,normal-0.jpeg,Normal', '5,normal-0.jpeg,"Normal');
  expect(looked(fileSetOf(pathsOf(), { [TABLE_PATH]: table })).problems).toEqual([
    {
      line: 7,
      reason: 'unclosed quote',
      value: '5,normal-0.jpeg,"Normal,TRAIN,,',
      isLost: false,
    },
  ]);
});

describe('08: edited labels', () => {
  it('are shown with their counts and lines, and can be given a class', () => {
    const set = fileSetOf(pathsOf(), {
      [TABLE_PATH]: tableOf().replaceAll(',Normal,', ',Healthy,'),
    });
    const { plan, labels, counts, withoutClass } = looked(set);
    expect(labels).toEqual([
      { value: 'Healthy', count: 6, line: 7, meaning: null },
      { value: 'Pnemonia', count: 6, line: 13, meaning: 'Pnemonia' },
      { value: 'COVID-19', count: 5, line: 2, meaning: 'COVID-19' },
    ]);
    expect(classes({ plan })).toEqual(['COVID-19', 'Pnemonia']);
    expect(counts.train).toEqual({ 'COVID-19': 4, Pnemonia: 4 });
    expect(withoutClass).toHaveLength(6);
    expect(withoutClass[0]).toEqual({
      path: `${FOLDER}/train/normal-0.jpeg`,
      why: 'value without class',
      value: 'Healthy',
      line: 7,
    });
    const mapped = { ...plan, classes: [...plan.classes, { name: 'Normal', values: ['Healthy'] }] };
    expect(apply(set, mapped).counts).toEqual(ARTICLE_COUNTS);
  });

  it('that hold the virus too keep COVID-19, and the rest can be given a class', () => {
    const header =
      'X_ray_image_name,Dataset_type,Meta_Label,Label_2_Virus_category,Label_1_Virus_category,Label';
    const rows = IMAGES.map(({ name, label, split, virus }) => {
      const kind = label === 'Normal' ? '' : 'Virus';
      return `${name}.jpeg,${split},${label},${virus},${kind},${label} ${virus} ${kind}`;
    });
    const found = looked(fileSetOf(pathsOf(), { 'm.csv': [header, ...rows].join('\n') }));
    expect(found.plan.source).toMatchObject({ name: 'X_ray_image_name', label: 'Label' });
    expect(found.labels.map(({ value, count, meaning }) => [value, count, meaning])).toEqual([
      ['Normal', 6, 'Normal'],
      ['Pnemonia  Virus', 6, null],
      ['COVID-19', 5, 'COVID-19'],
    ]);
  });
});

describe('09: a split of its author', () => {
  const table = tableOf().replace('TRAIN', 'TEST');
  const set = fileSetOf(pathsOf(), { [TABLE_PATH]: table });

  it('stays: the move is off where TEST holds COVID-19', () => {
    const { plan, images } = looked(set);
    expect(plan.fixes).toEqual({ relabelCovid: true, moveCovidToTest: false });
    const covid = images.filter(({ label }) => label === 'COVID-19');
    expect(covid.map(({ split }) => split)).toEqual(['test', 'train', 'train', 'train', 'train']);
  });

  it('can be moved all the same, and every fix be switched off', () => {
    const { plan } = propose(set);
    const moved = apply(set, { ...plan, fixes: { relabelCovid: true, moveCovidToTest: true } });
    expect(moved.counts.test['COVID-19']).toBe(2);
    const plain = apply(set, { ...plan, fixes: { relabelCovid: false, moveCovidToTest: false } });
    expect(plain.counts.train).toEqual({ 'COVID-19': 0, Normal: 4, Pnemonia: 8 });
    expect(plain.fixes.relabelled).toEqual([]);
  });
});

describe('11: several tables', () => {
  it('the one that names most images is taken, and the others are listed', () => {
    const sample = 'X_ray_image_name,Label,Dataset_type,Label_2_Virus_category\nIM.jpeg,,,\n';
    const found = looked(fileSetOf(pathsOf(), { 'sample.csv': sample, [TABLE_PATH]: tableOf() }));
    expect(found.counts).toEqual(ARTICLE_COUNTS);
    expect(found.tables.map(({ table, namedImages }) => [table.path, namedImages])).toEqual([
      [TABLE_PATH, 17],
      ['sample.csv', 0],
    ]);
  });

  it('of two that name all, both are listed and the other can be chosen', () => {
    const other = tableOf().replace('11,pneu-0.jpeg,Pnemonia', '11,pneu-0.jpeg,Normal');
    const set = fileSetOf(pathsOf(), { [COPY_PATH]: other, [TABLE_PATH]: tableOf() });
    const { tables, plan } = propose(set);
    expect(plan.source).toMatchObject({ path: TABLE_PATH });
    expect(tables.map(({ namedImages }) => namedImages)).toEqual([17, 17]);
    expect(apply(set, plan).counts).toEqual(ARTICLE_COUNTS);
    const chosen = tables[1] && planOfTable(set, tables[1]);
    expect(chosen && apply(set, chosen).counts.train).toMatchObject({ Normal: 5, Pnemonia: 3 });
  });
});

it("16: Kermany's folders are classes, and train, val and test the split", () => {
  const paths = IMAGES.map(
    ({ name, label, split }) =>
      `chest_xray/${split.toLowerCase()}/${label === 'Normal' ? 'NORMAL' : 'PNEUMONIA'}/${name}.jpeg`,
  );
  const added = ['chest_xray/val/NORMAL/v1.jpeg', 'chest_xray/val/PNEUMONIA/v2.jpeg'];
  const system = ['chest_xray/train/.DS_Store', '__MACOSX/chest_xray/train/NORMAL/._normal-0.jpeg'];
  const found = looked(fileSetOf([...paths, ...added, ...system]));
  expect(found.layout).toBe('folders');
  expect(found.plan.split).toEqual({ from: { kind: 'folders' }, values: {}, draw: null });
  expect(found.counts).toEqual({
    train: { Normal: 4, Pneumonia: 9 },
    validation: { Normal: 1, Pneumonia: 1 },
    test: { Normal: 2, Pneumonia: 2 },
  });
  expect(found.withoutClass).toEqual([]);
});

it('16: the class may lie above the split, and a zip be a folder', () => {
  const paths = ['a', 'b'].flatMap((name) =>
    ['NORMAL.zip', 'sick.zip'].flatMap((one) => [
      `${one}/train/${name}.png`,
      `${one}/Testing/t${name}.png`,
    ]),
  );
  const found = looked(fileSetOf(paths));
  expect(found.counts.train).toEqual({ Normal: 2, sick: 2 });
  expect(found.counts.test).toEqual({ Normal: 2, sick: 2 });
});

it('16: a table beside folders wins where it names the images, and the folders can be chosen', () => {
  const paths = ['NORMAL/a.png', 'NORMAL/b.png', 'SICK/c.png'];
  const set = fileSetOf(paths, { 't.csv': 'image,label\na.png,x\nb.png,y\nc.png,y\n' });
  expect(looked(set).counts.train).toEqual({ x: 1, y: 1 });
  const byFolder = planOfFolders(set);
  expect(byFolder?.source).toEqual({ kind: 'folders', level: 1 });
  expect(byFolder?.classes.map(({ name }) => name)).toEqual(['Normal', 'SICK']);
  // Of hardly any of them it says nothing.
  const few = fileSetOf(paths, { 't.csv': 'image,label\na.png,x\nother.png,y\n' });
  expect(looked(few).layout).toBe('folders');
});

it('17: the Radiography Database has its classes by folder, masks left out, and a split is drawn', () => {
  const kinds = ['COVID', 'Lung_Opacity', 'Normal', 'Viral Pneumonia'];
  const numbers = Array.from({ length: 10 }, (_, at) => at + 1);
  const paths = kinds.flatMap((kind) =>
    numbers.flatMap((at) => [
      `COVID-19_Radiography_Dataset/${kind}/images/${kind}-${at}.png`,
      `COVID-19_Radiography_Dataset/${kind}/masks/${kind}-${at}.png`,
    ]),
  );
  const found = looked(fileSetOf(paths));
  expect(classes(found)).toEqual(['COVID-19', 'Lung_Opacity', 'Normal', 'Viral Pneumonia']);
  expect(found.masks).toHaveLength(40);
  expect(found.plan.split).toEqual({ from: null, values: {}, draw: { share: 0.2, seed: 42 } });
  const even = (count: number) => Object.fromEntries(classes(found).map((name) => [name, count]));
  expect(found.counts).toEqual({ train: even(8), validation: even(0), test: even(2) });
});

describe('18: classes and columns of its own', () => {
  it('may be two of the three', () => {
    const two = IMAGES.filter(({ virus }) => virus === '');
    const table = [HEADER, ...two.map((image, at) => rowOf(image, at))].join('\n');
    const paths = pathsOf().filter((path) => !path.includes('covid'));
    const found = looked(fileSetOf(paths, { [TABLE_PATH]: table }));
    expect(found.counts.train).toEqual({ Normal: 4, Pnemonia: 4 });
    expect(found.counts.test).toEqual({ Normal: 2, Pnemonia: 2 });
  });

  it('may be five under any titles, with patients and without a split', () => {
    const kinds = ['Effusion', 'Mass', 'Nodule', 'No Finding', 'Hernia'];
    const rows = kinds.flatMap((kind, at) =>
      Array.from(
        { length: 8 },
        (_, image) => `${kind};i-${at}-${image};p${at}-${image >> 1};${40 + at}`,
      ),
    );
    const table = ['Befund;Bild;Patient ID;Alter', ...rows].join('\n');
    const paths = rows.map((row) => `scans/${row.split(';')[1]}.png`);
    const found = looked(fileSetOf(paths, { 'liste.csv': table }));
    expect(found.plan.source).toEqual({
      kind: 'table',
      path: 'liste.csv',
      name: 'Bild',
      label: 'Befund',
    });
    expect(found.plan.patients).toEqual({ kind: 'column', column: 'Patient ID' });
    expect(classes(found)).toEqual(['Effusion', 'Hernia', 'Mass', 'No Finding', 'Nodule']);
    expect(Object.values(found.counts.test)).toEqual([2, 2, 2, 2, 2]);
    const splitsOf = new Map<string, Set<string>>();
    for (const { patientGroup, split } of found.images) {
      splitsOf.set(patientGroup, (splitsOf.get(patientGroup) ?? new Set()).add(split));
    }
    expect(splitsOf.size).toBe(20);
    expect([...splitsOf.values()].every(({ size }) => size === 1)).toBe(true);
  });
});

it('19: DICOM images are found by their identifiers', () => {
  const table = 'SOPInstanceUID,Target\n1.2.3,0\n1.2.4,1\n1.2.5,1\n';
  const set = fileSetOf(['IM/0001.dcm', 'IM/0002.dcm', 'IM/0003.dcm'], { 't.csv': table });
  const images = set.images.map((image, at) => ({
    ...image,
    identifiers: [`1.2.${3 + at}`, 'P1'],
  }));
  const found = looked({ ...set, images });
  expect(found.matched.identifier).toBe(3);
  expect(found.images.map(({ path, label }) => [path, label])).toEqual([
    ['IM/0001.dcm', '0'],
    ['IM/0002.dcm', '1'],
    ['IM/0003.dcm', '1'],
  ]);
});

it('nothing is understood of images without a table or folders', () => {
  expect(proposePlan(fileSetOf(['a.png', 'b.png'], { 't.csv': 'x,y\n1,2\n' }))).toMatchObject({
    plan: null,
    layout: null,
  });
});
