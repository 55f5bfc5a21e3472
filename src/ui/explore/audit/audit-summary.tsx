import { Button, Title } from '@mantine/core';
import clsx from 'clsx';
import type { AuditReport } from '../../../domain/audit/audit-report';
import type { Finding } from '../../../domain/audit/findings';
import { countFoundChecks } from '../../../domain/audit/found-checks';
import { recommendedExclusions } from '../../../domain/audit/recommended-exclusions';
import type { Dataset } from '../../../domain/dataset/dataset';
import { saveAudit } from '../../../state/shared/save-files';
import shared from '../../common/shared.module.css';
import { AUDIT_SUMMARY } from '../texts/audit';
import { describeFound, describeSince, summarise } from '../texts/audit-sentences';
import auditStyles from './audit.module.css';
import { RecommendedExclusions } from './recommended-exclusions';

interface AuditSummaryProps {
  dataset: Dataset;
  report: AuditReport;
  findings: readonly Finding[];
  excluded: ReadonlySet<number>;
}

/** What the audit found, in words, and the one thing to do about it. */
export function AuditSummary({ dataset, report, findings, excluded }: AuditSummaryProps) {
  const [lead, ...others] = summarise(dataset, report, findings);
  const recommended = recommendedExclusions(dataset, findings);
  return (
    <section className={shared.card} aria-label={AUDIT_SUMMARY.label}>
      <Title order={2}>{describeFound(countFoundChecks(report))}</Title>
      <p className={auditStyles.lead}>{lead}</p>
      {others.map((sentence) => (
        <p className={auditStyles.text} key={sentence}>
          {sentence}
        </p>
      ))}
      {excluded.size > 0 && (
        <p className={clsx(shared.hint, auditStyles.text)}>{describeSince(excluded.size)}</p>
      )}
      <div className={clsx(shared.actions, auditStyles.actions)}>
        <RecommendedExclusions proposals={recommended} />
        <Button
          variant="default"
          onClick={() => {
            saveAudit(dataset, report);
          }}
        >
          {AUDIT_SUMMARY.download}
        </Button>
        {recommended.length > 0 && <p className={shared.hint}>{AUDIT_SUMMARY.recommended}</p>}
      </div>
    </section>
  );
}
