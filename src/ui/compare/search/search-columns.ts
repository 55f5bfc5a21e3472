import type { Search } from '../../../domain/search/search';
import {
  searchedParameters,
  type Choices,
  type NumberRange,
} from '../../../domain/search/search-space';
import type { TrialValues } from '../../../domain/search/trial';
import type { ParallelAxis } from '../../charts/parallel-axis';
import { PARAMETER_NAMES, unitsOfLayer } from '../texts/search';

/** One value of every trial, as a column of the table and as an axis of the chart. */
export interface SearchColumn {
  axis: ParallelAxis;
  text: (values: TrialValues) => string;
  /** Where on the axis, 0 to 1. */
  share: (values: TrialValues) => number;
}

/** What differs between the trials; each hidden layer has a width of its own. */
export function searchColumns({ settings: { space }, recipe }: Search): SearchColumn[] {
  return searchedParameters(space, recipe).flatMap((parameter): SearchColumn[] => {
    const dimension = space[parameter];
    if (dimension === null) return [];
    if (parameter !== 'units')
      return [columnOf(PARAMETER_NAMES[parameter], dimension, (all) => all[parameter])];
    const hidden = recipe.layers.filter(({ kind }) => kind === 'dense');
    return hidden.map((_, index) =>
      columnOf(unitsOfLayer(index + 1), dimension, ({ units }) => units?.[index]),
    );
  });
}

function columnOf(
  name: string,
  dimension: NumberRange | Choices<number | string>,
  valueOf: (values: TrialValues) => number | string | undefined,
): SearchColumn {
  const scale = dimension.kind === 'range' ? rangeScale(dimension) : choiceScale(dimension);
  return {
    axis: { name, ticks: scale.ticks },
    text: (values) => String(valueOf(values) ?? ''),
    share: (values) => scale.share(valueOf(values)),
  };
}

interface Scale {
  ticks: ParallelAxis['ticks'];
  share: (value: number | string | undefined) => number;
}

/** Powers of ten this near to an end of the axis are not written. */
const NEAR = 0.15;

function rangeScale({ min, max, scale }: NumberRange): Scale {
  const along = scale === 'log' ? Math.log : (value: number) => value;
  const length = along(max) - along(min);
  // A range of one value lies in the middle.
  const share = (value: number | string | undefined) =>
    length === 0 ? 0.5 : (along(Number(value)) - along(min)) / length;
  const tick = (value: number) => ({ share: share(value), text: String(value) });
  if (length === 0) return { share, ticks: [tick(min)] };
  const between = scale === 'log' ? powersOfTen(min, max) : [];
  const apart = between.filter((value) => share(value) > NEAR && share(value) < 1 - NEAR);
  return { share, ticks: [min, ...apart, max].map(tick) };
}

function powersOfTen(min: number, max: number): number[] {
  const first = Math.ceil(Math.log10(min));
  const last = Math.floor(Math.log10(max));
  return Array.from({ length: Math.max(last - first + 1, 0) }, (_, index) =>
    Number(`1e${first + index}`),
  );
}

function choiceScale({ choices }: Choices<number | string>): Scale {
  const shareAt = (index: number) => (choices.length === 1 ? 0.5 : index / (choices.length - 1));
  return {
    share: (value) => shareAt(choices.findIndex((choice) => choice === value)),
    ticks: choices.map((choice, index) => ({ share: shareAt(index), text: String(choice) })),
  };
}
