import { Button, NativeSelect, Title } from '@mantine/core';
import { useState } from 'react';
import { CLASS_INDICES, CLASS_NAMES, displayName } from '../../domain/dataset/classes';
import { clearAskedImages } from '../../state/ask-images';
import { saveAnswersTable } from '../../state/save-files';
import { plural } from '../format';
import { answersCsv, filterRows, type AnswerRow, type RowFilter } from './answer-rows';
import { AnswersTable } from './answers-table';
import './answers.css';

const FILTERS: readonly { filter: RowFilter; label: string }[] = [
  { filter: 'all', label: 'All' },
  ...CLASS_INDICES.map((label) => ({ filter: label, label: displayName(CLASS_NAMES[label]) })),
  { filter: 'not-sure', label: 'Not sure' },
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
  const waiting = rows.filter(({ asked }) => asked.answer.status === 'waiting').length;
  const shown = filterRows(rows, filter);
  return (
    <section className="card" aria-label="Answers about several images">
      <Title order={2}>Answers</Title>
      <p role="status">
        {waiting > 0
          ? `${rows.length - waiting} of ${plural(rows.length, 'image')} done`
          : summaryOf(rows)}
      </p>
      <div className="answers-actions">
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
          disabled={waiting > 0}
          onClick={() => {
            saveAnswersTable(answersCsv(rows));
          }}
        >
          Save as CSV
        </Button>
        <Button variant="default" onClick={clearAskedImages}>
          Clear
        </Button>
      </div>
      {shown.length === 0 ? (
        <p className="hint">No image is among these.</p>
      ) : (
        <AnswersTable rows={shown} openId={openId} onOpen={onOpen} />
      )}
    </section>
  );
}

function summaryOf(rows: readonly AnswerRow[]): string {
  const failed = filterRows(rows, 'failed').length;
  const answers = plural(rows.length - failed, 'answer');
  return failed === 0 ? answers : `${answers}; ${plural(failed, 'file')} could not be read`;
}
