import { isSameFigure } from '../../../domain/run/compare-histories';
import type { RunSummary } from '../../../domain/run/run-summary';
import { describeValidation } from '../../../domain/training/recipe-name';
import { axisTicks } from '../../../domain/axis-ticks';
import type { EpochRecord } from '../../../domain/training/history';
import { formatTick } from '../../charts/axes';
import { RunLinesChart, type RunLine } from '../../charts/run-lines-chart';
import shared from '../../common/shared.module.css';
import { formatPercent, formatScore } from '../../../domain/format-figures';
import { formatWholePercent } from '../../format';
import { endTitle, RUN_CHARTS } from '../texts/run-charts';
import { PICK_LETTERS, type PickLetter } from './picks';

interface PickedRun {
  letter: PickLetter;
  run: RunSummary;
}

const SHARE_TICKS = [0, 0.25, 0.5, 0.75, 1];

/** The picked runs laid over each other: train loss and validation accuracy by epoch. */
export function RunCharts({ picked }: { picked: readonly PickedRun[] }) {
  const losses = linesOf(picked, (history) => history.map(({ loss }) => loss));
  const accuracies = linesOf(picked, (history) =>
    history.flatMap(({ valAccuracy }) => valAccuracy ?? []),
  );
  const networks = picked.flatMap(({ run }) => (run.kind === 'network' ? [run] : []));
  const forests = picked.filter(({ run }) => run.kind === 'forest').map(({ letter }) => letter);
  return (
    <div className={shared.columns}>
      {losses.length > 0 && (
        <RunLinesChart
          title={endTitle('trainLoss', losses, isSameFigure('trainLoss', networks))}
          note={RUN_CHARTS.lossNote}
          quantity={RUN_CHARTS.loss}
          lines={losses}
          ticks={axisTicks(Math.max(...losses.flatMap(({ values }) => values)))}
          formatTick={formatTick}
          format={formatScore}
        />
      )}
      {accuracies.length > 0 && (
        <RunLinesChart
          title={endTitle(
            'validationAccuracy',
            accuracies,
            isSameFigure('validationAccuracy', networks),
          )}
          note={validationNote(picked)}
          quantity={RUN_CHARTS.validationAccuracy}
          lines={accuracies}
          ticks={SHARE_TICKS}
          formatTick={formatWholePercent}
          format={formatPercent}
        />
      )}
      {forests.length > 0 && <p className={shared.hint}>{RUN_CHARTS.forests(forests)}</p>}
    </div>
  );
}

/** Runs without values have no line; a forest has no epochs. */
function linesOf(
  picked: readonly PickedRun[],
  valuesOf: (history: readonly EpochRecord[]) => readonly number[],
): RunLine[] {
  return picked.flatMap(({ letter, run }) => {
    const values = run.kind === 'network' ? valuesOf(run.history) : [];
    return values.length === 0 ? [] : [{ letter, place: PICK_LETTERS.indexOf(letter), values }];
  });
}

/** "A, B: validated on the test set. C: not validated." */
function validationNote(picked: readonly PickedRun[]): string {
  const groups = new Map<string, string[]>();
  for (const { letter, run } of picked) {
    if (run.kind === 'forest') continue;
    const words = describeValidation(run.recipe.validation);
    groups.set(words, [...(groups.get(words) ?? []), letter]);
  }
  return [...groups].map(([words, letters]) => RUN_CHARTS.validatedOn(letters, words)).join(' ');
}
