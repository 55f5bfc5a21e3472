import type { FileSet, ImportPlan } from '../../../domain/plan/import-plan';
import type { Proposal, TableOffer } from '../../../domain/plan/propose-plan';

/** What every part of a plan is shown and changed by. */
export interface PlanPartProps {
  set: FileSet;
  proposal: Proposal;
  plan: ImportPlan;
  onChange: (plan: ImportPlan) => void;
}

/** The table that a plan reads; null where folders are the classes. */
export function offerOfPlan({ tables }: Proposal, { source }: ImportPlan): TableOffer | null {
  if (source.kind !== 'table') return null;
  return tables.find(({ table }) => table.path === source.path) ?? null;
}
