import { expect, it } from 'vitest';
import { ARTICLE_CLASSES } from '../../domain/dataset/classes';
import { answerRows } from './answer-rows';
import { answersCsv } from './answers-csv';
import { asked, detection, near, withDoubts } from './testing/predicted-images';

const ERROR = { code: 'worker/crashed', service: 'explanation', detail: 'out of memory' } as const;
const SHARES = [0.125, 0.75, 0.125];
const NUMBERS = '0.125,0.75,0.125,,,,0.625';

it('has a line for each image, with its warning, or the error of what failed', () => {
  const rows = answerRows(
    [
      asked('usual.png', SHARES, detection(0.5, 0.25)),
      asked('side.png', SHARES, detection(0.98, 0)),
      asked('ct.png', SHARES, detection(0, 1)),
      asked('bundle.png', SHARES),
      asked('later.png', SHARES, { status: 'waiting', share: 0.5 }),
      asked('notes.txt', 'failed'),
      asked('crash.png', SHARES, { status: 'failed', error: ERROR }),
    ],
    { classes: ARTICLE_CLASSES, temperature: null, notSureBelow: 0.6 },
  );
  const [header, ...lines] = answersCsv(rows, ARTICLE_CLASSES).split('\r\n');
  expect(header).toBe(
    'name,answer,most_probable,raw_covid-19,raw_normal,raw_pneumonia,' +
      'calibrated_covid-19,calibrated_normal,calibrated_pneumonia,margin,' +
      'warning,nearest_percentile,pca_percentile,' +
      'training_match,training_images,dicom_doubts,error',
  );
  expect(lines.slice(0, 6)).toEqual([
    `usual.png,Normal,Normal,${NUMBERS},none,0.5,0.25,,,,`,
    `side.png,Normal,Normal,${NUMBERS},unusual,0.98,0,,,,`,
    'ct.png,No answer,,0.125,0.75,0.125,,,,,unlike,0,1,,,,',
    `bundle.png,Normal,Normal,${NUMBERS},cannot tell,,,,,,`,
    'later.png,Waiting,,0.125,0.75,0.125,,,,,waiting,,,,,,',
    'notes.txt,Failed,,,,,,,,,,,,,,,"This file is not an image the browser can read. notes.txt: no ""picture"""',
  ]);
  expect(lines[6]).toContain(`crash.png,Normal,Normal,${NUMBERS},failed,,,,,,`);
  expect(lines[6]).toContain('out of memory');
});

it('names the training images that a picture repeats, and what its tags say against it', () => {
  const images = [near('a.jpeg', 'COVID-19'), near('b.jpeg', 'Normal')];
  const image = asked('scan.dcm', SHARES, detection(0, 0, { kind: 'same', images }));
  const doubts = [
    { tag: 'modality', value: 'CT' },
    { tag: 'viewPosition', value: 'LL' },
  ] as const;
  const rows = answerRows([withDoubts(image, ...doubts)], {
    ...{ classes: ARTICLE_CLASSES, temperature: null, notSureBelow: 0.6 },
  });
  expect(answersCsv(rows, ARTICLE_CLASSES).split('\r\n')[1]).toBe(
    `scan.dcm,Normal,Normal,${NUMBERS},none,0,0,same,` +
      '"a.jpeg, labelled COVID-19; b.jpeg, labelled Normal",Modality CT; View Position LL,',
  );
});
