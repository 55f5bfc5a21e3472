import { Button } from '@mantine/core';
import clsx from 'clsx';
import { Fragment, useState, type ReactNode } from 'react';
import { isAnswered } from '../../state/predict/predicted-image';
import { FileName } from '../common/file-name';
import { GreyImage } from '../common/grey-image';
import { ScrollTable } from '../common/scroll-table';
import { SortHeader, type SortDirection } from '../common/sort-header';
import { describeError } from '../error-messages';
import { formatPercent } from '../../domain/format-figures';
import {
  answerText,
  isSaid,
  sortRows,
  type AnswerRow,
  type RowOrder,
  type SortKey,
} from './answer-rows';
import styles from './answers-table.module.css';
import { ANSWERS } from './texts/answers';
import { hasWarning, warningText } from './warnings';

/** Rows shown at first, and more at a time: thousands at once hold up the page. */
const SHOWN_AT_A_TIME = 100;

const COLUMNS: readonly SortKey[] = ['name', 'answer', 'share', 'warning'];

interface AnswersTableProps {
  rows: readonly AnswerRow[];
  /** The image whose picture is shown; null where none is. */
  openId: number | null;
  onOpen: (id: number) => void;
  /** What stands below the row of the image that is shown; null where it stands elsewhere. */
  below: ReactNode;
}

/** Every image with its answer; a row opens its picture. */
export function AnswersTable({ rows, openId, onOpen, below }: AnswersTableProps) {
  const [order, setOrder] = useState<RowOrder | null>(null);
  const [limit, setLimit] = useState(SHOWN_AT_A_TIME);
  const sorted = order ? sortRows(rows, order) : rows;
  const more = Math.min(SHOWN_AT_A_TIME, sorted.length - limit);
  return (
    <>
      <ScrollTable caption={ANSWERS.table} className={styles.table}>
        <thead>
          <tr>
            {COLUMNS.map((by) => {
              const sorted = order?.by === by ? order.direction : null;
              return (
                <SortHeader
                  key={by}
                  name={ANSWERS.columns[by]}
                  sorted={sorted}
                  onSort={() => {
                    setOrder(nextOrder(by, sorted));
                  }}
                />
              );
            })}
          </tr>
        </thead>
        <tbody>
          {sorted.slice(0, limit).map((row) => {
            const isOpen = row.asked.id === openId;
            return (
              <Fragment key={row.asked.id}>
                <Row row={row} isOpen={isOpen} onOpen={onOpen} />
                {isOpen && below !== null && (
                  <tr>
                    <td colSpan={COLUMNS.length} className={styles.below}>
                      {below}
                    </td>
                  </tr>
                )}
              </Fragment>
            );
          })}
        </tbody>
      </ScrollTable>
      {more > 0 && (
        <Button
          variant="default"
          onClick={() => {
            setLimit(limit + SHOWN_AT_A_TIME);
          }}
        >
          {ANSWERS.more(more, sorted.length)}
        </Button>
      )}
    </>
  );
}

/** The other way round where it is sorted by this column already. */
function nextOrder(by: SortKey, sorted: SortDirection | null): RowOrder {
  const first = by === 'name' || by === 'answer' ? 'ascending' : 'descending';
  const other = sorted === 'ascending' ? 'descending' : 'ascending';
  return { by, direction: sorted ? other : first };
}

interface RowProps {
  row: AnswerRow;
  isOpen: boolean;
  onOpen: (id: number) => void;
}

function Row({ row, isOpen, onOpen }: RowProps) {
  const { asked, answer } = row;
  return (
    <tr data-open={isOpen}>
      <th scope="row">
        {isAnswered(asked) ? (
          <button
            type="button"
            className={styles.open}
            aria-pressed={isOpen}
            onClick={() => {
              onOpen(asked.id);
            }}
          >
            <span className={styles.thumbnail} aria-hidden>
              <GreyImage pixels={asked.answer.image.pixels} label="" />
            </span>
            <span className={styles.name}>
              <FileName name={asked.fileName} />
            </span>
          </button>
        ) : (
          <FileName name={asked.fileName} />
        )}
      </th>
      <td className={styles.word}>{answerText(row)}</td>
      {answer ? (
        <>
          <td>{isSaid(answer) ? formatPercent(Math.max(...answer.written)) : ANSWERS.noShare}</td>
          <td className={clsx(styles.word, hasWarning(row) && styles.warning)}>
            {warningText(row)}
          </td>
        </>
      ) : (
        <td colSpan={2} className={styles.error}>
          {asked.answer.status === 'failed' && describeError(asked.answer.error).cause}
        </td>
      )}
    </tr>
  );
}
