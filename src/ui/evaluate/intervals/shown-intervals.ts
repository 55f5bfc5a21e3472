import type { ClassificationReport } from '../../../domain/evaluation/classification-report';
import {
  wilsonIntervals,
  type ClassFigure,
  type FigureInterval,
  type OverallFigure,
} from '../../../domain/evaluation/report-intervals';
import type { IntervalsState } from '../../../state/evaluate/evaluate-state';

/** An interval as the page has it: there, missing for a reason, on its way, or failed. */
export type ShownInterval = FigureInterval | 'pending' | 'failed';

type ClassIntervals = Record<'precision' | 'recall' | ClassFigure, ShownInterval>;

/** The interval of every figure of a report. */
export type ShownIntervals = Record<'accuracy' | OverallFigure, ShownInterval> & {
  /** By class. */
  perClass: ClassIntervals[];
};

/** Wilson's are there at once; the others stand for what their making has come to. */
export function shownIntervals(
  report: ClassificationReport,
  state: IntervalsState,
): ShownIntervals {
  const wilson = wilsonIntervals(report);
  const overall = (figure: OverallFigure): ShownInterval =>
    state.status === 'ready' ? state.intervals[figure] : state.status;
  const ofClass = (label: number, figure: ClassFigure): ShownInterval =>
    state.status === 'ready'
      ? (state.intervals.perClass[label]?.[figure] ?? 'no-figure')
      : state.status;
  return {
    accuracy: wilson.accuracy,
    balancedAccuracy: overall('balancedAccuracy'),
    macroF1: overall('macroF1'),
    weightedF1: overall('weightedF1'),
    matthewsCorrelation: overall('matthewsCorrelation'),
    cohenKappa: overall('cohenKappa'),
    macroRocAuc: overall('macroRocAuc'),
    logLoss: overall('logLoss'),
    brierScore: overall('brierScore'),
    calibrationError: overall('calibrationError'),
    perClass: wilson.perClass.map((proportions, label) => ({
      ...proportions,
      f1: ofClass(label, 'f1'),
      rocAuc: ofClass(label, 'rocAuc'),
      averagePrecision: ofClass(label, 'averagePrecision'),
    })),
  };
}
