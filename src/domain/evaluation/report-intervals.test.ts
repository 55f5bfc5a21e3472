import { describe, expect, it } from 'vitest';
import { ARTICLE_NAMES } from '../testing/classes';
import { oracleImages } from '../testing/oracle-images';
import oracle from './bootstrap.oracle.json';
import type { Bounds } from './bootstrap';
import { classificationReport, reportOfMatrix } from './classification-report';
import {
  bootstrapIntervals,
  RESAMPLES,
  wilsonIntervals,
  type FigureInterval,
} from './report-intervals';

function boundsOf(interval: FigureInterval | undefined): Bounds {
  if (interval === undefined || typeof interval === 'string') {
    throw new Error(`no interval: ${interval ?? 'undefined'}`);
  }
  return interval;
}

/** As make-bootstrap-oracle.py deals them: patient k of a class has the next 1 + k mod 4 images of it. */
function oraclePatients(truth: Uint8Array): string[] {
  const patients = new Array<string>(truth.length).fill('');
  for (const label of [0, 1, 2]) {
    const rows = [...truth.keys()].filter((row) => truth[row] === label);
    for (let k = 0; rows.length > 0; k++) {
      for (const row of rows.splice(0, 1 + (k % 4))) patients[row] = `${label}/${k}`;
    }
  }
  return patients;
}

/** Certain answers: of each class `right` images are called it, the others the next class. */
function certainAnswers(classes: readonly { right: number; images: number }[], copies = 1) {
  const images = classes.flatMap(({ right, images: count }, label) =>
    Array.from({ length: count }, (_, i) => ({
      label,
      predicted: i < right ? label : (label + 1) % 3,
      patient: `${label}/${i}`,
    })),
  );
  const repeated = images.flatMap((image) => new Array<typeof image>(copies).fill(image));
  return {
    truth: Uint8Array.from(repeated, ({ label }) => label),
    probabilities: Float32Array.from(
      repeated.flatMap(({ predicted }) => [0, 1, 2].map((label) => (label === predicted ? 1 : 0))),
    ),
    patients: repeated.map(({ patient }) => patient),
  };
}

describe('wilsonIntervals', () => {
  const intervals = wilsonIntervals(
    reportOfMatrix(
      [
        [11, 0, 0],
        [4, 200, 30],
        [0, 82, 308],
      ],
      ARTICLE_NAMES,
    ),
  );

  it('has that of accuracy: 519 of 635', () => {
    // SciPy 1.10.1, as in intervals.test.ts.
    expect(boundsOf(intervals.accuracy).low).toBeCloseTo(0.7853906671434661, 12);
    expect(boundsOf(intervals.accuracy).high).toBeCloseTo(0.8454387733000843, 12);
  });

  it('has that of each recall and precision: 11 of 11 is 74 % to 100 %', () => {
    expect(boundsOf(intervals.perClass[0]?.recall).low).toBeCloseTo(0.7411670330319684, 12);
    expect(boundsOf(intervals.perClass[0]?.recall).high).toBe(1);
    // 11 of 15, by the formula: centre (11/15 + z²/30) / (1 + z²/15).
    const { low, high } = boundsOf(intervals.perClass[0]?.precision);
    const z2 = 3.8414588206941205;
    expect((low + high) / 2).toBeCloseTo((11 / 15 + z2 / 30) / (1 + z2 / 15), 12);
  });

  it('has none where nothing is counted', () => {
    const { accuracy, perClass } = wilsonIntervals(
      reportOfMatrix(
        [
          [0, 0, 0],
          [0, 0, 0],
          [0, 0, 0],
        ],
        ARTICLE_NAMES,
      ),
    );
    expect([accuracy, ...perClass.map(({ recall }) => recall)]).toEqual(
      new Array(4).fill('no-figure'),
    );
  });
});

