import { fail, ok, type Result } from '../result';
import { SPLITS, type Split } from '../dataset/classes';
import { classFault, type ClassFault } from './class-fault';
import { PLAN_FORMAT, type ImportPlan } from './import-plan';

/** Why a text is no plan that this version reads. */
export type PlanRefusal =
  { kind: 'not-a-plan'; what: string } | { kind: 'other-format'; format: string } | ClassFault;

/** Whether a JSON file says of itself that it is a plan, of this version or another. */
export function isPlanText(text: string): boolean {
  return /^\s*\{\s*"format"\s*:\s*"xray-trainer\/plan@/.test(text);
}

/** Reads a plan that was kept as JSON; `what` is the first field that is not as it must be. */
export function parsePlan(text: string): Result<ImportPlan, PlanRefusal> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return fail({ kind: 'not-a-plan', what: 'JSON' });
  }
  if (!isRecord(value) || typeof value['format'] !== 'string') return refuse('format');
  const { format } = value;
  if (format !== PLAN_FORMAT) return fail({ kind: 'other-format', format });
  const { source, classes, split, patients, fixes } = value;
  if (!isSource(source)) return refuse('source');
  if (!Array.isArray(classes) || !classes.every(isClass)) return refuse('classes');
  const values = classes.flatMap((one) => one.values);
  if (new Set(values).size < values.length) return refuse('classes');
  if (new Set(classes.map(({ name }) => name)).size < classes.length) return refuse('classes');
  const fault = classFault(classes);
  if (fault) return fail(fault);
  if (!isSplitRule(split)) return refuse('split');
  if (!isPatientRule(patients)) return refuse('patients');
  if (!isFixes(fixes)) return refuse('fixes');
  return ok({ format: PLAN_FORMAT, source, classes, split, patients, fixes });
}

function refuse(what: string) {
  return fail<PlanRefusal>({ kind: 'not-a-plan', what });
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isSource(value: unknown): value is ImportPlan['source'] {
  if (!isRecord(value)) return false;
  if (value['kind'] === 'folders')
    return Number.isInteger(value['level']) && Number(value['level']) > 0;
  const texts = [value['path'], value['name'], value['label']];
  return value['kind'] === 'table' && texts.every((text) => typeof text === 'string');
}

function isClass(value: unknown): value is ImportPlan['classes'][number] {
  if (!isRecord(value) || typeof value['name'] !== 'string') return false;
  const { values } = value;
  return Array.isArray(values) && values.every((one) => typeof one === 'string');
}

function isSplitRule(value: unknown): value is ImportPlan['split'] {
  if (!isRecord(value) || !isRecord(value['values'])) return false;
  const { from, values, draw } = value;
  const isFrom =
    from === null ||
    (isRecord(from) &&
      (from['kind'] === 'folders' ||
        (from['kind'] === 'column' && typeof from['column'] === 'string')));
  const isDraw =
    draw === null ||
    (isRecord(draw) && isShare(draw['share']) && Number.isSafeInteger(draw['seed']));
  return isFrom && isDraw && Object.values(values).every(isSplit);
}

function isShare(value: unknown): boolean {
  return typeof value === 'number' && value > 0 && value < 1;
}

function isSplit(value: unknown): value is Split {
  return SPLITS.some((split) => split === value);
}

function isPatientRule(value: unknown): value is ImportPlan['patients'] {
  if (!isRecord(value)) return false;
  const { kind, column, pattern } = value;
  if (kind === 'column') return typeof column === 'string';
  return (
    kind === 'names' || kind === 'folder' || (kind === 'pattern' && typeof pattern === 'string')
  );
}

function isFixes(value: unknown): value is ImportPlan['fixes'] {
  if (value === null) return true;
  if (!isRecord(value)) return false;
  return [value['relabelCovid'], value['moveCovidToTest']].every((one) => typeof one === 'boolean');
}
