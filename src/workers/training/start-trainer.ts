import { detailOf, type AppError } from '../../domain/app-error';
import { ok, type Result } from '../../domain/result';
import type { BackendChoice, BackendFailure, BackendSpeed } from '../../domain/training/backend';
import { chooseBackend } from './choose-backend';
import type { CreatedTrainer } from './create-trainer';
import type { BackendReport } from './protocol';
import type { Trainer } from './trainer';

/** What a person chose and what came of it. */
export interface StartedBackend {
  choice: BackendChoice;
  speeds: readonly BackendSpeed[] | null;
  /** Before it was started. */
  failed: readonly BackendFailure[];
  report: BackendReport;
}

/**
 * Makes the trainer of the started backend. With `auto`, a backend that has no memory for it gives
 * way to the next; a backend chosen by hand does not.
 *
 * @param started null leaves the backend that is current, whatever it is
 * @param onChange told when training runs otherwise than was said when the backend was started
 * @throws what creating it throws, where no other backend is to be tried
 */
export async function startTrainer(
  started: StartedBackend | null,
  create: () => CreatedTrainer,
  onChange: (report: BackendReport) => void,
): Promise<Result<Trainer, AppError>> {
  if (started === null) return ok(create().trainer);
  const { choice, speeds } = started;
  const failed: BackendFailure[] = [...started.failed];
  let { report } = started;
  for (;;) {
    try {
      const { trainer, limitation } = create();
      const reason = limitation === null ? report.reason : `${report.reason}; ${limitation}`;
      if (reason !== started.report.reason) onChange({ ...report, reason });
      return ok(trainer);
    } catch (thrown) {
      if (choice !== 'auto') throw thrown;
      failed.push({ backend: report.backend, why: detailOf(thrown) });
      const next = await chooseBackend('auto', { speeds, failed });
      if (!next.ok) return next;
      report = next.value;
    }
  }
}
