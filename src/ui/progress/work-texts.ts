import type { AppState } from '../../state/app-store';
import { formatDuration, formatWholePercent } from '../format';
import { statusOfStep, type PageName } from '../steps';
import { STEP_OF_WORK, type Work, type WorkKind } from './work-under-way';

/** "About 12 s left", no finer than a second; @param leftMs null while nothing is known */
export function timeLeftText(leftMs: number | null, isAtMost = false): string {
  if (leftMs === null) return 'Estimating the time left';
  const seconds = Math.max(1, Math.round(leftMs / 1000));
  const left = seconds < 10 ? `${seconds}\u00a0s` : formatDuration(seconds * 1000);
  return `${isAtMost ? 'At most' : 'About'} ${left} left`;
}

const NAMES: Record<WorkKind, string> = {
  import: 'import',
  training: 'training',
  experiment: 'experiment',
  search: 'search',
  forest: 'forest',
};

/** Before the name of the open page: "42 %" on the work's own, "42 % of training" on the others. */
export function titleOfWork({ kind, progress }: Work, open: PageName): string | null {
  if (progress === null) return null;
  // Rounded it would be done before it is.
  const percent = formatWholePercent(Math.floor(progress.share * 100) / 100);
  return STEP_OF_WORK[kind] === open ? percent : `${percent} of ${NAMES[kind]}`;
}

const DONE: Record<WorkKind, string> = {
  import: 'The import is over',
  training: 'The training is over',
  experiment: 'The experiment is over',
  search: 'The search is over',
  forest: 'The forest is over',
};

/** What a notification says of work that has just ended. */
export function doneText(kind: WorkKind, state: AppState): { title: string; body: string } {
  // Of a training what came of it, else where its step stands.
  const isTrained = kind === 'training' && state.training.status === 'idle';
  const { note } = statusOfStep(isTrained ? 'evaluate' : STEP_OF_WORK[kind], state);
  return { title: DONE[kind], body: `${note.charAt(0).toUpperCase()}${note.slice(1)}.` };
}
