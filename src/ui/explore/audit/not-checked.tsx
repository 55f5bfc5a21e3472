import { Title } from '@mantine/core';
import clsx from 'clsx';
import type { AuditReport } from '../../../domain/audit/audit-report';
import shared from '../../common/shared.module.css';
import { AUDIT_ITEMS } from '../texts/audit';
import auditStyles from './audit.module.css';
import { unmadeChecks } from './unmade-checks';

/** The checks that could not be made, and why; nothing where all of them could. */
export function NotChecked({ report }: { report: AuditReport }) {
  const checks = unmadeChecks(report);
  if (checks.length === 0) return null;
  return (
    <section className={shared.card} aria-label={AUDIT_ITEMS.notChecked}>
      <Title order={2}>{AUDIT_ITEMS.notChecked}</Title>
      <ul className={auditStyles.others}>
        {checks.map(({ name, reason }) => (
          <li key={name}>
            {name}
            <span className={clsx(shared.hint, auditStyles.reason)}>{reason}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
