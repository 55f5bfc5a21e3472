import type { PlanFault } from '../domain/plan/plan-fault';
import type { PlanRefusal } from '../domain/plan/parse-plan';
import { asSentence } from './format';

/** Why a plan is not used. */
export function describePlanFault(fault: PlanRefusal | PlanFault): string {
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
  }
}
