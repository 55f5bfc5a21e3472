import type { AppError } from '../../domain/app-error';
import { applyArticleFixes, type DatasetPlan } from '../../domain/dataset/article-fixes';
import { countKnownColumns, readMetadata, type Metadata } from '../../domain/dataset/metadata';
import { fail, ok, type Result } from '../../domain/result';
import { compareTablePaths } from '../../domain/table/compare-tables';
import { leftOutOf } from '../../domain/plan/dataset-plan';
import { proposePlan } from '../../domain/plan/propose-plan';
import type { LookedAt } from './look-at';

/**
 * Applies the article's fixes to what was looked at.
 *
 * @returns the plan, its entries being positions in the listing
 */
export function planDataset(looked: LookedAt): Result<DatasetPlan, AppError> {
  const metadata = findMetadata(looked);
  if (!metadata.ok) return metadata;
  const { container, set } = looked;
  if (set.images.length === 0) {
    return fail({ code: 'dataset/no-images', container, fileName: set.name });
  }
  const plan = applyArticleFixes(metadata.value, set.images);
  // Masks are images that no row names.
  plan.fixes.leftOut = leftOutOf(set, []);
  const proposed = proposePlan(set).plan;
  if (plan.images.length > 0) return ok(proposed?.fixes ? { ...plan, plan: proposed } : plan);
  const { path, rows } = metadata.value;
  return fail({ code: 'metadata/no-match', path, rows: rows.length, images: set.images.length });
}

/**
 * The table that has the metadata's columns; where several have most of them, the one whose rows name
 * most images.
 */
function findMetadata({ container, set, unreadable }: LookedAt): Result<Metadata, AppError> {
  const known = set.tables.map(({ titles }) => countKnownColumns(titles));
  const best = set.tables
    .filter((_, at) => known[at] === Math.max(...known))
    .toSorted((a, b) => compareTablePaths(a.path, b.path));
  const read = best.map((table) => {
    const metadata = readMetadata(table);
    const isAlone = best.length === 1 || !metadata.ok;
    const plan = isAlone ? null : applyArticleFixes(metadata.value, set.images);
    return { metadata, images: plan?.images.length ?? 0 };
  });
  const [chosen] = read.toSorted((a, b) => b.images - a.images);
  const metadata =
    chosen?.metadata ?? fail({ code: 'metadata/missing', container, fileName: set.name });
  // A damaged table is the better explanation when no other one will do.
  return !metadata.ok && unreadable[0] ? fail(unreadable[0]) : metadata;
}
