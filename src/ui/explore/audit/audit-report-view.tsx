import { useMemo } from 'react';
import type { AuditReport } from '../../../domain/audit/audit-report';
import { excludedImages } from '../../../domain/audit/exclusions';
import { findingsOf, type Finding } from '../../../domain/audit/findings';
import type { Dataset } from '../../../domain/dataset/dataset';
import { useAppState } from '../../use-app-state';
import type { GalleryFilter } from '../gallery/gallery-filter';
import { AuditSummary } from './audit-summary';
import { FindingSection } from './finding-section';
import { GiveawaysSection } from './giveaways-section';
import { NothingFound } from './nothing-found';
import { PatientsSection } from './patients-section';
import { SimilarNote } from './similar-note';

interface AuditReportViewProps {
  dataset: Dataset;
  report: AuditReport;
  onShowInGallery: (filter: Partial<GalleryFilter>) => void;
}

/** The report: what found something first, in full; then what found nothing. */
export function AuditReportView({ dataset, report, onShowInGallery }: AuditReportViewProps) {
  const exclusions = useAppState((state) => state.exclusions);
  const excluded = useMemo(() => excludedImages(exclusions), [exclusions]);
  const findings = useMemo(() => findingsOf(report), [report]);
  const isEmpty = ({ images }: Finding) => images.length === 0;
  const propsOf = (finding: Finding) => ({
    dataset,
    finding,
    excluded,
    onShowInGallery: () => {
      onShowInGallery({ finding: finding.kind });
    },
  });
  const { lookAlikePairs, patientGroups, giveaways } = report;
  return (
    <>
      <AuditSummary dataset={dataset} report={report} findings={findings} />
      <GiveawaysSection giveaways={giveaways} />
      {findings.map((finding) => {
        const { kind } = finding;
        const props = propsOf(finding);
        // What a random split would leak is worth knowing whatever the official one does.
        if (kind === 'patients-across-splits') {
          return <PatientsSection key={kind} {...props} audit={patientGroups} />;
        }
        if (isEmpty(finding)) return null;
        const note = kind === 'similar' && <SimilarNote lookAlikePairs={lookAlikePairs} />;
        return <FindingSection key={kind} {...props} note={note} />;
      })}
      <NothingFound
        findings={findings.filter(
          (finding) => isEmpty(finding) && finding.kind !== 'patients-across-splits',
        )}
        report={report}
      />
    </>
  );
}
