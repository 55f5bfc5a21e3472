import { expect, it } from 'vitest';
import { auditReportOf, qualityOf } from '../../../domain/testing/audit-report';
import { unmadeChecks } from './unmade-checks';

it('lists nothing where every check was made', () => {
  expect(unmadeChecks(auditReportOf())).toEqual([]);
});

it('lists the checks that could not be made, each with its reason', () => {
  const report = auditReportOf({
    identical: null,
    shortcuts: null,
    quality: qualityOf({ 'side-view': null, outlier: null, inverted: null }),
  });
  expect(unmadeChecks(report).map(({ name, reason }) => [name, reason.split(/[,:]/)[0]])).toEqual([
    ['Shortcuts', 'A class has fewer than five patients'],
    ['Byte-identical files', 'This page is not served over https'],
    ['Inverted images', 'It cannot be told in this data set.'],
    ['Images much taller than wide', 'All frames of this data set have one shape'],
    ['Outliers of their class', 'Every class has fewer than 10 images'],
  ]);
});
