import { nameOf } from '../../../domain/dataset/name-keys';
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
  const exact = tables.find(({ table }) => table.path === source.path);
  // A plan of another copy of the set finds its table by the name alone.
  const isNamed = ({ table }: TableOffer) => nameOf(table.path) === nameOf(source.path);
  return exact ?? tables.find(isNamed) ?? null;
}
