import type { AuditReport } from '../audit/audit-report';

/** The quality of a data set without a fault, but for what a test names. */
export function qualityOf(change: Partial<AuditReport['quality']> = {}): AuditReport['quality'] {
  return {
    'very-dark': [],
    'very-bright': [],
    'low-contrast': [],
    blurred: [],
    'nearly-empty': [],
    inverted: [],
    'side-view': [],
    outlier: [],
    ...change,
  };
}

/** A report that found nothing, but for what a test names. */
export function auditReportOf(change: Partial<AuditReport> = {}): AuditReport {
  return {
    identical: [],
    similar: [],
    lookAlikes: [],
    patientGroups: {
      acrossSplits: [],
      sharedInTrain: 0,
      trainImages: 4,
      randomSplitLeak: { heldOutShare: 0.15, leakedShare: 0 },
    },
    shortcuts: { baseline: 1 / 3, folds: 5, seed: 0, features: [] },
    quality: qualityOf(),
    ...change,
  };
}
