import clsx from 'clsx';
import { Fragment } from 'react';
import shared from '../../common/shared.module.css';
import { Term } from '../../glossary/term';
import { AUDIT_TERMS, TERMS } from '../texts/audit';
import type { AuditItemId } from './audit-items';
import auditStyles from './audit.module.css';

/** The terms that a card of the audit uses, to be explained; nothing where it uses none. */
export function AuditTerms({ id: item }: { id: AuditItemId }) {
  const terms = AUDIT_TERMS[item];
  if (terms === undefined) return null;
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
