import type { ImageWithoutClass } from '../../../domain/plan/applied-plan';
import type { PlanObstacle } from '../../../domain/plan/plan-obstacle';
import type { Proposal } from '../../../domain/plan/propose-plan';

/** What is in the way of reading. */
export function describeObstacle(obstacle: PlanObstacle): string {
  switch (obstacle.kind) {
    case 'no-images':
      return 'No image has a class yet. Choose what says it.';
    case 'too-few-classes':
      return `There must be at least ${obstacle.min} classes.`;
    case 'too-many-classes':
      return `There may be ${obstacle.max} classes at most. Merge some, or leave some out.`;
    case 'empty-class':
      return `${obstacle.name} has no image in ${obstacle.split.toUpperCase()}. Draw a test set, or leave this class out.`;
  }
}

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
