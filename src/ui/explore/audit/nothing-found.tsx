import { Title } from '@mantine/core';
import type { Finding } from '../../../domain/audit/findings';
import shared from '../../common/shared.module.css';
import { AUDIT_ITEMS } from '../texts/audit';
import { FINDING_TEXTS } from '../texts/findings';
import auditStyles from './audit.module.css';
import { SimilarNote } from './similar-note';

/** The checks without a finding. */
export function NothingFound({ findings }: { findings: readonly Finding[] }) {
  if (findings.length === 0) return null;
  return (
    <section className={shared.card} aria-label={AUDIT_ITEMS.nothingFound}>
      <Title order={2}>{AUDIT_ITEMS.nothingFound}</Title>
      <ul className={auditStyles.quiet}>
        {findings.map(({ kind }) => (
          <li key={kind}>{FINDING_TEXTS[kind].name}</li>
        ))}
      </ul>
      {findings.some(({ kind }) => kind === 'similar') && <SimilarNote />}
    </section>
  );
}
