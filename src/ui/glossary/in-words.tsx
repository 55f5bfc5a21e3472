import clsx from 'clsx';
import { Fragment } from 'react';
import shared from '../common/shared.module.css';
import styles from './in-words.module.css';
import { Term } from './term';
import type { TermId } from './terms';

/** Terms and what they are called here, in the order in which they are met. */
export type NamedTerms = readonly (readonly [TermId, string])[];

/** The terms of what stands above, where none of it can be a link: labels, and the names of axes. */
export function InWords({ terms }: { terms: NamedTerms }) {
  return (
    <p className={clsx(shared.hint, styles.words)}>
      In words:{' '}
      {terms.map(([id, name], at) => (
        <Fragment key={id}>
          {at > 0 && ', '}
          <Term id={id}>{name}</Term>
        </Fragment>
      ))}
      .
    </p>
  );
}
