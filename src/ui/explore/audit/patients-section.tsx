import { Title } from '@mantine/core';
import type { PatientGroupAudit } from '../../../domain/audit/audit-report';
import { FINDING_TEXTS } from '../finding-texts';
import { describePatients, describeRandomSplit } from './finding-sentences';
import { FindingDetails, type FindingProps } from './finding-section';

/** Patients with several images: in the official split, and in a random one. */
export function PatientsSection(props: FindingProps & { audit: PatientGroupAudit }) {
  const { audit, ...finding } = props;
  return (
    <section className="card" aria-label="Patients">
      <Title order={2}>{describePatients(audit)}</Title>
      <p>{describeRandomSplit(audit)}</p>
      <p className="hint audit-text">
        {FINDING_TEXTS['patients-across-splits'].why} Patient, study and figure are read from the
        file names; the images of one are a group.
      </p>
      {audit.acrossSplits.length > 0 && <FindingDetails {...finding} />}
    </section>
  );
}
