import type { MatchWay } from '../../../domain/dataset/match-names';
import type { AppliedPlan, ImageWithoutClass } from '../../../domain/plan/applied-plan';
import type { TableProblem } from '../../../domain/table/parse-rows';
import { formatCount, plural } from '../../format';

/** What a plan leaves out, and what is wrong with its table. */
export const PLAN_LEFT_OUT = {
  title: 'What stays out',
  nothing: 'Nothing.',
  images: (count: number) => plural(count, 'image left out', 'images left out'),
  rows: (count: number) => plural(count, 'row without image', 'rows without image'),
  conflicts: (count: number) =>
    plural(
      count,
      'row that says otherwise than another one',
      'rows that say otherwise than others',
    ),
  problems: (count: number) =>
    plural(
      count,
      'line that is not written as it should be',
      'lines that are not written as they should be',
    ),
  masks: (count: number) => plural(count, 'mask of lungs', 'masks of lungs'),
  spreadsheets: (count: number) =>
    plural(count, 'spreadsheet that is not read', 'spreadsheets that are not read'),
  systemFiles: (count: number) => plural(count, 'system file'),
  damagedTables: (count: number) => plural(count, 'damaged table', 'damaged tables'),
  rowsOfFolders: (count: number) =>
    `${plural(count, 'row names', 'rows name')} a folder, and ${count === 1 ? 'stands' : 'stand'} for every image in it.`,
};

const WAYS: Record<MatchWay, string> = {
  path: 'by path',
  name: 'by name',
  case: 'by name, but for capital letters',
  stem: 'by name, but for the ending',
  identifier: 'by an identifier in the file',
};

/** How rows found their images; null where none did. */
export function describeMatches(matched: AppliedPlan['matched']): string | null {
  const ways = (Object.keys(WAYS) as MatchWay[]).filter((way) => matched[way] > 0);
  if (ways.length === 0) return null;
  const counts = ways.map((way) => `${WAYS[way]}: ${formatCount(matched[way])}`).join('; ');
  return `Rows found their images ${counts}.`;
}

/** Why an image is left out, with what its row or folder says. */
export function describeLeftOut({ path, why, value, line }: ImageWithoutClass): string {
  const where = line === null ? '' : `, line ${line}`;
  return `${path}: ${REASONS[why]}${value === null ? '' : ` "${value}"`}${where}`;
}

const REASONS: Record<ImageWithoutClass['why'], string> = {
  'no row': 'no row names it',
  'no folder': 'it lies in no folder of a class',
  'value without class': 'its class is left out:',
  'several classes': 'it is of several classes:',
  'value without split': 'it is of no split:',
  'rows disagree': 'its rows do not say the same:',
};

type RowWithoutImage = AppliedPlan['rowsWithoutImage'][number];
type RowInConflict = AppliedPlan['conflicts'][number];

export function describeRowWithoutImage({ line, name, why }: RowWithoutImage): string {
  return `Line ${line}: ${name} (${why})`;
}

export function describeConflict({ line, name }: RowInConflict): string {
  return `Line ${line}: ${name}`;
}

export function describeProblem({ line, reason, value, isLost }: TableProblem): string {
  return `Line ${line}: ${reason}, ${isLost ? 'lost' : 'read all the same'}: ${value}`;
}
