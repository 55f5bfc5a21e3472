import type { PlanFault } from '../domain/plan/plan-fault';
import type { PlanRefusal } from '../domain/plan/parse-plan';
import type { PlanObstacle } from '../domain/plan/plan-obstacle';
import { showControls } from './common/show-controls';
import { asSentence } from './format';

/** Why a plan is not used. */
export function describePlanFault(fault: PlanRefusal | PlanFault | PlanObstacle): string {
  switch (fault.kind) {
    case 'not-a-plan':
      return `it is no plan: ${fault.what} is not as it must be.`;
    case 'other-format':
      return `it is of the format ${fault.format}, which this version of the page does not read.`;
    case 'no-table':
      return `it reads the table ${fault.path}, which is not here.`;
    case 'no-column':
      return `${fault.path} has no column ${fault.column}.`;
    case 'bad-pattern':
      return `the pattern ${fault.pattern} cannot be read: ${asSentence(fault.detail)}`;
    default:
      return describeObstacle(fault);
  }
}

/** What is in the way of reading. */
export function describeObstacle(obstacle: PlanObstacle): string {
  switch (obstacle.kind) {
    case 'no-images':
      return 'no image has a class yet. Choose what says it.';
    case 'too-few-classes':
      return `there must be at least ${obstacle.min} classes.`;
    case 'too-many-classes':
      return `there are ${obstacle.count} classes, and may be ${obstacle.max} at most. Merge some, or leave some out.`;
    case 'bad-class-name':
      return `the name ${showControls(JSON.stringify(obstacle.name))} can be none of a class. Give it a short one.`;
    case 'like-class-names':
      return `${obstacle.names.join(' and ')} are too much alike. Merge them, or give one another name.`;
    case 'empty-class':
      return `${obstacle.name} has no image in ${obstacle.split.toUpperCase()}. Draw a test set, or leave this class out.`;
  }
}
