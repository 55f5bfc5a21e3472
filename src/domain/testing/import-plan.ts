import { PLAN_FORMAT, type ImportPlan } from '../plan/import-plan';

/** Three folders that are two classes, a test set drawn. */
export const FOLDER_PLAN: ImportPlan = {
  format: PLAN_FORMAT,
  source: { kind: 'folders', level: 1 },
  classes: [
    { name: 'ill', values: ['SICK', 'WORSE'] },
    { name: 'well', values: ['NORMAL'] },
  ],
  split: { from: null, values: {}, draw: { share: 0.2, seed: 42 } },
  patients: { kind: 'names' },
  fixes: null,
};
