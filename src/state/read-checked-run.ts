import type { AppError } from '../domain/app-error';
import { refuseFastScaled } from '../domain/dataset/resampling';
import { fail, ok, type Result } from '../domain/result';
import type { KeptRun, KeptRunParts } from '../domain/run/kept-run';
import { areWeightsAsKept } from '../domain/run/weights-digest';
import { listKeptRuns, readKeptRun } from './kept-runs';

type Why = Extract<AppError, { code: 'run/cannot-open' }>['why'];

export function cannotOpen({ name }: KeptRun, why: Why): AppError {
  return { code: 'run/cannot-open', name, why };
}

/** The large rest of a kept run, its weights being those that were kept. */
export async function readCheckedRun(kept: KeptRun): Promise<Result<KeptRunParts, AppError>> {
  const refused = refuseFastScaled(kept.recipe, 'run', kept.name);
  if (refused) return fail(refused);
  let parts: KeptRunParts | null;
  try {
    parts = await readKeptRun(kept.id);
  } catch {
    return fail(cannotOpen(kept, 'unreadable'));
  }
  if (parts === null) {
    await listKeptRuns();
    return fail(cannotOpen(kept, 'gone'));
  }
  const isAsKept = await areWeightsAsKept(kept, parts.run.weights, crypto.subtle);
  return isAsKept ? ok(parts) : fail(cannotOpen(kept, 'damaged'));
}
