import { QUALITY_FAULTS, type AuditReport } from '../../../domain/audit/audit-report';
import { AUDIT_ITEMS, UNMADE, UNMADE_QUALITY } from '../texts/audit';
import { FINDING_TEXTS } from '../texts/findings';
import { NO_SHORTCUTS } from '../texts/shortcut-sentences';

/** A check that could not be made. */
export interface UnmadeCheck {
  name: string;
  reason: string;
}

/** The checks that could not be made, and why, in the order in which the others are shown. */
export function unmadeChecks({ identical, shortcuts, quality }: AuditReport): UnmadeCheck[] {
  return [
    ...(shortcuts === null ? [{ name: AUDIT_ITEMS.shortcuts, reason: NO_SHORTCUTS }] : []),
    ...(identical === null
      ? [{ name: FINDING_TEXTS.identical.name, reason: UNMADE.noDigest }]
      : []),
    ...QUALITY_FAULTS.filter((fault) => quality[fault] === null).map((fault) => ({
      name: FINDING_TEXTS[fault].name,
      reason: UNMADE_QUALITY[fault] ?? UNMADE.quality,
    })),
  ];
}
