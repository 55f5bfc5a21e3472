import { Title } from '@mantine/core';
import clsx from 'clsx';
import type { PatientGroupAudit } from '../../../domain/audit/audit-report';
import shared from '../../common/shared.module.css';
import { InWords } from '../../glossary/in-words';
import { AUDIT_ITEMS, PATIENTS } from '../texts/audit';
import { describePatients, describeRandomSplit } from '../texts/audit-sentences';
import { FINDING_TEXTS } from '../texts/findings';
import auditStyles from './audit.module.css';
import { FindingDetails, type FindingProps } from './finding-section';

/** Patients, studies and figures with several images: in the official split, and in a random one. */
export function PatientsSection(props: FindingProps & { audit: PatientGroupAudit }) {
  const { audit, ...finding } = props;
  const { why, terms } = FINDING_TEXTS['patients-across-splits'];
  return (
    <section className={shared.card} aria-label={AUDIT_ITEMS.patients}>
      <Title order={2}>{describePatients(finding.dataset, audit)}</Title>
      <p>{describeRandomSplit(audit)}</p>
      <p className={clsx(shared.hint, auditStyles.text)}>
        {why} {PATIENTS.groups}
      </p>
      {terms && <InWords terms={terms} />}
      {audit.acrossSplits.length > 0 && <FindingDetails {...finding} />}
    </section>
  );
}
