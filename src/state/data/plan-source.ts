import type { AppError } from '../../domain/app-error';
import { plannedEntries, type DatasetPlan } from '../../domain/dataset/article-fixes';
import { namesOf, SPLITS } from '../../domain/dataset/classes';
import { isJsonPath } from '../../domain/dataset/file-kinds';
import { nameOf } from '../../domain/dataset/name-keys';
import { applyPlan } from '../../domain/plan/apply-plan';
import { datasetPlanOf } from '../../domain/plan/dataset-plan';
import { planObstacle } from '../../domain/plan/plan-obstacle';
import type { ImportPlan } from '../../domain/plan/import-plan';
import { fail, ok, type Result } from '../../domain/result';
import type { ImportFiles, IngestService, Look, Survey } from '../../workers/ingest/protocol';
import { flatten, type WorkerClient } from '../shared/worker-client';
import { listFolder, surveyOfFolder, surveyOfMixed } from './folder';
import type { ImportSource } from './import-offer';

/** Asks what to make of a set of files that is not the article's archive. */
export type AskForPlan = (look: Look) => Promise<ImportPlan>;

type Worker = WorkerClient<IngestService>;

/**
 * What to decode: of the article's archive at once, of anything else once a person has seen the plan.
 *
 * @param sizes of the files of a folder, in bytes
 * @param pieceBytes how large the pieces may be
 */
export async function planSource(
  worker: Worker,
  source: ImportSource,
  sizes: readonly number[],
  pieceBytes: number,
  askForPlan: AskForPlan,
): Promise<Result<Survey, AppError>> {
  const survey = await surveyArticle(worker, source, sizes, pieceBytes);
  const isPlanAlong = source.kind === 'folder' && source.folder.files.some(isJsonFile);
  if (survey.ok && !isPlanAlong && isWithoutQuestion(survey.value.plan)) return survey;
  if (!survey.ok && !isOfMetadata(survey.error)) return survey;
  const files: ImportFiles =
    source.kind === 'zip' ? source : { kind: 'folder', folder: listFolder(source.folder) };
  const looked = flatten(await worker.call((service) => service.look(files)));
  if (!looked.ok) return looked;
  const { plan: proposed, planFile, set } = looked.value;
  if (survey.ok && planFile === null && isWithoutQuestion(survey.value.plan)) return survey;
  const hasColumns = set.tables.some(({ titles }) => titles.length > 0);
  // Nothing that a person could choose from.
  if (!survey.ok && (set.images.length === 0 || (proposed === null && !hasColumns))) return survey;

  const plan = await askForPlan(looked.value);
  const applied = applyPlan(set, plan);
  if (!applied.ok) return fail({ code: 'plan/unfit', path: set.name, fault: applied.error });
  const obstacle = planObstacle(plan, applied.value);
  if (obstacle) return fail({ code: 'plan/unfit', path: set.name, fault: obstacle });
  const planned = datasetPlanOf(set, plan, applied.value);
  const cut = flatten(
    await worker.call((service) =>
      service.cutIntoPieces(files, plannedEntries(planned), pieceBytes),
    ),
  );
  if (!cut.ok) return cut;
  if (source.kind === 'zip') {
    if (!cut.value) throw new Error('a zip without an archive');
    return ok({ ...cut.value, plan: planned });
  }
  if (cut.value) return ok(surveyOfMixed(source.folder, sizes, planned, pieceBytes, cut.value));
  return ok(surveyOfFolder(source.folder, sizes, planned, pieceBytes));
}

function isJsonFile({ path }: { path: string }): boolean {
  return isJsonPath(path);
}

async function surveyArticle(
  worker: Worker,
  source: ImportSource,
  sizes: readonly number[],
  pieceBytes: number,
): Promise<Result<Survey, AppError>> {
  if (source.kind === 'zip') {
    const { file } = source;
    return flatten(await worker.call((service) => service.survey(file, file.name, pieceBytes)));
  }
  const { folder } = source;
  const found = flatten(
    await worker.call((service) => service.surveyFolder(listFolder(folder), pieceBytes)),
  );
  if (!found.ok) return found;
  return ok(
    found.value.kind === 'archive'
      ? found.value.survey
      : surveyOfFolder(folder, sizes, found.value.plan, pieceBytes),
  );
}

/** Whether all that an archive says was understood as the article's, so that there is nothing to ask. */
function isWithoutQuestion({ classes, images, fixes }: DatasetPlan): boolean {
  // A row that is about no image here may say what it likes.
  const left = new Set(fixes.unlisted.map((path) => nameOf(path).toLowerCase()));
  const isUnderstood = fixes.rejectedRows.every(
    ({ reason, name }) =>
      (reason !== 'unknown label' && reason !== 'unknown split') || !left.has(name.toLowerCase()),
  );
  const found = new Set(images.map(({ label, split }) => `${split}/${label}`));
  return (
    isUnderstood &&
    SPLITS.every((split) => namesOf(classes).every((name) => found.has(`${split}/${name}`)))
  );
}

/** Whether an error says no more than that this is not the article's archive. */
function isOfMetadata({ code }: AppError): boolean {
  return code.startsWith('metadata/');
}
