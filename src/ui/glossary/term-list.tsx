import shared from '../common/shared.module.css';
import { Term } from './term';
import type { TermId } from './terms';

/** The terms of a card whose sentences have no place for them, as they stand there. */
export function TermList({ terms }: { terms: readonly (readonly [TermId, string])[] }) {
  return (
    <p className={shared.hint}>
      Terms:
      {terms.map(([id, name], index) => (
        <span key={id}>
          {index === 0 ? ' ' : ', '}
          <Term id={id}>{name}</Term>
        </span>
      ))}
    </p>
  );
}
