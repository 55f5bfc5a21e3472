import { Button } from '@mantine/core';
import { useState } from 'react';
import { displayNamesOf, type Classes } from '../../domain/dataset/classes';
import { ScrollTable } from '../common/scroll-table';
import { SortHeader, type SortDirection } from '../common/sort-header';
import { describeError } from '../error-messages';
import { formatPercent, formatSize } from '../../domain/format-figures';
import { plural } from '../format';
import {
  answerText,
  isSaid,
  sortRows,
  type AnswerRow,
  type RowOrder,
  type SortKey,
} from './answer-rows';
import styles from './answers-table.module.css';
import { hasWarning, warningText } from './warnings';

/** Rows shown at first, and more at a time: thousands at once hold up the page. */
const SHOWN_AT_A_TIME = 100;

function columnsFor(classes: Classes): { by: SortKey; name: string }[] {
  return [
    { by: 'name', name: 'Image' },
    { by: 'answer', name: 'Answer' },
    { by: 'warning', name: 'Warning' },
    ...displayNamesOf(classes).map((name, label) => ({ by: label, name })),
    { by: 'margin', name: 'Margin' },
  ];
}

interface AnswersTableProps {
  classes: Classes;
  rows: readonly AnswerRow[];
  /** The image whose picture is shown; null where none is. */
  openId: number | null;
  onOpen: (id: number) => void;
}

/** Every image with its answer; a row opens its picture. */
export function AnswersTable({ classes, rows, openId, onOpen }: AnswersTableProps) {
  const [order, setOrder] = useState<RowOrder | null>(null);
  const [limit, setLimit] = useState(SHOWN_AT_A_TIME);
  const columns = columnsFor(classes);
  const sorted = order ? sortRows(rows, order) : rows;
  const more = Math.min(SHOWN_AT_A_TIME, sorted.length - limit);
  return (
    <>
      <ScrollTable caption="By image" className={styles.table}>
        <thead>
          <tr>
            {columns.map(({ by, name }) => {
              const sorted = order?.by === by ? order.direction : null;
              return (
                <SortHeader
                  key={by}
                  name={name}
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
          {sorted.slice(0, limit).map((row) => (
            <Row
              key={row.asked.id}
              row={row}
              columns={columns.length}
              isOpen={row.asked.id === openId}
              onOpen={onOpen}
            />
          ))}
        </tbody>
      </ScrollTable>
      {more > 0 && (
        <Button
          variant="default"
          onClick={() => {
            setLimit(limit + SHOWN_AT_A_TIME);
          }}
        >
          Show {plural(more, 'more', 'more')} of {plural(sorted.length, 'image')}
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
  columns: number;
  isOpen: boolean;
  onOpen: (id: number) => void;
}

function Row({ row, columns, isOpen, onOpen }: RowProps) {
  const { asked, answer } = row;
  return (
    <tr data-open={isOpen}>
      <th scope="row">
        {answer ? (
          <button
            type="button"
            className={styles.open}
            aria-pressed={isOpen}
            onClick={() => {
              onOpen(asked.id);
            }}
          >
            {asked.fileName}
          </button>
        ) : (
          asked.fileName
        )}
      </th>
      <td>{answerText(row)}</td>
      {answer ? (
        <>
          <td className={hasWarning(row) ? styles.warning : undefined}>{warningText(row)}</td>
          {answer.written.map((probability, label) => (
            <td key={label}>{isSaid(answer) ? formatPercent(probability) : '–'}</td>
          ))}
          <td>{isSaid(answer) ? formatSize(answer.writtenMargin) : '–'}</td>
        </>
      ) : (
        <td colSpan={columns - 2} className={styles.error}>
          {asked.answer.status === 'failed' && describeError(asked.answer.error).cause}
        </td>
      )}
    </tr>
  );
}
