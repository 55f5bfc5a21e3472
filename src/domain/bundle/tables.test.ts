import { expect, it } from 'vitest';
import { ARTICLE_CLASSES } from '../dataset/classes';
import { datasetOf } from '../testing/dataset';
import { confusionMatrixCsv, historyCsv, predictionsCsv } from './tables';

it('has a line an epoch, empty where nothing was validated', () => {
  const epoch = { epoch: 1, loss: 1.5, accuracy: 0.5, elapsedMs: 12 };
  expect(
    historyCsv([
      { ...epoch, valLoss: 1.25, valAccuracy: 0.75 },
      { ...epoch, epoch: 2, valLoss: null, valAccuracy: null },
    ]),
  ).toBe(
    'epoch,loss,accuracy,val_loss,val_accuracy,elapsed_ms\r\n1,1.5,0.5,1.25,0.75,12\r\n2,1.5,0.5,,,12\r\n',
  );
});

it('has true classes as rows', () => {
  expect(
    confusionMatrixCsv(
      [
        [1, 2, 3],
        [4, 5, 6],
        [7, 8, 9],
      ],
      ARTICLE_CLASSES,
    ),
  ).toBe(
    'true,predicted_COVID-19,predicted_Normal,predicted_Pneumonia\r\nCOVID-19,1,2,3\r\nNormal,4,5,6\r\nPneumonia,7,8,9\r\n',
  );
});

it('names every image with its split, class, answer and probabilities', () => {
  const dataset = datasetOf([
    { name: 'a, b.png', label: 'COVID-19', patientGroup: 'one' },
    { name: 'c.jpeg', label: 'Pnemonia', split: 'test', patientGroup: 'two' },
    { name: 'd.jpeg', label: 'Normal', patientGroup: 'three' },
  ]);
  const csv = predictionsCsv(dataset, {
    train: {
      indices: Int32Array.of(0),
      truth: Uint8Array.of(0),
      probabilities: Float32Array.of(0.5, 0.25, 0.25),
    },
    test: {
      indices: Int32Array.of(1),
      truth: Uint8Array.of(2),
      probabilities: Float32Array.of(0.1, 0.7, 0.2),
    },
    validation: {
      indices: Int32Array.of(2),
      truth: Uint8Array.of(1),
      probabilities: Float32Array.of(0, 1, 0),
    },
  });
  // The nearest single-precision numbers to 0.1, 0.7 and 0.2, to nine digits.
  expect(csv).toBe(
    [
      'name,split,patient_group,true,predicted,p_COVID-19,p_Normal,p_Pneumonia',
      'c.jpeg,test,two,Pneumonia,Normal,0.100000001,0.699999988,0.200000003',
      'd.jpeg,validation,three,Normal,Normal,0,1,0',
      '"a, b.png",train,one,COVID-19,COVID-19,0.5,0.25,0.25',
      '',
    ].join('\r\n'),
  );
});
