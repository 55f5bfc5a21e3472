import type { Dataset } from '../dataset/dataset';
import type { AuditReport } from './audit-report';
import { auditShortcuts } from './shortcuts';
import { auditPatientGroups } from './patient-groups';
import { auditQuality } from './quality';
import { identicalFiles, similarImages } from './similar-images';

export type AuditInput = Pick<Dataset, 'classes' | 'images' | 'pixels' | 'labels' | 'histograms'>;

/** Where the share of what is done stands after each part, by the time they took on CoronaHack. */
const DONE = { similar: 0.25, quality: 0.45 };

/**
 * Looks for everything in a data set that would fool a model.
 *
 * @param onProgress called with the share that is done, 0 to 1
 */
export function auditDataset(
  dataset: AuditInput,
  onProgress: (share: number) => void,
): AuditReport {
  onProgress(0);
  const identical = identicalFiles(dataset);
  const similar = similarImages(dataset);
  onProgress(DONE.similar);
  const patientGroups = auditPatientGroups(dataset);
  const quality = auditQuality(dataset);
  onProgress(DONE.quality);
  const shortcuts = auditShortcuts(dataset, (share) => {
    onProgress(DONE.quality + share * (1 - DONE.quality));
  });
  return { identical, ...similar, patientGroups, shortcuts, quality };
}
