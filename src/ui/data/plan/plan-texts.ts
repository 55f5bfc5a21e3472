import type { ImageWithoutClass } from '../../../domain/plan/applied-plan';
import type { Proposal } from '../../../domain/plan/propose-plan';

export function describeLayout(layout: Proposal['layout']): string {
  switch (layout) {
    case 'coronahack':
      return 'It is laid out like the CoronaHack archive.';
    case 'table':
      return 'A table says the class of each image.';
    case 'folders':
      return 'Each class has a folder of its own.';
    case null:
      return 'Nothing says the class of an image for sure: choose the columns.';
  }
}

/** Why an image is left out, with what its row or folder says. */
export function describeLeftOut({ path, why, value, line }: ImageWithoutClass): string {
  const where = line === null ? '' : `, line ${line}`;
  return `${path}: ${REASONS[why]}${value === null ? '' : ` "${value}"`}${where}`;
}

const REASONS: Record<ImageWithoutClass['why'], string> = {
  'no row': 'no row names it',
  'no folder': 'it lies in no folder of a class',
  'value without class': 'its class is left out:',
  'several classes': 'it is of several classes:',
  'value without split': 'it is of no split:',
  'rows disagree': 'its rows do not say the same:',
};

const SEPARATOR_NAMES: Record<string, string> = {
  ',': 'comma',
  ';': 'semicolon',
  '\t': 'tab',
  '|': 'bar',
};

export function nameOfSeparator(separator: string): string {
  return SEPARATOR_NAMES[separator] ?? `"${separator}"`;
}
