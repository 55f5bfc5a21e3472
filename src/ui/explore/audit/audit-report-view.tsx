import { useMemo } from 'react';
import type { AuditReport } from '../../../domain/audit/audit-report';
import { excludedImages } from '../../../domain/audit/exclusions';
import { findingsOf, isFault, type Finding } from '../../../domain/audit/findings';
import type { Dataset } from '../../../domain/dataset/dataset';
import type { GalleryFilter } from '../../../state/explore/explore-view';
import { useAppState } from '../../use-app-state';
import { AuditSummary } from './audit-summary';
import { AuditWords } from './audit-words';
import { FindingSection, type FindingProps } from './finding-section';
import { ShortcutsSection } from './shortcuts-section';
import { LookAlikesSection } from './look-alikes-section';
import { NotChecked } from './not-checked';
import { NothingFound } from './nothing-found';
import { PatientsSection } from './patients-section';
import { SimilarNote } from './similar-note';

interface AuditReportViewProps {
  dataset: Dataset;
  report: AuditReport;
  onShowInGallery: (filter: Partial<GalleryFilter>) => void;
}

/** The report: what found something first, in full; then what found nothing or was not checked. */
export function AuditReportView({ dataset, report, onShowInGallery }: AuditReportViewProps) {
  const exclusions = useAppState((state) => state.exclusions);
  const excluded = useMemo(() => excludedImages(exclusions), [exclusions]);
  const findings = useMemo(() => findingsOf(report), [report]);
  return (
    <>
      <AuditSummary dataset={dataset} report={report} findings={findings} excluded={excluded} />
      {report.shortcuts && <ShortcutsSection shortcuts={report.shortcuts} />}
      {findings.map((finding) => (
        <FindingOf
          key={finding.kind}
          report={report}
          dataset={dataset}
          finding={finding}
          excluded={excluded}
          onShowInGallery={() => {
            onShowInGallery({ finding: finding.kind });
          }}
        />
      ))}
      <NothingFound
        findings={findings.filter(
          ({ kind, images }) =>
            isFault(kind) && images.length === 0 && kind !== 'patients-across-splits',
        )}
      />
      <NotChecked report={report} />
      <AuditWords />
    </>
  );
}

/** The section of one check; none where it found nothing. */
function FindingOf({ report, ...props }: FindingProps & { report: AuditReport }) {
  const { kind, images }: Finding = props.finding;
  // What a random split would leak is worth knowing whatever the official one does.
  if (kind === 'patients-across-splits') {
    return <PatientsSection {...props} audit={report.patientGroups} />;
  }
  if (images.length === 0) return null;
  if (kind === 'look-alike') return <LookAlikesSection {...props} />;
  return <FindingSection {...props} note={kind === 'similar' && <SimilarNote />} />;
}
