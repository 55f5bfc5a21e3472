import { CLASS_NAMES } from '../../../domain/dataset/classes';
import { ClassLabel } from '../../common/class-label';

/** What the signs below the thumbnails mean. */
export function SignLegend() {
  return (
    <p className="sign-legend hint">
      {CLASS_NAMES.map((name) => (
        <ClassLabel key={name} name={name} />
      ))}
      <span>
        <span className="sign" aria-hidden>
          TEST
        </span>{' '}
        in TEST
      </span>
      <span>
        <span className="sign" aria-hidden>
          DROPPED
        </span>{' '}
        in neither split: no row names it
      </span>
      <span>no such sign: in TRAIN</span>
      <span>
        <span className="sign sign-found" aria-hidden>
          !
        </span>{' '}
        the audit found something
      </span>
      <span>
        <span className="sign-excluded" aria-hidden /> excluded
      </span>
    </p>
  );
}
