import { describe, expect, it } from 'vitest';
import { toJson } from '../bundle/to-json';
import { parsePlan } from '../plan/parse-plan';
import { datasetOf } from '../testing/dataset';
import { FOLDER_PLAN } from '../testing/import-plan';
import { importReportOf } from './import-report';

const DATASET = datasetOf([
  { name: 'whole.jpeg' },
  { name: 'first.jpeg', source: { isCutShort: true } },
  { name: 'second.jpeg', source: { isCutShort: true } },
]);

describe('importReportOf', () => {
  it('names the files that ended early, in the order of the data set', () => {
    expect(importReportOf(DATASET).cutShort).toEqual(['first.jpeg', 'second.jpeg']);
    expect(importReportOf(datasetOf([{ name: 'whole.jpeg' }])).cutShort).toEqual([]);
  });

  it('holds the plan as it can be dropped again, where there is one', () => {
    const { plan } = importReportOf({ ...DATASET, plan: FOLDER_PLAN });
    expect(parsePlan(toJson(plan ?? {}))).toEqual({ ok: true, value: FOLDER_PLAN });
    expect(importReportOf(DATASET)).not.toHaveProperty('plan');
  });

  it('names the reader, where it is known', () => {
    expect(importReportOf({ ...DATASET, reader: 'browser' }).reader).toBe('browser');
    const { reader: _reader, ...before } = DATASET;
    expect(importReportOf(before)).not.toHaveProperty('reader');
  });
});
