import { detailOf, type AppError } from '../../../domain/app-error';
import { bundleFiles } from '../../../domain/bundle/bundle-files';
import type { BundleFile } from '../../../domain/bundle/bundle-file';
import type { Dataset } from '../../../domain/dataset/dataset';
import { detectorPlanOf } from '../../../domain/out-of-distribution/detector-plan';
import { seedOf, type Run } from '../../../domain/run/run';
import { defaultRunName } from '../../../domain/run/run-names';
import { appStore } from '../../app-store';
import { callExport } from '../../shared/workers';
import { requestRunIntervals } from '../evaluate-predictions';
import { saveBlob } from '../../shared/save-blob';
import { copyImages } from './copy-images';
import { drawPng } from './draw-png';

/** A chart as an SVG file. */
export interface DrawnChart {
  /** Of its files, without an ending. */
  name: string;
  svg: string;
}

/**
 * Offers a run with its model as one zip, once its intervals are made.
 *
 * @param withCopies whether small copies of the images are taken along, to tell strange pictures
 * @param drawCharts what the page draws of a run; may throw
 * @returns why it could not be made; null when it is
 */
export async function saveBundle(
  dataset: Dataset,
  run: Run,
  withCopies: boolean,
  drawCharts: (run: Run) => DrawnChart[],
): Promise<AppError | null> {
  const { predictions } = run;
  const intervals = await requestRunIntervals(dataset, predictions);
  const { exploration, keptRuns } = appStore.getState();
  const kept = keptRuns.runs.find(({ id }) => id === run.id);
  const name = kept?.name ?? defaultRunName(run, new Date());
  const audit = exploration.status === 'ready' ? exploration.audit : null;
  let drawn: BundleFile[];
  try {
    drawn = await chartFiles(drawCharts(run));
  } catch (thrown) {
    return { code: 'bundle/failed', detail: detailOf(thrown) };
  }
  const copies = withCopies
    ? await copyImages(dataset, detectorPlanOf(predictions, seedOf(run)))
    : null;
  const context = { name, dataset, intervals, audit, copies };
  const all = [...bundleFiles(run, context), ...drawn];
  const packed = await callExport((service) => service.writeBundle(name, dataset.classes, all));
  if (!packed.ok) return packed.error;
  saveBlob(packed.value, `${fileNameOf(name)}.zip`);
  return null;
}

async function chartFiles(charts: readonly DrawnChart[]): Promise<BundleFile[]> {
  const files: BundleFile[] = [];
  for (const { name, svg } of charts) {
    files.push({ path: `charts/${name}.svg`, content: svg });
    const png = await drawPng(svg);
    if (png !== null) files.push({ path: `charts/${name}.png`, content: png });
  }
  return files;
}

/** Letters, digits and hyphens alone: any system takes those. */
function fileNameOf(name: string): string {
  const words = name.normalize('NFKD').match(/[A-Za-z0-9]+/g) ?? [];
  return ['xray-trainer', ...words].join('-').toLowerCase();
}
