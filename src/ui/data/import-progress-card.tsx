import { Button, Progress, Title } from '@mantine/core';
import type { ImportProgress } from '../../state/data/ingest-pool';
import { FileName } from '../common/file-name';
import shared from '../common/shared.module.css';
import { formatCount, formatDuration } from '../format';

interface ImportProgressCardProps {
  fileName: string;
  progress: ImportProgress;
  onCancel: () => void;
}

/** Counts, rate and time left of an import. */
export function ImportProgressCard({ fileName, progress, onCancel }: ImportProgressCardProps) {
  const { done, total } = progress;
  return (
    <section className={shared.card} aria-label="Import">
      <Title order={2}>
        <FileName name={fileName} />
      </Title>
      <Progress.Root size="lg" my="md">
        <Progress.Section
          value={total > 0 ? (done / total) * 100 : 0}
          aria-label="Images unpacked"
        />
      </Progress.Root>
      <div className={shared.spread}>
        <p>{describeProgress(progress)}</p>
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
  const perSecond = done / (elapsedMs / 1000);
  const left = formatDuration(((total - done) / perSecond) * 1000);
  return `${counts}, ${formatCount(perSecond)} a second, about ${left} left`;
}
