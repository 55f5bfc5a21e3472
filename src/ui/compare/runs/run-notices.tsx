import type { KeptRunsState } from '../../../state/evaluate/kept-runs-state';
import { MAX_KEPT_RUNS } from '../../../state/evaluate/run-storage';
import shared from '../../common/shared.module.css';
import { asSentence, plural } from '../../format';

/** What befell the kept runs that nobody has asked for. */
export function RunNotices({ kept }: { kept: KeptRunsState }) {
  const { failure, madeRoom, otherFormat } = kept;
  return (
    <>
      {failure !== null && (
        <p className={shared.problem}>
          What this browser keeps of the runs cannot be read or changed: {asSentence(failure)}
        </p>
      )}
      {madeRoom.length > 0 && (
        <p className={shared.hint}>
          Forgotten to make room: {madeRoom.join('; ')}. {MAX_KEPT_RUNS} runs are kept; the oldest
          that nobody has renamed go first.
        </p>
      )}
      {otherFormat > 0 && (
        <p className={shared.hint}>
          {plural(otherFormat, 'run was', 'runs were')} kept by another version of this page and
          cannot be read any more: forgotten.
        </p>
      )}
    </>
  );
}
