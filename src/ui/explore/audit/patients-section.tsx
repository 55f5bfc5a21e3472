import { Title } from '@mantine/core';
import clsx from 'clsx';
import type { PatientGroupAudit } from '../../../domain/audit/audit-report';
import shared from '../../common/shared.module.css';
import { FINDING_TEXTS } from '../finding-texts';
import auditStyles from './audit.module.css';
import { describePatients, describeRandomSplit } from './finding-sentences';
import { FindingDetails, type FindingProps } from './finding-section';

/** Patients, studies and figures with several images: in the official split, and in a random one. */
export function PatientsSection(props: FindingProps & { audit: PatientGroupAudit }) {
  const { audit, ...finding } = props;
  return (
    <section className={shared.card} aria-label="Patients">
      <Title order={2}>{describePatients(finding.dataset, audit)}</Title>
      <p>{describeRandomSplit(audit)}</p>
      <p className={clsx(shared.hint, auditStyles.text)}>
        {FINDING_TEXTS['patients-across-splits'].why} Groups are read from the file names; person
        numbers are taken to start anew for bacteria and for viruses.
      </p>
      {audit.acrossSplits.length > 0 && <FindingDetails {...finding} />}
    </section>
  );
}
