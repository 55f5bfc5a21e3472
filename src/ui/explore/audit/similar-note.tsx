import clsx from 'clsx';
import shared from '../../common/shared.module.css';
import { Term } from '../../glossary/term';
import { SIMILAR_NOTE } from '../texts/audit';
import auditStyles from './audit.module.css';

/** When two images count as near-duplicates, and what is missed. */
export function SimilarNote() {
  const { before, term, after } = SIMILAR_NOTE;
  return (
    <p className={clsx(shared.hint, auditStyles.text)}>
      {before} <Term id="perceptual-hash">{term}</Term> {after}
    </p>
  );
}
