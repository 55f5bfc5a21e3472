import { Button, NativeSelect, Title } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import type { AppError } from '../../domain/app-error';
import type { Classes } from '../../domain/dataset/classes';
import { clearPredictedImages } from '../../state/predict/predict-images';
import { saveAnswersTable } from '../../state/shared/save-files';
import { ErrorNotice } from '../common/error-notice';
import shared from '../common/shared.module.css';
import { filterRows, type AnswerRow, type RowFilter } from './answer-rows';
import styles from './answers-card.module.css';
import { answersCsv } from './answers-csv';
import { answersStatus } from './answers-status';
import { AnswersTable } from './answers-table';
import { ANSWERS, FILTERS, filterText } from './texts/answers';

/** `value`: of the option of a select. */
function filtersFor(classes: Classes): { value: string; filter: RowFilter; label: string }[] {
  return [
    { value: 'all', filter: 'all', label: FILTERS.all },
    ...classes.map((one, label) => ({
      ...{ value: String(label), filter: one, label: one.displayName },
    })),
    { value: 'not-sure', filter: 'not-sure', label: FILTERS.notSure },
    { value: 'no-answer', filter: 'no-answer', label: FILTERS.noAnswer },
    { value: 'warning', filter: 'warning', label: FILTERS.warning },
    { value: 'failed', filter: 'failed', label: FILTERS.failed },
  ];
}

interface AnswersCardProps {
  classes: Classes;
  rows: readonly AnswerRow[];
  openId: number | null;
  onOpen: (id: number) => void;
  /** What stands below the opened row. */
  below: ReactNode;
}

/** The answers about many images: as a table, to be filtered, and as a file. */
export function AnswersCard({ classes, rows, openId, onOpen, below }: AnswersCardProps) {
  const [chosen, setChosen] = useState('all');
  const filters = filtersFor(classes);
  const filter = filters.find(({ value }) => value === chosen)?.filter ?? 'all';
  const isWaiting = rows.some(({ asked }) => asked.answer.status === 'waiting');
  const unchecked = checkFailure(rows);
  const shown = filterRows(rows, filter);
  return (
    <section className={shared.card} aria-label={ANSWERS.label}>
      <Title order={2}>{ANSWERS.title}</Title>
      <p role="status">{answersStatus(rows)}</p>
      {unchecked && <ErrorNotice error={unchecked} />}
      <div className={styles.actions}>
        <NativeSelect
          label={ANSWERS.show}
          value={chosen}
          data={filters.map(({ value, label, filter: one }) => ({
            value,
            label: filterText(label, filterRows(rows, one).length),
          }))}
          onChange={({ currentTarget }) => {
            setChosen(currentTarget.value);
          }}
        />
        <Button
          variant="default"
          disabled={isWaiting}
          onClick={() => {
            saveAnswersTable(answersCsv(rows, classes));
          }}
        >
          {ANSWERS.save}
        </Button>
        <Button variant="default" onClick={clearPredictedImages}>
          {ANSWERS.clear}
        </Button>
      </div>
      {shown.length === 0 ? (
        <p className={shared.hint}>{ANSWERS.none}</p>
      ) : (
        <AnswersTable rows={shown} openId={openId} onOpen={onOpen} below={below} />
      )}
    </section>
  );
}

/** Why no warnings can be given: the same for all. */
function checkFailure(rows: readonly AnswerRow[]): AppError | null {
  for (const { distribution } of rows) {
    if (distribution?.status === 'failed') return distribution.error;
  }
  return null;
}
