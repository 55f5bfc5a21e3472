import { Button, Title } from '@mantine/core';
import clsx from 'clsx';
import type { AuditReport } from '../../../domain/audit/audit-report';
import type { Finding } from '../../../domain/audit/findings';
import { countFoundChecks } from '../../../domain/audit/found-checks';
import type { Dataset } from '../../../domain/dataset/dataset';
import { saveAudit } from '../../../state/shared/save-files';
import shared from '../../common/shared.module.css';
import auditStyles from './audit.module.css';
import { describeFound, describeSince, summarise } from './finding-sentences';

interface AuditSummaryProps {
  dataset: Dataset;
  report: AuditReport;
  findings: readonly Finding[];
  excluded: ReadonlySet<number>;
}

/** What the audit found, in words. */
export function AuditSummary({ dataset, report, findings, excluded }: AuditSummaryProps) {
  const [lead, ...others] = summarise(dataset, report, findings);
  return (
    <section className={shared.card} aria-label="Summary of the audit">
      <Title order={2}>{describeFound(countFoundChecks(report))}</Title>
      <p className={auditStyles.lead}>{lead}</p>
      {others.length > 0 && (
        <ul className={auditStyles.others}>
          {others.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
      <p className={clsx(shared.hint, auditStyles.text)}>{describeSince(excluded.size)}</p>
      <div className={shared.actions}>
        <Button
          variant="default"
          onClick={() => {
            saveAudit(dataset, report);
          }}
        >
          Download findings
        </Button>
      </div>
    </section>
  );
}
