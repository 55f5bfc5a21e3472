import { Button, Title } from '@mantine/core';
import clsx from 'clsx';
import type { ReactNode } from 'react';
import { proposeExclusions, type Finding } from '../../../domain/audit/findings';
import type { Dataset } from '../../../domain/dataset/dataset';
import shared from '../../common/shared.module.css';
import { plural } from '../../format';
import { InWords } from '../../glossary/in-words';
import { FINDING } from '../texts/audit';
import { describeCrossings, describeTestStays } from '../texts/audit-sentences';
import { FINDING_TEXTS } from '../texts/findings';
import auditStyles from './audit.module.css';
import { ExclusionProposals } from './exclusion-proposals';
import { FindingImages } from './finding-images';
import styles from './finding-section.module.css';

export interface FindingProps {
  dataset: Dataset;
  finding: Finding;
  excluded: ReadonlySet<number>;
  onShowInGallery: () => void;
}

/** What one check found: how much, why it matters, which images, what can be done. */
export function FindingSection(props: FindingProps & { note?: ReactNode }) {
  const { dataset, finding, note } = props;
  const { name, found, why, terms } = FINDING_TEXTS[finding.kind];
  const { images, groups } = finding;
  const title = plural(images.length, ...found);
  return (
    <section className={shared.card} aria-label={name}>
      <Title order={2}>{groups === null ? title : FINDING.inGroups(title, groups.length)}</Title>
      {groups !== null && <p>{describeCrossings(dataset, groups)}</p>}
      <p className={clsx(shared.hint, auditStyles.text)}>{why}</p>
      {note}
      {terms && <InWords terms={terms} />}
      <FindingDetails {...props} />
    </section>
  );
}

/** The images of a finding and the ways on from there. */
export function FindingDetails({ dataset, finding, excluded, onShowInGallery }: FindingProps) {
  const { name } = FINDING_TEXTS[finding.kind];
  const testStays = describeTestStays(dataset, finding);
  return (
    <>
      <FindingImages dataset={dataset} finding={finding} excluded={excluded} />
      <div className={clsx(shared.actions, styles.actions)}>
        <ExclusionProposals proposals={proposeExclusions(dataset, finding)} />
        <Button
          variant="default"
          aria-label={FINDING.showInGalleryOf(name)}
          onClick={onShowInGallery}
        >
          {FINDING.showInGallery}
        </Button>
      </div>
      {testStays && <p className={clsx(shared.hint, auditStyles.text)}>{testStays}</p>}
    </>
  );
}