describe('bootstrapIntervals', () => {
  const { truth, probabilities } = oracleImages();
  const patients = oraclePatients(truth);
  const intervals = bootstrapIntervals(truth, probabilities, patients, ARTICLE_NAMES);

  it(`agrees with NumPy ${oracle.versions.numpy} and scikit-learn ${oracle.versions.sklearn} on patients of one to four images`, () => {
    expect(new Set(patients).size).toBe(oracle.patients);
    const normal = intervals.perClass[1];
    const found: Record<keyof typeof oracle.intervals, FigureInterval | undefined> = {
      balancedAccuracy: intervals.balancedAccuracy,
      macroF1: intervals.macroF1,
      weightedF1: intervals.weightedF1,
      matthewsCorrelation: intervals.matthewsCorrelation,
      cohenKappa: intervals.cohenKappa,
      macroRocAuc: intervals.macroRocAuc,
      logLoss: intervals.logLoss,
      brierScore: intervals.brierScore,
      calibrationError: intervals.calibrationError,
      rocAucOfNormal: normal?.rocAuc,
      averagePrecisionOfNormal: normal?.averagePrecision,
      f1OfNormal: normal?.f1,
    };
    for (const [figure, wanted] of Object.entries(oracle.intervals)) {
      const { low, high } = boundsOf(found[figure as keyof typeof oracle.intervals]);
      // The standard error of a 2.5 % quantile of 2,000 draws is 0.06 standard deviations; four.
      const tolerance = 0.24 * wanted.sd;
      expect(Math.abs(low - wanted.low), `low end of ${figure}`).toBeLessThan(tolerance);
      expect(Math.abs(high - wanted.high), `high end of ${figure}`).toBeLessThan(tolerance);
    }
  });

  it('is the same whenever it is asked', () => {
    expect(bootstrapIntervals(truth, probabilities, patients, ARTICLE_NAMES)).toEqual(intervals);
    expect(intervals).toMatchObject({ resamples: RESAMPLES, seed: 0 });
    expect(RESAMPLES).toBe(2000);
  });

  it('holds every figure', () => {
    const report = classificationReport(truth, probabilities, ARTICLE_NAMES);
    for (const figure of [
      'balancedAccuracy',
      'cohenKappa',
      'logLoss',
      'calibrationError',
    ] as const) {
      const { low, high } = boundsOf(intervals[figure]);
      expect(report[figure]).toBeGreaterThanOrEqual(low);
      expect(report[figure]).toBeLessThanOrEqual(high);
    }
  });

  /*
   * The exact distribution: one binomial a class, scaled and convolved (SciPy 1.10.1, binom.pmf).
   * Its 2.5 % and 97.5 % quantiles, and its standard deviation.
   */
  const EXACT = { low: 0.6347167325428195, high: 0.8512187088274045, sd: 0.055523553463313315 };
  const CLASSES = [
    { right: 9, images: 11 },
    { right: 15, images: 23 },
    { right: 31, images: 40 },
  ];

  it('has the exact quantiles of balanced accuracy for patients of one image', () => {
    const { truth: labels, probabilities: answers, patients: names } = certainAnswers(CLASSES);
    const { low, high } = boundsOf(
      bootstrapIntervals(labels, answers, names, ARTICLE_NAMES).balancedAccuracy,
    );
    expect(Math.abs(low - EXACT.low)).toBeLessThan(0.24 * EXACT.sd);
    expect(Math.abs(high - EXACT.high)).toBeLessThan(0.24 * EXACT.sd);
  });

  it('takes ten images of one patient for one: the interval stays as wide', () => {
    const once = certainAnswers(CLASSES);
    const often = certainAnswers(CLASSES, 10);
    const [single, tenfold] = [once, often].map((images) =>
      boundsOf(
        bootstrapIntervals(images.truth, images.probabilities, images.patients, ARTICLE_NAMES)
          .balancedAccuracy,
      ),
    );
    expect(tenfold?.low).toBeCloseTo(single?.low ?? NaN, 12);
    expect(tenfold?.high).toBeCloseTo(single?.high ?? NaN, 12);
    // As if they were ten patients: sqrt(10) times narrower.
    const alone = often.patients.map((_, row) => `${row}`);
    const naive = boundsOf(
      bootstrapIntervals(often.truth, often.probabilities, alone, ARTICLE_NAMES).balancedAccuracy,
    );
    expect(naive.high - naive.low).toBeLessThan(0.4 * (EXACT.high - EXACT.low));
  });
});

describe('where a bootstrap says nothing', () => {
  it('a figure that is perfect has no interval rather than one without width', () => {
    const { truth, probabilities, patients } = certainAnswers([
      { right: 5, images: 5 },
      { right: 6, images: 8 },
      { right: 9, images: 9 },
    ]);
    const intervals = bootstrapIntervals(truth, probabilities, patients, ARTICLE_NAMES, 200);
    // Nothing else is called COVID-19: its F1 is 1 in every resample.
    expect(intervals.perClass[0]?.f1).toBe('no-spread');
    expect(boundsOf(intervals.perClass[1]?.f1).high).toBeGreaterThan(6 / 7);
  });

  it('a class of one patient leaves every figure without', () => {
    const { truth, probabilities, patients } = certainAnswers([
      { right: 3, images: 4 },
      { right: 6, images: 8 },
      { right: 9, images: 10 },
    ]);
    const joined = patients.map((name) => (name.startsWith('0/') ? '0/a' : name));
    const { balancedAccuracy, perClass } = bootstrapIntervals(
      truth,
      probabilities,
      joined,
      ARTICLE_NAMES,
      200,
    );
    expect(balancedAccuracy).toBe('one-group');
    expect(perClass.map(({ f1 }) => f1)).toEqual(['one-group', 'one-group', 'one-group']);
  });

  it('a class without images has no areas, and the others go on', () => {
    const { truth, probabilities, patients } = certainAnswers([
      { right: 0, images: 0 },
      { right: 6, images: 8 },
      { right: 7, images: 10 },
    ]);
    const { perClass, macroRocAuc, balancedAccuracy } = bootstrapIntervals(
      truth,
      probabilities,
      patients,
      ARTICLE_NAMES,
      200,
    );
    expect(perClass[0]).toMatchObject({ rocAuc: 'no-figure', averagePrecision: 'no-figure' });
    expect(macroRocAuc).toBe('no-figure');
    const { low, high } = boundsOf(balancedAccuracy);
    expect(low).toBeLessThan(0.725);
    expect(high).toBeGreaterThan(0.725);
  });

  it('no images leave nothing', () => {
    const { macroF1, logLoss, cohenKappa } = bootstrapIntervals(
      new Uint8Array(),
      new Float32Array(),
      [],
      ARTICLE_NAMES,
      10,
    );
    expect([logLoss, cohenKappa]).toEqual(['no-figure', 'no-figure']);
    expect(macroF1).toBe('no-spread');
  });
});
