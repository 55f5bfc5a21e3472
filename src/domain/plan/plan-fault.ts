/** Why a plan does not fit a set of files. */
export type PlanFault =
  | { kind: 'no-table'; path: string }
  | { kind: 'no-column'; path: string; column: string }
  | { kind: 'bad-pattern'; pattern: string; detail: string };
