import {
  QUALITY_FAULTS,
  type AuditReport,
  type QualityFault,
} from '../../../domain/audit/audit-report';
import { FINDING_TEXTS } from '../finding-texts';
import { NO_SHORTCUTS } from './shortcuts-sentences';

/** A check that could not be made. */
export interface UnmadeCheck {
  name: string;
  reason: string;
}

const NO_DIGEST =
  'This page is not served over https, so the browser offers no digest to compare files by. Open the page over https or from localhost and import the data set again.';

const CANNOT_TELL: Partial<Record<QualityFault, string>> = {
  'side-view':
    'All frames of this data set have one shape, so the shape tells nothing about the view.',
  outlier: 'Every class has fewer than 10 images: too few to say what is usual in it.',
};

/** The checks that could not be made, and why, in the order in which the others are shown. */
export function unmadeChecks({ identical, shortcuts, quality }: AuditReport): UnmadeCheck[] {
  return [
    ...(shortcuts === null ? [{ name: 'Shortcuts', reason: NO_SHORTCUTS }] : []),
    ...(identical === null ? [{ name: FINDING_TEXTS.identical.name, reason: NO_DIGEST }] : []),
    ...QUALITY_FAULTS.filter((fault) => quality[fault] === null).map((fault) => ({
      name: FINDING_TEXTS[fault].name,
      reason: CANNOT_TELL[fault] ?? 'It cannot be told in this data set.',
    })),
  ];
}
