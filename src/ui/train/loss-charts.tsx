import { VisuallyHidden } from '@mantine/core';
import { useThrottledValue } from '@mantine/hooks';
import { useMemo } from 'react';
import type { EpochBefore } from '../../domain/run/run-before';
import type { BatchProgress, EpochRecord } from '../../domain/training/history';
import type { Recipe } from '../../domain/training/recipe';
import type { Validation } from '../../domain/training/validation';
import { EpochChart, type EpochPoint } from '../charts/epoch-chart';
import shared from '../common/shared.module.css';
import { swingOf } from '../evaluate/run/test-swing';
import { accuracyTitle, CHARTS, describeSwing, lossTitle, validationName } from './texts/charts';
import { formatPercent, formatScore } from '../../domain/format-figures';
import { formatWholePercent } from '../format';

interface LossChartsProps {
  recipe: Recipe;
  history: readonly EpochRecord[];
  /** Points within the running epoch. */
  live?: readonly BatchProgress[];
  /** Length of the x axis; absent, as long as the history. */
  epochs?: number;
  before?: EarlierRun | null;
}

/** The run before, drawn faintly behind. */
export interface EarlierRun {
  name: string;
  epochs: readonly EpochBefore[];
}

/** Four times a second is as often as a person can read a changing chart. */
const REDRAW_INTERVAL_MS = 250;
const NO_LIVE_POINTS: readonly BatchProgress[] = [];
/** Of the drawings: both and the matrix below are in sight while it trains. */
const LIVE_HEIGHT = 160;

/**
 * Loss and accuracy, train and validation, by epoch and within the running one; and how the test set's
 * accuracy swings, where it was validated on.
 */
export function LossCharts(props: LossChartsProps) {
  const { recipe, history, live = NO_LIVE_POINTS, epochs, before = null } = props;
  const current = useMemo(() => ({ history, live }), [history, live]);
  const shown = useThrottledValue(current, REDRAW_INTERVAL_MS);
  const axis = epochs ?? history.length;
  const validatedOn = recipe.validation.kind;
  const swing = swingOf({ recipe, history: shown.history })?.swing ?? null;
  return (
    <section className={shared.card} aria-label={CHARTS.title}>
      <VisuallyHidden component="h2">{CHARTS.title}</VisuallyHidden>
      <div className={shared.columns}>
        <LossChart {...{ ...shown, epochs: axis, validatedOn, before }} height={LIVE_HEIGHT} />
        <EpochChart
          title={accuracyTitle(shown.history, validatedOn)}
          quantity="accuracy"
          points={toPoints({ ...shown, before, axis }, 'accuracy', 'valAccuracy')}
          epochs={axis}
          domain={[0, 1]}
          format={formatPercent}
          formatTick={formatWholePercent}
          validationName={validationNameOf(shown.history, validatedOn)}
          nameBefore={before?.name ?? null}
          swing={swing && { ...swing, note: describeSwing(swing) }}
          height={LIVE_HEIGHT}
        />
      </div>
    </section>
  );
}

interface LossChartProps extends Pick<LossChartsProps, 'history' | 'live' | 'epochs'> {
  /** What the recipe validates on. */
  validatedOn: Validation['kind'];
  before?: EarlierRun | null;
  /** Of the drawing, in pixels; absent, as it is exported. */
  height?: number;
}

export function LossChart(props: LossChartProps) {
  const { history, live = NO_LIVE_POINTS, epochs = history.length, validatedOn } = props;
  const { before = null, height } = props;
  return (
    <EpochChart
      title={lossTitle(history)}
      quantity="loss"
      points={toPoints({ history, live, before, axis: epochs }, 'loss', 'valLoss')}
      epochs={epochs}
      domain={[0, 'auto']}
      format={formatScore}
      validationName={validationNameOf(history, validatedOn)}
      nameBefore={before?.epochs.some(({ loss }) => loss !== null) ? before.name : null}
      {...(height !== undefined && { height })}
    />
  );
}

function validationNameOf(
  history: readonly EpochRecord[],
  validatedOn: Validation['kind'],
): string | null {
  return history.some(({ valLoss }) => valLoss !== null) ? validationName(validatedOn) : null;
}

interface Drawn {
  history: readonly EpochRecord[];
  live: readonly BatchProgress[];
  before: EarlierRun | null;
  /** Epochs of the axis: what the run before had beyond them is not shown. */
  axis: number;
}

function toPoints(
  { history, live, before, axis }: Drawn,
  train: 'loss' | 'accuracy',
  validation: 'valLoss' | 'valAccuracy',
): EpochPoint[] {
  const points = new Map<number, EpochPoint>();
  const add = (point: EpochPoint) => points.set(point.x, { ...points.get(point.x), ...point });
  before?.epochs.slice(0, axis).forEach((epoch, at) => {
    const [trainBefore, validationBefore] = [epoch[train], epoch[validation]];
    add({
      x: at + 1,
      ...(trainBefore !== null && { trainBefore }),
      ...(validationBefore !== null && { validationBefore }),
    });
  });
  for (const record of history) {
    const value = record[validation];
    add({ x: record.epoch, train: record[train], ...(value !== null && { validation: value }) });
  }
  for (const progress of live) {
    add({
      x: progress.epoch - 1 + progress.step / progress.stepsPerEpoch,
      live: progress[train],
    });
  }
  return [...points.values()].toSorted((one, other) => one.x - other.x);
}
