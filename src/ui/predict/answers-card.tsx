import { Button, NativeSelect, Title } from '@mantine/core';
import { useState } from 'react';
import type { AppError } from '../../domain/app-error';
import { CLASS_INDICES, CLASS_NAMES, displayName } from '../../domain/dataset/classes';
import { clearPredictedImages } from '../../state/predict/predict-images';
import { saveAnswersTable } from '../../state/shared/save-files';
import { ErrorNotice } from '../common/error-notice';
import shared from '../common/shared.module.css';
import { filterRows, type AnswerRow, type RowFilter } from './answer-rows';
import styles from './answers-card.module.css';
import { answersCsv } from './answers-csv';
import { answersStatus } from './answers-status';
import { AnswersTable } from './answers-table';

const FILTERS: readonly { filter: RowFilter; label: string }[] = [
  { filter: 'all', label: 'All' },
  ...CLASS_INDICES.map((label) => ({ filter: label, label: displayName(CLASS_NAMES[label]) })),
  { filter: 'not-sure', label: 'Not sure' },
  { filter: 'no-answer', label: 'No answer' },
  { filter: 'warning', label: 'With a warning' },
  { filter: 'failed', label: 'Failed' },
];

interface AnswersCardProps {
  rows: readonly AnswerRow[];
  openId: number | null;
  onOpen: (id: number) => void;
}

/** The answers about many images: as a table, to be filtered, and as a file. */
export function AnswersCard({ rows, openId, onOpen }: AnswersCardProps) {
  const [filter, setFilter] = useState<RowFilter>('all');
  const isWaiting = rows.some(({ asked }) => asked.answer.status === 'waiting');
  const unchecked = checkFailure(rows);
  const shown = filterRows(rows, filter);
  return (
    <section className={shared.card} aria-label="Answers about several images">
      <Title order={2}>Answers</Title>
      <p role="status">{answersStatus(rows)}</p>
      {unchecked && <ErrorNotice error={unchecked} />}
      <div className={styles.actions}>
        <NativeSelect
          label="Show"
          value={String(filter)}
          data={FILTERS.map((one) => ({
            value: String(one.filter),
            label: `${one.label} (${filterRows(rows, one.filter).length})`,
          }))}
          onChange={({ currentTarget }) => {
            const chosen = FILTERS.find((one) => String(one.filter) === currentTarget.value);
            if (chosen) setFilter(chosen.filter);
          }}
        />
        <Button
          variant="default"
          disabled={isWaiting}
          onClick={() => {
            saveAnswersTable(answersCsv(rows));
          }}
        >
          Save as CSV
        </Button>
        <Button variant="default" onClick={clearPredictedImages}>
          Clear
        </Button>
      </div>
      {shown.length === 0 ? (
        <p className={shared.hint}>No image is among these.</p>
      ) : (
        <AnswersTable rows={shown} openId={openId} onOpen={onOpen} />
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
