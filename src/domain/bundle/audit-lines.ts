import type { AuditReport, ShortcutFeature } from '../audit/audit-report';
import { formatBounds, formatPercent } from '../format-figures';
import { findingsOf, isFault, type FindingKind } from '../audit/findings';

const FINDINGS: Record<FindingKind, string> = {
  identical: 'byte-identical files',
  similar: 'near-duplicates',
  'look-alike': 'look-alikes',
  'patients-across-splits': 'patients, studies or figures across splits',
  'very-dark': 'very dark images',
  'very-bright': 'very bright images',
  'low-contrast': 'low-contrast images',
  blurred: 'blurred images',
  'nearly-empty': 'nearly empty images',
  inverted: 'inverted images',
  'side-view': 'frames as tall as those of side views',
  outlier: 'outliers of their class',
};

const FEATURES: Record<ShortcutFeature, string> = {
  width: 'the width of the file',
  height: 'the height of the file',
  aspect: 'the aspect of the file',
  fileSize: 'the size of the file',
  components: 'the number of colour components',
  iccProfile: 'the colour profile',
  brightness: 'the mean brightness',
  border: 'the outer 10 pixels',
  fileFacts: 'all facts of the file together',
};

/** What the audit found, one statement a line; without what it looked for in vain. */
export function auditLines(report: AuditReport): string[] {
  const faults = findingsOf(report).filter(
    ({ kind, images }) => isFault(kind) && images.length > 0,
  );
  const telling = report.shortcuts?.features.filter(({ tellsClass }) => tellsClass) ?? [];
  const baseline = report.shortcuts?.baseline ?? 0;
  return [
    ...faults.map(({ kind, images, groups }) => {
      const across = groups?.filter(({ crossesSplits }) => crossesSplits).length ?? 0;
      const leak = across > 0 ? `, ${across} of the groups across splits` : '';
      return `${FINDINGS[kind]}: ${images.length} images${leak}`;
    }),
    ...telling.map(({ feature, crossValidated: { value, low, high } }) => {
      const interval = `${formatPercent(value)} (${formatBounds({ low, high }, 'percent')})`;
      return `the class can be told from ${FEATURES[feature]}: balanced accuracy ${interval} of a small model, where guessing gives ${formatPercent(baseline)}`;
    }),
  ];
}
