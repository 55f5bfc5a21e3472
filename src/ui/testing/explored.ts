import type { AuditReport, ImageGroup, Shortcut } from '../../domain/audit/audit-report';
import { figuresBySplit } from '../../domain/explore/class-figures';
import type { Dataset } from '../../domain/dataset/dataset';
import { auditReportOf, qualityOf } from '../../domain/testing/audit-report';
import type { AppState } from '../../state/app-store';
import { opened, TWELVE_IMAGES } from './opened-dataset';

/** A data set that is open and looked through: its figures, and what a test says of it. */
export function explored(
  dataset: Dataset = TWELVE_IMAGES,
  audit: AuditReport = auditReportOf(),
): Pick<AppState, 'dataset' | 'exploration'> {
  const exploration = { status: 'ready' as const, figures: figuresBySplit(dataset), audit };
  return { ...opened(dataset), exploration };
}

/**
 * Of the twelve images: three of TRAIN repeat one of TEST each, two are very dark, one of these is
 * nearly empty and an outlier, and two others of TRAIN are outliers.
 */
export const LEAKY_REPORT = auditReportOf({
  similar: [acrossSplits(0, 9), acrossSplits(1, 10), acrossSplits(2, 11)],
  quality: qualityOf({ 'very-dark': [3, 4], 'nearly-empty': [3], outlier: [3, 5, 6] }),
});

function acrossSplits(...images: number[]): ImageGroup {
  return { images, crossesSplits: true, crossesClasses: false };
}

/** What one fact tells of the class, 5 % to either side. @param value balanced accuracy, 0 to 1 */
export function shortcut(
  feature: Shortcut['feature'],
  value: number,
  change: Partial<Shortcut> = {},
): Shortcut {
  const interval = { value, low: value - 0.05, high: value + 0.05 };
  return {
    feature,
    model: 'decision tree',
    varies: true,
    crossValidated: interval,
    onTest: interval,
    tellsClass: true,
    ...change,
  };
}
