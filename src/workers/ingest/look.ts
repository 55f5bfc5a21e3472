import type { AppError } from '../../domain/app-error';
import { isDicomPath, isJsonPath, mayBeDicomPath } from '../../domain/dataset/file-kinds';
import { applyPlan } from '../../domain/plan/apply-plan';
import type { PlanFault } from '../../domain/plan/plan-fault';
import type { FileSet, ImportPlan } from '../../domain/plan/import-plan';
import { isPlanText, parsePlan, type PlanRefusal } from '../../domain/plan/parse-plan';
import { proposePlan } from '../../domain/plan/propose-plan';
import { recogniseEntries } from '../../domain/recognise-file';
import { fail, ok, type Result } from '../../domain/result';
import { readDicomIdentifiers } from './dicom-identifiers';
import { openArchiveSet, openFolderSet, type OpenedSet } from './file-set';
import { lookAt } from './look-at';
import type { ImportFiles, Look } from './protocol';
import { readFile } from './read-folder';
import { misplacedFile, misplacedIf } from './recognise-file';

/** What the page understands of all that was dropped or chosen together. */
export async function look(files: ImportFiles): Promise<Result<Look, AppError>> {
  const opened = await openSet(files);
  if (!opened.ok) return opened;
  const { fileName, paths, places, archives } = opened.value;
  const misplaced =
    archives.length > 0 ? misplacedIf(recogniseEntries(paths), fileName, 'data set') : null;
  if (misplaced) return fail(misplaced);
  const { container, set, unreadable } = await lookAt(opened.value);
  if (set.images.length === 0) return fail({ code: 'dataset/no-images', container, fileName });
  let proposal = proposePlan(set);
  const isNamed = proposal.tables.some(({ namedImages }) => namedImages > 0);
  if (!isNamed && set.tables.length > 0 && set.images.some(({ path }) => isDicom(path))) {
    set.images = await withIdentifiers(opened.value, set);
    proposal = proposePlan(set);
  }
  const found = await findPlan(files);
  const dropped = found && applyParsed(set, found.parsed);
  const fault = dropped && !dropped.ok ? dropped.error : null;
  const planFile = found && { path: found.path, fault };
  const chosen = dropped?.ok ? dropped.value : applyProposed(set, proposal);
  if (chosen.plan === null && set.tables.every(({ titles }) => titles.length === 0)) {
    return fail(unreadable[0] ?? { code: 'metadata/missing', container, fileName });
  }
  return ok({ set, proposal, ...chosen, planFile, unreadable, places, archives });
}

async function openSet(files: ImportFiles): Promise<Result<OpenedSet, AppError>> {
  if (files.kind === 'folder') return openFolderSet(files.folder);
  const { file } = files;
  const opened = await openArchiveSet(file, file.name);
  // Of an archive within it, its own fault says more.
  const isOfFile =
    !opened.ok && !('fileName' in opened.error && opened.error.fileName !== file.name);
  const misplaced = isOfFile ? await misplacedFile(file, file.name, 'data set') : null;
  return misplaced ? fail(misplaced) : opened;
}

type ChosenPlan = Pick<Look, 'plan' | 'applied'>;

function applyParsed(
  set: FileSet,
  parsed: Result<ImportPlan, PlanRefusal>,
): Result<ChosenPlan, PlanRefusal | PlanFault> {
  if (!parsed.ok) return parsed;
  const applied = applyPlan(set, parsed.value);
  return applied.ok ? ok({ plan: parsed.value, applied: applied.value }) : applied;
}

function applyProposed(set: FileSet, { plan }: Look['proposal']): ChosenPlan {
  const applied = plan && applyPlan(set, plan);
  return { plan, applied: applied?.ok ? applied.value : null };
}

/** The first JSON file beside the others that says it is a plan. */
async function findPlan(
  files: ImportFiles,
): Promise<{ path: string; parsed: Result<ImportPlan, PlanRefusal> } | null> {
  if (files.kind === 'zip') return null;
  for (const { path, file } of files.folder.files) {
    if (file === null || !isJsonPath(path)) continue;
    const bytes = await readFile(file);
    const text = bytes.ok ? new TextDecoder().decode(bytes.value) : '';
    if (isPlanText(text)) return { path, parsed: parsePlan(text) };
  }
  return null;
}

/** Of an image: one without an ending is known by its bytes. */
function isDicom(path: string): boolean {
  return isDicomPath(path) || mayBeDicomPath(path);
}

/**
 * Every file is read: only where no name says which row is whose. Of what files say of themselves no more
 * goes on than tables say too.
 */
async function withIdentifiers(
  opened: OpenedSet,
  { images, tables }: FileSet,
): Promise<FileSet['images']> {
  const asked = new Set(tables.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells)));
  const known: FileSet['images'] = [];
  for (const image of images) {
    const bytes = isDicom(image.path) ? await opened.read(image.entry) : null;
    const said = bytes?.ok ? readDicomIdentifiers(bytes.value) : [];
    const identifiers = said.filter((one) => asked.has(one));
    known.push(identifiers.length > 0 ? { ...image, identifiers } : image);
  }
  return known;
}
