import { countClasses } from '../dataset/dataset';
import { ok, type Result } from '../result';
import type { AppliedPlan, PlannedImage } from './applied-plan';
import type { PlanFault } from './plan-fault';
import { drawTestSet } from './draw-test-set';
import { imagesByFolder } from './images-by-folder';
import { imagesByTable } from './images-by-table';
import type { FileSet, ImportPlan } from './import-plan';
import { patientGrouping } from './patient-grouping';

/** What comes of a set of files by a plan; no image is read. */
export function applyPlan(set: FileSet, plan: ImportPlan): Result<AppliedPlan, PlanFault> {
  const grouping = patientGrouping(plan.patients);
  if (!grouping.ok) return grouping;
  const { source } = plan;
  const labelled =
    source.kind === 'table'
      ? imagesByTable(set, plan, source)
      : ok(imagesByFolder(set, plan, source));
  if (!labelled.ok) return labelled;
  const { images: found, ...rest } = labelled.value;
  const images = found.map(({ patient, ...image }) => ({
    ...image,
    patientGroup: grouping.value(image, patient),
  }));
  drawTest(images, plan);
  return ok({ ...rest, images, counts: countClasses(plan.classes, images) });
}

function drawTest(images: PlannedImage[], { split }: ImportPlan): void {
  if (split.draw === null) return;
  const train = images.filter((image) => image.split === 'train');
  const drawn = drawTestSet(
    train.map(({ label }) => label),
    train.map(({ patientGroup }) => patientGroup),
    split.draw,
  );
  train.forEach((image, at) => {
    if (drawn.has(at)) image.split = 'test';
  });
}
