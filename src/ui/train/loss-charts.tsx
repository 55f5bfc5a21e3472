import { VisuallyHidden } from '@mantine/core';
import { useThrottledValue } from '@mantine/hooks';
import { useMemo } from 'react';
import type { BatchProgress, EpochRecord } from '../../domain/training/history';
import type { Validation } from '../../domain/training/validation';
import { EpochChart, type EpochPoint } from '../charts/epoch-chart';
import shared from '../common/shared.module.css';
import { accuracyTitle, lossTitle } from './loss-texts';
import { formatPercent, formatScore } from '../../domain/format-figures';
import { formatWholePercent } from '../format';

interface LossChartProps {
  history: readonly EpochRecord[];
  /** Points within the running epoch. */
  live?: readonly BatchProgress[];
  /** Length of the x axis; absent, as long as the history. */
  epochs?: number;
  /** What the recipe validates on. */
  validatedOn: Validation['kind'];
}

/** Four times a second is as often as a person can read a changing chart. */
const REDRAW_INTERVAL_MS = 250;
const NO_LIVE_POINTS: readonly BatchProgress[] = [];

/** Loss and accuracy, train and validation, by epoch and within the running one. */
export function LossCharts({
  history,
  live = NO_LIVE_POINTS,
  epochs,
  validatedOn,
}: LossChartProps) {
  const current = useMemo(() => ({ history, live }), [history, live]);
  const shown = useThrottledValue(current, REDRAW_INTERVAL_MS);
  const axis = epochs ?? history.length;
  return (
    <section className={shared.card} aria-label="Charts">
      <VisuallyHidden component="h2">Charts</VisuallyHidden>
      <div className={shared.columns}>
        <LossChart {...shown} epochs={axis} validatedOn={validatedOn} />
        <EpochChart
          title={accuracyTitle(shown.history, validatedOn === 'test' ? 'test' : 'validation')}
          quantity="accuracy"
          points={toPoints(shown, 'accuracy', 'valAccuracy')}
          epochs={axis}
          domain={[0, 1]}
          format={formatPercent}
          formatTick={formatWholePercent}
          validationName={validationNameOf(shown.history, validatedOn)}
        />
      </div>
      {hasValidation(shown.history) && validatedOn === 'test' && (
        <p className={shared.hint} style={{ marginTop: 16 }}>
          Validated on the test set after every epoch, as the article did. Choosing an epoch by this
          line would be choosing on the test set: its swings are noise as much as skill.
        </p>
      )}
    </section>
  );
}

export function LossChart({ history, live = NO_LIVE_POINTS, epochs, validatedOn }: LossChartProps) {
  return (
    <EpochChart
      title={lossTitle(history)}
      quantity="loss"
      points={toPoints({ history, live }, 'loss', 'valLoss')}
      epochs={epochs ?? history.length}
      domain={[0, 'auto']}
      format={formatScore}
      validationName={validationNameOf(history, validatedOn)}
    />
  );
}

function validationNameOf(
  history: readonly EpochRecord[],
  validatedOn: Validation['kind'],
): string | null {
  if (!hasValidation(history)) return null;
  if (validatedOn === 'test') return 'validation (test set)';
  return `validation (${validatedOn === 'split' ? 'the data set’s own' : 'held out of train'})`;
}

function hasValidation(history: readonly EpochRecord[]): boolean {
  return history.some(({ valLoss }) => valLoss !== null);
}

function toPoints(
  { history, live }: { history: readonly EpochRecord[]; live: readonly BatchProgress[] },
  train: 'loss' | 'accuracy',
  validation: 'valLoss' | 'valAccuracy',
): EpochPoint[] {
  return [
    ...history.map((record): EpochPoint => {
      const value = record[validation];
      return {
        x: record.epoch,
        train: record[train],
        ...(value !== null && { validation: value }),
      };
    }),
    ...live.map((progress) => ({
      x: progress.epoch - 1 + progress.step / progress.stepsPerEpoch,
      live: progress[train],
    })),
  ];
}
