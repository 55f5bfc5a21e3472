import type { KeptRunsState } from '../../../state/evaluate/kept-runs-state';
import { MAX_KEPT_RUNS } from '../../../state/evaluate/run-storage';
import shared from '../../common/shared.module.css';
import { RUN_NOTICES } from '../texts/runs';

/** What befell the kept runs that nobody has asked for. */
export function RunNotices({ kept }: { kept: KeptRunsState }) {
  const { failure, madeRoom, otherFormat } = kept;
  return (
    <>
      {failure !== null && <p className={shared.problem}>{RUN_NOTICES.failure(failure)}</p>}
      {madeRoom.length > 0 && (
        <p className={shared.hint}>{RUN_NOTICES.madeRoom(madeRoom, MAX_KEPT_RUNS)}</p>
      )}
      {otherFormat > 0 && <p className={shared.hint}>{RUN_NOTICES.otherFormat(otherFormat)}</p>}
    </>
  );
}
