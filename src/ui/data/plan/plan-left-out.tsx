import { Title } from '@mantine/core';
import type { MatchWay } from '../../../domain/dataset/match-names';
import type { AppliedPlan } from '../../../domain/plan/applied-plan';
import type { Look } from '../../../workers/ingest/protocol';
import shared from '../../common/shared.module.css';
import { describeError } from '../../error-messages';
import { formatCount, plural } from '../../format';
import { NameList } from '../name-list';
import styles from './plan-card.module.css';
import { describeLeftOut } from './plan-texts';

const WAYS: Record<MatchWay, string> = {
  path: 'by path',
  name: 'by name',
  case: 'by name, but for capital letters',
  stem: 'by name, but for the ending',
  identifier: 'by an identifier in the file',
};

/** What stays out and why, and what is wrong with the table. */
export function PlanLeftOut({ look, applied }: { look: Look; applied: AppliedPlan }) {
  const { withoutClass, rowsWithoutImage, conflicts, problems, masks, matched, rowsOfFolders } =
    applied;
  const { unreadable, set } = look;
  const ways = (Object.keys(WAYS) as MatchWay[]).filter((way) => matched[way] > 0);
  const lists = [
    list(
      plural(withoutClass.length, 'image left out', 'images left out'),
      withoutClass,
      describeLeftOut,
    ),
    list(
      plural(rowsWithoutImage.length, 'row without image', 'rows without image'),
      rowsWithoutImage,
      ({ line, name, why }) => `Line ${line}: ${name} (${why})`,
    ),
    list(
      plural(
        conflicts.length,
        'row that says otherwise than another one',
        'rows that say otherwise than others',
      ),
      conflicts,
      ({ line, name }) => `Line ${line}: ${name}`,
    ),
    list(
      plural(
        problems.length,
        'line that is not written as it should be',
        'lines that are not written as they should be',
      ),
      problems,
      ({ line, reason, value, isLost }) =>
        `Line ${line}: ${reason}, ${isLost ? 'lost' : 'read all the same'}: ${value}`,
    ),
    list(plural(masks.length, 'mask of lungs', 'masks of lungs'), masks, String),
    list(
      plural(
        set.spreadsheets.length,
        'spreadsheet that is not read',
        'spreadsheets that are not read',
      ),
      set.spreadsheets,
      String,
    ),
    list(plural(set.systemFiles.length, 'system file'), set.systemFiles, String),
    list(
      plural(unreadable.length, 'damaged table', 'damaged tables'),
      unreadable,
      (error) => describeError(error).cause,
    ),
  ].filter((one) => one !== null);
  return (
    <div className={styles.part}>
      <Title order={3}>What stays out</Title>
      {ways.length > 0 && (
        <p className={shared.hint}>
          Rows found their images{' '}
          {ways.map((way) => `${WAYS[way]}: ${formatCount(matched[way])}`).join('; ')}.
        </p>
      )}
      {rowsOfFolders > 0 && (
        <p className={shared.hint}>
          {plural(rowsOfFolders, 'row names', 'rows name')} a folder, and{' '}
          {rowsOfFolders === 1 ? 'stands' : 'stand'} for every image in it.
        </p>
      )}
      {lists.length === 0 ? <p className={shared.hint}>Nothing.</p> : lists}
    </div>
  );
}

function list<T>(title: string, items: readonly T[], textOf: (item: T) => string) {
  if (items.length === 0) return null;
  return (
    <details key={title} className={styles.list}>
      <summary>{title}</summary>
      <NameList items={items} textOf={textOf} />
    </details>
  );
}
