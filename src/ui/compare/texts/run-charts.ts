import { formatPercent, formatScore } from '../../../domain/format-figures';
import type { EpochFigure } from '../../../domain/run/compare-histories';

interface Ended {
  letter: string;
  /** By epoch, at least one. */
  values: readonly number[];
}

const FIGURES = {
  trainLoss: { name: 'Train loss', format: formatScore, best: Math.min, place: 'lowest' },
  validationAccuracy: {
    name: 'Validation accuracy',
    format: formatPercent,
    best: Math.max,
    place: 'highest',
  },
} as const satisfies Record<EpochFigure, object>;

/**
 * Where lines end: "Train loss ends lowest for B: 0.512". Figures that are not the same thing are
 * listed and not ranked.
 */
export function endTitle(figure: EpochFigure, lines: readonly Ended[], isSame: boolean): string {
  const { name, format, best, place } = FIGURES[figure];
  const ends = lines.map(({ letter, values }) => ({ letter, value: values.at(-1) ?? 0 }));
  if (!isSame) {
    const listed = ends.map(({ letter, value }) => `${letter} ${format(value)}`).join(', ');
    return `${name} ends at ${listed}: not measured alike, so not to be compared`;
  }
  // By what is shown: equal figures are told of all that have them.
  const shown = format(best(...ends.map(({ value }) => value)));
  const letters = ends.filter(({ value }) => format(value) === shown).map(({ letter }) => letter);
  return `${name} ends ${place} for ${letters.join(' and ')}: ${shown}`;
}

export const RUN_CHARTS = {
  lossNote: 'With dropout and the L2 penalty: compare runs of the same layers only.',
  loss: 'train loss',
  validationAccuracy: 'validation accuracy',
  forests: (letters: readonly string[]) =>
    `${letters.join(', ')}: ${letters.length === 1 ? 'a forest has' : 'forests have'} no epochs, so no line.`,
  validatedOn: (letters: readonly string[], words: string) => `${letters.join(', ')}: ${words}.`,
};
