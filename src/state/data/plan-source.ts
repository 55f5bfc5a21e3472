import type { AppError } from '../../domain/app-error';
import { applyPlan } from '../../domain/plan/apply-plan';
import { datasetPlanOf, plannedEntries, type DatasetPlan } from '../../domain/plan/dataset-plan';
import type { ImportPlan } from '../../domain/plan/import-plan';
import { isPlainArticle } from '../../domain/plan/is-plain-article';
import { planObstacle } from '../../domain/plan/plan-obstacle';
import { fail, ok, type Result } from '../../domain/result';
import type {
  ImportFiles,
  IngestService,
  Look,
  Originals,
  Piece,
} from '../../workers/ingest/protocol';
import { flatten, type WorkerClient } from '../shared/worker-client';
import { cutPieces } from './cut-pieces';
import { listFolder } from './folder';
import type { ImportSource } from './import-offer';

/** Asks what to make of a set of files that is not the article's archive. */
export type AskForPlan = (look: Look) => Promise<ImportPlan>;

/** What to decode, and where it lies. */
export interface PlannedSource {
  /** As shown: of an archive within another one, with the names of both. */
  fileName: string;
  plan: DatasetPlan;
  /** Their positions count through the planned images and on through the dropped files. */
  pieces: Piece[];
  originals: Originals;
}

/**
 * What to decode: of the article's archive at once, of anything else once a person has seen the plan.
 *
 * @param sizes of the files of a folder, in bytes
 * @param pieceBytes how large the pieces may be
 */
export async function planSource(
  worker: WorkerClient<IngestService>,
  source: ImportSource,
  sizes: readonly number[],
  pieceBytes: number,
  askForPlan: AskForPlan,
): Promise<Result<PlannedSource, AppError>> {
  const files: ImportFiles =
    source.kind === 'zip' ? source : { kind: 'folder', folder: listFolder(source.folder) };
  const looked = flatten(await worker.call((service) => service.look(files)));
  if (!looked.ok) return looked;
  const { set, places, archives } = looked.value;

  const planned = await decidePlan(looked.value, askForPlan);
  if (!planned.ok) return planned;
  const inFolder = source.kind === 'folder' ? source.folder.files.map(({ file }) => file) : [];
  const entries = plannedEntries(planned.value);
  const wanted = entries.flatMap((entry) => places[entry] ?? []);
  const pieces = cutPieces(wanted, { files: inFolder, sizes }, pieceBytes);
  const images = [...planned.value.images, ...planned.value.dropped];
  const loose = images.flatMap(({ path, entry }): [string, File][] => {
    const place = places[entry];
    const file = place?.kind === 'file' ? inFolder[place.at] : undefined;
    return file ? [[path, file]] : [];
  });
  return ok({
    fileName: set.name,
    plan: planned.value,
    pieces,
    originals: { kind: 'files', archives, files: new Map(loose) },
  });
}

async function decidePlan(
  look: Look,
  askForPlan: AskForPlan,
): Promise<Result<DatasetPlan, AppError>> {
  const { set, plan: proposed, applied, planFile } = look;
  if (proposed && applied && planFile === null && isPlainArticle(proposed, applied)) {
    return ok(datasetPlanOf(set, proposed, applied));
  }
  const plan = await askForPlan(look);
  const result = applyPlan(set, plan);
  if (!result.ok) return fail({ code: 'plan/unfit', path: set.name, fault: result.error });
  const obstacle = planObstacle(plan, result.value);
  if (obstacle) return fail({ code: 'plan/unfit', path: set.name, fault: obstacle });
  return ok(datasetPlanOf(set, plan, result.value));
}
