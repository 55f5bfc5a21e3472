import { describe, expect, it } from 'vitest';
import { fileSetOf } from '../testing/file-set';
import { applyPlan } from './apply-plan';
import { datasetPlanOf } from './dataset-plan';
import { isPlainArticle } from './is-plain-article';
import { proposePlan } from './propose-plan';

const HEADER = ',X_ray_image_name,Label,Dataset_type,Label_2_Virus_category,Label_1_Virus_category';

/** A row as Kaggle writes it. */
function row(name: string, label = 'Normal', split = 'TRAIN', virus = ''): string {
  return `7,${name},${label},${split},${virus},`;
}

/** COVID-19 as Kaggle writes it: pneumonia in TRAIN. */
const covid = (name: string) => row(name, 'Pnemonia', 'TRAIN', 'COVID-19');
const covidNames = (count: number) =>
  Array.from({ length: count }, (_, index) => `covid-${String(index)}.png`);

function planOf(rows: readonly string[], paths: readonly string[], header = HEADER) {
  const set = fileSetOf(paths, { 'table.csv': [header, ...rows, ''].join('\n') });
  const { plan } = proposePlan(set);
  const applied = plan && applyPlan(set, plan);
  if (!plan || !applied?.ok) throw new Error('no plan');
  expect(plan.fixes).not.toBeNull();
  const isPlain = isPlainArticle(plan, applied.value);
  return { ...datasetPlanOf(set, plan, applied.value), isPlain };
}

const inTrain = (names: readonly string[]) => names.map((name) => `images/train/${name}`);

describe('the move of COVID-19 images to TEST', () => {
  // floor(0.2 n): 0.2, 0.8, 1, 1.8 and 11.6.
  it.each([
    [1, 0],
    [4, 0],
    [5, 1],
    [9, 1],
    [58, 11],
  ])('of %i rows takes the last %i', (count, moved) => {
    const names = covidNames(count);
    const rows = [row('first.png', 'Normal', 'TEST'), ...names.map(covid), row('last.png')];
    const { fixes, images } = planOf(rows, inTrain([...names, 'last.png']));
    expect(fixes.movedToTest).toEqual(names.slice(count - moved));
    expect(fixes.movedToTest).toHaveLength(moved);
    const test = images.filter(({ split }) => split === 'test');
    expect(test.map(({ name }) => name)).toEqual(fixes.movedToTest);
  });

  it('goes by the order of the table, not by name or by place in the archive', () => {
    const names = ['e.png', 'd.png', 'c.png', 'b.png', 'a.png'];
    for (const paths of [inTrain(names), inTrain(names).toReversed()]) {
      expect(planOf(names.map(covid), paths).fixes.movedToTest).toEqual(['a.png']);
    }
  });

  it('counts rows whose image is missing, as the article did', () => {
    const names = covidNames(5);
    const rows = [...names.map(covid), row('gone.png', 'Normal', 'TEST')];
    const { fixes, images } = planOf(rows, inTrain(names.slice(0, 4)));
    expect(fixes.movedToTest).toEqual(['covid-4.png']);
    expect(fixes.missing).toEqual(['covid-4.png', 'gone.png']);
    expect(images.every(({ split }) => split === 'train')).toBe(true);
  });

  it('is no fault of the folder that the image lies in', () => {
    const names = covidNames(5);
    expect(planOf(names.map(covid), inTrain(names)).fixes.otherFolder).toEqual([]);
  });
});

describe('the new label', () => {
  it('is COVID-19 for every COVID-19 row and listed where it was another', () => {
    const rows = [
      covid('a.png'),
      row('b.png', 'COVID-19', 'TRAIN', 'COVID-19'),
      row('c.png', 'Pnemonia'),
    ];
    const { images, fixes } = planOf(rows, inTrain(['a.png', 'b.png', 'c.png']));
    expect(images.map(({ label }) => label)).toEqual(['COVID-19', 'COVID-19', 'Pnemonia']);
    expect(fixes.relabelled).toEqual(['a.png']);
  });

  it('decides the patient group', () => {
    const [image] = planOf([covid('person1_virus_2.jpeg')], ['person1_virus_2.jpeg']).images;
    expect(image?.patientGroup).toBe('COVID-19/person1_virus');
  });
});

describe('files and rows that do not match', () => {
  it('are listed: images that no row names, and rows without an image', () => {
    const paths = ['x/train/b.png', 'x/train/ct.png', 'x/train/a.png'];
    const rows = [row('a.png'), row('gone.png'), covid('b.png')];
    const { images, fixes } = planOf(rows, paths);
    expect(images.map(({ name, path, entry }) => [name, path, entry])).toEqual([
      ['a.png', 'x/train/a.png', 2],
      ['b.png', 'x/train/b.png', 0],
    ]);
    expect(fixes.unlisted).toEqual(['x/train/ct.png']);
    expect(fixes.missing).toEqual(['gone.png']);
  });

  it('are to be shown, with their names, as long as they are no more than 500', () => {
    const slices = Array.from({ length: 502 }, (_, index) => `x/train/ct-${String(index)}.png`);
    const { dropped, fixes } = planOf([covid('a.png')], ['x/a.png', ...slices]);
    expect(dropped).toHaveLength(500);
    expect(dropped[0]).toEqual({ name: 'ct-0.png', path: 'x/train/ct-0.png', entry: 1 });
    expect(dropped[499]).toEqual({ name: 'ct-499.png', path: 'x/train/ct-499.png', entry: 500 });
    expect(fixes.unlisted).toEqual(slices);
  });

  it('do not match by the end of a name', () => {
    const { images } = planOf([covid('1.png'), row('2.png')], ['train/11.png', 'train/2.png']);
    expect(images.map(({ path }) => path)).toEqual(['train/2.png']);
  });

  it('an image in the folder of the other split follows its row and is listed', () => {
    const rows = [row('a.png', 'Normal', 'TRAIN'), row('b.png', 'Normal', 'TEST'), covid('c.png')];
    const { images, fixes } = planOf(rows, ['test/a.png', 'x/Test/b.png', 'test/train/c.png']);
    expect(images.map(({ split }) => split)).toEqual(['train', 'test', 'train']);
    expect(fixes.otherFolder).toEqual(['a.png']);
  });

  it.each(['train', 'test'] as const)('a name in both folders means that in %s', (split) => {
    const rows = [row('a.png', 'Normal', split.toUpperCase()), covid('b.png')];
    const { images, fixes } = planOf(rows, ['x/test/a.png', 'x/train/a.png', 'x/train/b.png']);
    expect(images[0]?.path).toBe(`x/${split}/a.png`);
    expect(fixes.unlisted).toEqual([split === 'train' ? 'x/test/a.png' : 'x/train/a.png']);
  });
});

