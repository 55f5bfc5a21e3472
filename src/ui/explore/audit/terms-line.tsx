import clsx from 'clsx';
import { Fragment } from 'react';
import shared from '../../common/shared.module.css';
import { Term } from '../../glossary/term';
import { TERMS } from '../texts/audit';
import type { TermText } from '../texts/findings';
import auditStyles from './audit.module.css';

/** The terms that a card of the audit uses, to be explained; nothing where it uses none. */
export function TermsLine({ terms = [] }: { terms?: readonly TermText[] | undefined }) {
  if (terms.length === 0) return null;
  return (
    <p className={clsx(shared.hint, auditStyles.text)}>
      {TERMS}{' '}
      {terms.map(({ id, name }, index) => (
        <Fragment key={id}>
          {index > 0 && ', '}
          <Term id={id}>{name}</Term>
        </Fragment>
      ))}
      .
    </p>
  );
}
