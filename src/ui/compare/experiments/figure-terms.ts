import type { Figure } from '../../../domain/experiments/figures';
import type { TermId } from '../../glossary/terms';

const TERMS: Record<Extract<Figure, string>, TermId> = {
  accuracy: 'accuracy',
  balancedAccuracy: 'balanced-accuracy',
  macroF1: 'macro-f1',
  weightedF1: 'weighted-f1',
  macroRocAuc: 'auc',
};

/** What of the glossary explains a figure; the classes' recalls follow one another and need none. */
export function termOfFigure(figure: Figure): TermId | undefined {
  return typeof figure === 'string' ? TERMS[figure] : undefined;
}
