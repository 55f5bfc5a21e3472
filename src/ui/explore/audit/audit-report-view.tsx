import { useMemo } from 'react';
import type { AuditReport } from '../../../domain/audit/audit-report';
import { excludedImages } from '../../../domain/audit/exclusions';
import { findingsOf, type Finding } from '../../../domain/audit/findings';
import type { Dataset } from '../../../domain/dataset/dataset';
import type { GalleryFilter } from '../../../state/explore/explore-view';
import { useAppState } from '../../use-app-state';
import { groupAuditItems, quietFindings, type AuditItemId } from './audit-items';
import { AuditList } from './audit-list';
import { AuditSummary } from './audit-summary';
import { FindingSection } from './finding-section';
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

/** The report: what it comes to, and each check by its severity, one of them open. */
export function AuditReportView(props: AuditReportViewProps) {
  const { dataset, report } = props;
  const exclusions = useAppState((state) => state.exclusions);
  const excluded = useMemo(() => excludedImages(exclusions), [exclusions]);
  const findings = useMemo(() => findingsOf(report), [report]);
  return (
    <>
      <AuditSummary dataset={dataset} report={report} findings={findings} excluded={excluded} />
      <AuditList groups={groupAuditItems(dataset, report, findings, excluded)}>
        {(id) => <AuditDetail {...props} id={id} findings={findings} excluded={excluded} />}
      </AuditList>
    </>
  );
}

interface AuditDetailProps extends AuditReportViewProps {
  id: AuditItemId;
  findings: readonly Finding[];
  excluded: ReadonlySet<number>;
}

/** What is behind one line of the audit. */
function AuditDetail({ id, findings, report, onShowInGallery, ...rest }: AuditDetailProps) {
  if (id === 'shortcuts') {
    return report.shortcuts && <ShortcutsSection shortcuts={report.shortcuts} />;
  }
  if (id === 'nothing-found') return <NothingFound findings={quietFindings(findings)} />;
  if (id === 'not-checked') return <NotChecked report={report} />;
  const finding = findings.find(({ kind }) => kind === id);
  if (finding === undefined) return null;
  const props = {
    ...rest,
    finding,
    onShowInGallery: () => {
      onShowInGallery({ finding: id });
    },
  };
  if (id === 'patients-across-splits') {
    return <PatientsSection {...props} audit={report.patientGroups} />;
  }
  if (id === 'look-alike') return <LookAlikesSection {...props} />;
  return <FindingSection {...props} note={id === 'similar' && <SimilarNote />} />;
}
