import { Title } from '@mantine/core';
import type { AuditReport } from '../../../domain/audit/audit-report';
import type { Finding } from '../../../domain/audit/findings';
import { FINDING_TEXTS } from '../finding-texts';
import { SimilarNote } from './similar-note';

/** The checks without a finding, and the one that could not be made. */
export function NothingFound(props: { findings: readonly Finding[]; report: AuditReport }) {
  const { findings, report } = props;
  const hasSimilar = findings.some(({ kind }) => kind === 'similar');
  return (
    <>
      {findings.length > 0 && (
        <section className="card" aria-label="Nothing found">
          <Title order={2}>Nothing found</Title>
          <ul className="audit-quiet">
            {findings.map(({ kind }) => (
              <li key={kind}>{FINDING_TEXTS[kind].name}</li>
            ))}
          </ul>
          {hasSimilar && <SimilarNote lookAlikePairs={report.lookAlikePairs} />}
        </section>
      )}
      {report.identical === null && (
        <section className="card" aria-label="Not checked">
          <Title order={2}>Not checked: {FINDING_TEXTS.identical.name.toLowerCase()}</Title>
          <p className="hint audit-text">
            Files could not be compared byte by byte, because this page is not served over https:
            the browser then offers no digest. Open the page over https or from localhost and import
            the data set again.
          </p>
        </section>
      )}
    </>
  );
}
