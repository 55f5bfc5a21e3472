import { Button, Title } from '@mantine/core';
import type { ImportProgress } from '../../state/data/ingest-pool';
import { FileName } from '../common/file-name';
import shared from '../common/shared.module.css';
import { WorkProgress } from '../progress/work-progress';
import { progressOfImport } from '../progress/work-under-way';
import { describeProgress, IMPORTING } from './texts/importing';

interface ImportProgressCardProps {
  fileName: string;
  progress: ImportProgress;
  onCancel: () => void;
}

/** Counts, rate and time left of an import. */
export function ImportProgressCard({ fileName, progress, onCancel }: ImportProgressCardProps) {
  return (
    <section className={shared.card} aria-label={IMPORTING.label}>
      <Title order={2}>
        <FileName name={fileName} />
      </Title>
      <WorkProgress kind="import" label={IMPORTING.progress} progress={progressOfImport(progress)}>
        {describeProgress(progress)}
      </WorkProgress>
      <div className={shared.actions}>
        <Button variant="default" onClick={onCancel}>
          {IMPORTING.cancel}
        </Button>
      </div>
    </section>
  );
}