describe('a copy of the table', () => {
  it.each([
    [
      'reordered columns',
      'Label_2_Virus_category,Dataset_type,X_ray_image_name,Label',
      'COVID-19,TEST,a.jpeg,Pnemonia',
    ],
    [
      'extra columns',
      'X_ray_image_name,age,Label,Dataset_type,sex,Label_2_Virus_category',
      'a.jpeg,61,Pnemonia,TEST,F,COVID-19',
    ],
    [
      'another case and other separators in the titles',
      'x ray image name,LABEL,dataset-type,label2_virus_category',
      'a.jpeg,Pnemonia,TEST,COVID-19',
    ],
    ['another case and spaces in the cells', HEADER, '0, a.jpeg ,PNEMONIA, test,covid 19,'],
    ['Pneumonia spelled right', HEADER, '0,a.jpeg,Pneumonia,TEST,COVID,'],
    [
      'labels that say it, and no second one',
      'X_ray_image_name,Label,Dataset_type',
      'a.jpeg,COVID-19,TEST',
    ],
  ])('is read with %s', (_, header, line) => {
    const { images } = planOf([line], ['a.jpeg'], header);
    expect(images.map(({ name, label, split }) => [name, label, split])).toEqual([
      ['a.jpeg', 'COVID-19', 'test'],
    ]);
  });

  it('that has the fixes already stays as it is', () => {
    const names = covidNames(58);
    const files = inTrain([...names, 'n.png', 't.png']);
    const once = planOf([...names.map(covid), row('n.png'), row('t.png', 'Normal', 'TEST')], files);
    const twice = planOf(
      once.images.map(({ name, label, split }) =>
        row(name, label, split.toUpperCase(), label === 'COVID-19' ? label : ''),
      ),
      files,
    );
    expect(twice.images).toEqual(once.images);
    expect(twice.fixes).toMatchObject({ movedToTest: [], relabelled: [], rejectedRows: [] });
  });
});

describe('rows that cannot be used', () => {
  it('are listed with line and reason, and the others are kept', () => {
    const rows = [
      row(''),
      row('b.png', 'Tuberculosis'),
      row('c.png', 'Normal', 'LATER'),
      row('d.png'),
      '7,e.png',
      covid('f.png'),
    ];
    const { images, fixes } = planOf(
      rows,
      inTrain(['b', 'c', 'd', 'e', 'f'].map((at) => `${at}.png`)),
    );
    expect(images.map(({ name }) => name)).toEqual(['d.png', 'f.png']);
    expect(fixes.rejectedRows).toEqual([
      { line: 2, name: '', reason: 'no name', value: '' },
      { line: 3, name: 'b.png', reason: 'unknown label', value: 'Tuberculosis' },
      { line: 4, name: 'c.png', reason: 'unknown split', value: 'LATER' },
      { line: 6, name: 'e.png', reason: 'unknown label', value: '' },
    ]);
  });
});

describe('the question what is meant', () => {
  const rows = [
    ...['COVID-19', 'Normal', 'Pnemonia'].flatMap((label) =>
      ['TRAIN', 'TEST'].map((split) => row(`${label}-${split}.png`, label, split)),
    ),
  ];
  const paths = rows.map((line) => `x/${line.split(',')[1] ?? ''}`);

  it('is not asked where all was understood, whatever images no row names', () => {
    expect(planOf(rows, paths).isPlain).toBe(true);
    expect(planOf(rows, [...paths, 'x/ct.png']).isPlain).toBe(true);
    expect(planOf([...rows, row('gone.png', 'Mystery')], paths).isPlain).toBe(true);
  });

  it('is asked where a row says anything else of an image, or a class lacks images', () => {
    expect(planOf([...rows, row('m.png', 'Mystery')], [...paths, 'x/m.png']).isPlain).toBe(false);
    expect(planOf([...rows, row('m.png', 'Normal', '?')], [...paths, 'x/m.png']).isPlain).toBe(
      false,
    );
    expect(planOf([...rows, row('Normal-TEST.png', 'Pnemonia')], paths).isPlain).toBe(false);
    expect(planOf(rows, paths.slice(0, -1)).isPlain).toBe(false);
    const inTrainAlone = rows.map((line) => line.replace('TEST,', 'TRAIN,'));
    expect(planOf(inTrainAlone, paths).isPlain).toBe(false);
  });
});
