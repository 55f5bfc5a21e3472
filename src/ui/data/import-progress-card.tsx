import { Button, Title } from '@mantine/core';
import type { ImportProgress } from '../../state/data/ingest-pool';
import { FileName } from '../common/file-name';
import shared from '../common/shared.module.css';
import { formatCount } from '../format';
import { WorkProgress } from '../progress/work-progress';
import { progressOfImport } from '../progress/work-under-way';

interface ImportProgressCardProps {
  fileName: string;
  progress: ImportProgress;
  onCancel: () => void;
}

/** Counts, rate and time left of an import. */
export function ImportProgressCard({ fileName, progress, onCancel }: ImportProgressCardProps) {
  return (
    <section className={shared.card} aria-label="Import">
      <Title order={2}>
        <FileName name={fileName} />
      </Title>
      <WorkProgress kind="import" label="Images unpacked" progress={progressOfImport(progress)}>
        {describeProgress(progress)}
      </WorkProgress>
      <div className={shared.actions}>
        <Button variant="default" onClick={onCancel}>
          Cancel
        </Button>
      </div>
    </section>
  );
}

function describeProgress({ phase, done, total, elapsedMs }: ImportProgress): string {
  if (phase === 'opening') return 'Opening what is kept in this browser';
  if (phase === 'listing') return 'Reading the list of files and the metadata';
  if (phase === 'planning') return 'Waiting for the plan';
  if (phase === 'finishing') return 'Putting the data set together';
  const counts = `${formatCount(done)} of ${formatCount(total)} images`;
  if (done === 0 || elapsedMs < 500) return counts;
  return `${counts}, ${formatCount(done / (elapsedMs / 1000))} a second`;
}
