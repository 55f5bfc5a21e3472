import type { Dataset } from '../dataset/dataset';
import {
  QUALITY_FAULTS,
  type AuditReport,
  type ImageGroup,
  type PatientGroupAudit,
  type QualityFault,
} from './audit-report';
import { QUALITY_LIMITS } from './quality';
import { MAX_HASH_DISTANCE, MIN_CORRELATION } from './similar-images';

export const AUDIT_FORMAT = 'xray-trainer/audit@1';

const LIMITS = {
  hashDistance: MAX_HASH_DISTANCE,
  correlation: MIN_CORRELATION,
  quality: QUALITY_LIMITS,
};

/** A group with the names of its images in place of their positions. */
export type NamedGroup = Omit<ImageGroup, 'images'> & { images: string[] };

/** The report as a person downloads it: it can be read without the data set. */
export interface AuditRecord {
  format: typeof AUDIT_FORMAT;
  dataset: { fileName: string; fingerprint: string | null };
  identical: NamedGroup[] | null;
  similar: NamedGroup[];
  lookAlikes: NamedGroup[];
  patientGroups: Omit<PatientGroupAudit, 'acrossSplits'> & { acrossSplits: NamedGroup[] };
  /** Shortcuts, by the name that this format has always had for them. */
  giveaways: AuditReport['shortcuts'];
  quality: Record<QualityFault, string[] | null>;
  /** What was taken for near, dark, blurred and so on. */
  limits: typeof LIMITS;
}

export function auditRecordOf(
  { source, fingerprint, images }: Pick<Dataset, 'source' | 'fingerprint' | 'images'>,
  report: AuditReport,
): AuditRecord {
  const namesOf = (positions: readonly number[]) =>
    positions.flatMap((position) => images[position]?.name ?? []);
  const named = (groups: readonly ImageGroup[]) =>
    groups.map((group): NamedGroup => ({ ...group, images: namesOf(group.images) }));
  const { identical, similar, lookAlikes, patientGroups, shortcuts, quality } = report;
  return {
    format: AUDIT_FORMAT,
    dataset: { fileName: source.fileName, fingerprint },
    identical: identical && named(identical),
    similar: named(similar),
    lookAlikes: named(lookAlikes),
    patientGroups: { ...patientGroups, acrossSplits: named(patientGroups.acrossSplits) },
    giveaways: shortcuts,
    quality: Object.fromEntries(
      QUALITY_FAULTS.map((fault) => {
        const images = quality[fault];
        return [fault, images && namesOf(images)];
      }),
    ) as AuditRecord['quality'],
    limits: LIMITS,
  };
}
