import { expect, it } from 'vitest';
import { ARTICLE_CLASSES } from '../dataset/classes';
import { fileSetOf } from '../testing/file-set';
import { applyPlan } from './apply-plan';
import { datasetPlanOf } from './dataset-plan';
import type { FileSet } from './import-plan';
import { proposePlan } from './propose-plan';

function planned(set: FileSet) {
  const { plan } = proposePlan(set);
  const applied = plan && applyPlan(set, plan);
  if (!plan || !applied?.ok) throw new Error('no plan');
  return datasetPlanOf(set, plan, applied.value);
}

it('has the classes of the folders, validates on val, and drops what is of no class', () => {
  const { classes, images, dropped, fixes, metadataPath, plan } = planned(
    fileSetOf([
      ...['train', 'val', 'test'].flatMap((split) =>
        ['NORMAL', 'PNEUMONIA'].flatMap((name) =>
          [1, 2].map((at) => `x/${split}/${name}/${at}.png`),
        ),
      ),
      'cover.png',
    ]),
  );
  expect(classes.map(({ name, displayName }) => [name, displayName])).toEqual([
    ['Normal', 'Normal'],
    ['Pneumonia', 'Pneumonia'],
  ]);
  expect(images.map(({ split, label }) => `${split} ${label}`)).toEqual([
    ...['train Normal', 'train Normal', 'train Pneumonia', 'train Pneumonia'],
    ...['validation Normal', 'validation Normal', 'validation Pneumonia', 'validation Pneumonia'],
    ...['test Normal', 'test Normal', 'test Pneumonia', 'test Pneumonia'],
  ]);
  expect(dropped).toEqual([{ path: 'cover.png', entry: 12, name: 'cover.png' }]);
  expect(fixes.unlisted).toEqual(['cover.png']);
  expect(metadataPath).toBe('');
  expect(plan.source).toEqual({ kind: 'folders', level: 1 });
});

it('tells of rows as the page tells of them, with their lines', () => {
  const table = [
    'X_ray_image_name,Label,Dataset_type,Label_2_Virus_category',
    'a.png,Normal,TRAIN,',
    'b.png,Pnemonia,TRAIN,COVID-19',
    'c.png,Pnemonia,TEST,',
    'gone.png,Normal,TEST,',
    'd.png,Nromal,TEST,',
    'e.png,Normal,TRAIN,',
    'e.png,Pnemonia,TRAIN,',
    'F.PNG,Normal,TEST,',
  ].join('\n');
  const paths = ['a', 'b', 'c', 'd', 'e', 'f'].map((name) => `i/${name}.png`);
  const { classes, fixes, images } = planned(
    fileSetOf([...paths, '__MACOSX/._a'], { 'm.csv': table }),
  );
  expect(classes).toBe(ARTICLE_CLASSES);
  expect(images.map(({ name, label, split }) => [name, label, split])).toEqual([
    ['a.png', 'Normal', 'train'],
    ['b.png', 'COVID-19', 'train'],
    ['c.png', 'Pnemonia', 'test'],
    ['F.PNG', 'Normal', 'test'],
  ]);
  expect(fixes).toEqual({
    leftOut: { masks: [], systemFiles: ['__MACOSX/._a'], spreadsheets: [] },
    movedToTest: [],
    relabelled: ['b.png'],
    unlisted: ['i/e.png', 'i/d.png'].toSorted(),
    missing: ['gone.png'],
    otherFolder: [],
    rejectedRows: [
      { line: 6, name: 'd.png', reason: 'unknown label', value: 'Nromal' },
      { line: 7, name: 'e.png', reason: 'repeated name', value: 'e.png' },
      { line: 8, name: 'e.png', reason: 'repeated name', value: 'e.png' },
    ],
    mendedRows: [],
    foundOtherwise: [{ name: 'F.PNG', path: 'i/f.png', way: 'case' }],
  });
});
