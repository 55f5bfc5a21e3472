import { Title } from '@mantine/core';
import type { AppliedPlan } from '../../../domain/plan/applied-plan';
import type { Look } from '../../../workers/ingest/protocol';
import shared from '../../common/shared.module.css';
import { describeError } from '../../error-messages';
import { NameList } from '../name-list';
import {
  describeConflict,
  describeLeftOut,
  describeMatches,
  describeProblem,
  describeRowWithoutImage,
  PLAN_LEFT_OUT,
} from '../texts/plan-left-out';
import styles from './plan-card.module.css';

/** What stays out and why, and what is wrong with the table. */
export function PlanLeftOut({ look, applied }: { look: Look; applied: AppliedPlan }) {
  const { withoutClass, rowsWithoutImage, conflicts, problems, masks, matched, rowsOfFolders } =
    applied;
  const { unreadable, set } = look;
  const matches = describeMatches(matched);
  const lists = [
    list(PLAN_LEFT_OUT.images, withoutClass, describeLeftOut),
    list(PLAN_LEFT_OUT.rows, rowsWithoutImage, describeRowWithoutImage),
    list(PLAN_LEFT_OUT.conflicts, conflicts, describeConflict),
    list(PLAN_LEFT_OUT.problems, problems, describeProblem),
    list(PLAN_LEFT_OUT.masks, masks, String),
    list(PLAN_LEFT_OUT.spreadsheets, set.spreadsheets, String),
    list(PLAN_LEFT_OUT.systemFiles, set.systemFiles, String),
    list(PLAN_LEFT_OUT.damagedTables, unreadable, (error) => describeError(error).cause),
  ].filter((one) => one !== null);
  return (
    <div className={styles.part}>
      <Title order={3}>{PLAN_LEFT_OUT.title}</Title>
      {matches !== null && <p className={shared.hint}>{matches}</p>}
      {rowsOfFolders > 0 && (
        <p className={shared.hint}>{PLAN_LEFT_OUT.rowsOfFolders(rowsOfFolders)}</p>
      )}
      {lists.length === 0 ? <p className={shared.hint}>{PLAN_LEFT_OUT.nothing}</p> : lists}
    </div>
  );
}

function list<T>(
  titleOf: (count: number) => string,
  items: readonly T[],
  textOf: (item: T) => string,
) {
  if (items.length === 0) return null;
  const title = titleOf(items.length);
  return (
    <details key={title} className={styles.list}>
      <summary>{title}</summary>
      <NameList items={items} textOf={textOf} />
    </details>
  );
}
