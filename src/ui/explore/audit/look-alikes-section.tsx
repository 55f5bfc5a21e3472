import { Title } from '@mantine/core';
import clsx from 'clsx';
import shared from '../../common/shared.module.css';
import { InWords } from '../../glossary/in-words';
import { LOOK_ALIKES } from '../texts/audit';
import { FINDING_TEXTS } from '../texts/findings';
import auditStyles from './audit.module.css';
import { FindingDetails, type FindingProps } from './finding-section';

/** Pairs that only their hashes take for near-duplicates: worth a look, and no fault. */
export function LookAlikesSection(props: FindingProps) {
  const { name, why, terms } = FINDING_TEXTS['look-alike'];
  const pairs = props.finding.groups?.length ?? 0;
  return (
    <section className={shared.card} aria-label={name}>
      <Title order={2}>{LOOK_ALIKES.title(pairs)}</Title>
      <p>{LOOK_ALIKES.look}</p>
      <p className={clsx(shared.hint, auditStyles.text)}>{why}</p>
      {terms && <InWords terms={terms} />}
      <FindingDetails {...props} />
    </section>
  );
}
