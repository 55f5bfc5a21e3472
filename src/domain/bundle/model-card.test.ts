import { describe, expect, it } from 'vitest';
import { auditReportOf } from '../testing/audit-report';
import { datasetOf } from '../testing/dataset';
import { reportOfCertain } from '../testing/report';
import { runOf } from '../testing/run';
import { runDatasetOf, type NetworkRun } from '../run/run';
import { networkRecordOf } from '../run/run-record';
import { RECOMMENDED_RECIPE } from '../training/recipe';
import { modelCard } from './model-card';
import { networkSubject } from './network-card';

const NO_INTERVALS = { train: null, test: null, validation: null };

const BARE = { audit: null, hasCopies: false };

function cardOf(change: Partial<NetworkRun>): string {
  return modelCard('my | run', networkSubject(networkRecordOf(runOf(change), NO_INTERVALS)), BARE);
}

describe('modelCard', () => {
  it('says what it is not for, and has the sections of the paper', () => {
    const card = cardOf({});
    expect(card).toMatch(
      /^# Model card: my \| run\n\n\*\*For learning and research, never for diag/,
    );
    expect(card.match(/^## .*/gm)).toEqual([
      '## Model details',
      '## Intended use',
      '## Factors',
      '## Metrics',
      '## Training and evaluation data',
      '## What the audit of the data found',
      '## Quantitative analyses',
      '## Ethical considerations',
      '## Caveats and limits',
      '## CLAIM items',
    ]);
  });

  it('describes the network in words and counts its parameters', () => {
    // 10001 * 32 + 33 * 60 + 61 * 60 + 61 * 3
    expect(cardOf({})).toContain(
      'A fully connected network of 325855 parameters: Dense 32 softsign (L2 0.005), Dense 60 sigmoid (L2 0.005), dropout 0.3, Dense 60 tanh (L2 0.005), dropout 0.3, Dense 3 softmax.',
    );
  });

  it('has the rule by which weights were averaged', () => {
    expect(cardOf({})).not.toContain('averaged with');
    expect(cardOf({ recipe: RECOMMENDED_RECIPE })).toContain(
      ', averaged with a decay of min(0.998, (1 + step) / (10 + step)).',
    );
  });

  it('has figures with their intervals, rows being true classes', () => {
    const test = reportOfCertain([
      [3, 1, 0],
      [0, 4, 0],
      [0, 2, 0],
    ]);
    const { train } = runOf().evaluation;
    const card = cardOf({ evaluation: { train, test, validation: null } });
    // 7 of 10; Wilson's interval of 0.7 with n = 10 by its formula: 0.397 to 0.892.
    expect(card).toContain('| Accuracy | 70.0 % | 39.7 to 89.2 |');
    // Recalls 3/4, 1 and 0.
    expect(card).toContain('| Balanced accuracy | 58.3 % | not made |');
    expect(card).toContain(
      '| COVID-19 | 3 | 1 | 0 |\n| Normal | 0 | 4 | 0 |\n| Pneumonia | 0 | 2 | 0 |',
    );
    expect(card).toContain('4 COVID-19 test images');
  });

  it('lists what was fixed and left out of the data', () => {
    const data = datasetOf([{}, {}, {}, { split: 'test' }]);
    data.fixes.relabelled = ['a', 'b'];
    data.fixes.movedToTest = ['b'];
    const dataset = runDatasetOf(data, [{ reason: { kind: 'by-hand' }, images: [1, 2] }]);
    const card = cardOf({ dataset });
    expect(card).toContain('rows relabelled COVID-19: 2, of these moved from train to test: 1;');
    expect(card).toContain('Excluded, by hand: 2.');
    expect(card).toContain('| train | 1 | 0 | 0 |\n| test | 1 | 0 | 0 |');
  });

  it('says that an audit is missing, or what it found', () => {
    expect(cardOf({})).toContain('The audit was not run');
    const group = { images: [0, 4], crossesSplits: true, crossesClasses: false };
    const audit = auditReportOf({ identical: [group] });
    const card = modelCard('run', networkSubject(networkRecordOf(runOf(), NO_INTERVALS)), {
      ...BARE,
      audit,
    });
    expect(card).toContain('byte-identical files: 2 images, 1 of the groups across splits');
  });

  it('says whether it takes copies of the images along', () => {
    expect(cardOf({})).toContain('The bundle holds none of them');
    const subject = networkSubject(networkRecordOf(runOf(), NO_INTERVALS));
    const card = modelCard('run', subject, { ...BARE, hasCopies: true });
    expect(card).toContain(
      'a coarse copy, 25 x 25 averages (familiarity/blocks.npy), of each image it learned from',
    );
    expect(card).not.toContain('holds none of them');
  });

  it('warns of drawings', () => {
    const dataset = { ...runOf().dataset, isSample: true };
    expect(cardOf({ dataset })).toContain('its answer about an X-ray means nothing');
    expect(cardOf({ dataset })).not.toContain('of people');
    expect(cardOf({})).not.toContain('its answer about an X-ray means nothing');
  });
});
