import { Anchor, Button, Title } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import type { AppError } from '../../domain/app-error';
import { namesOf } from '../../domain/dataset/classes';
import { countAll, countOf, splitsWithImages, type Dataset } from '../../domain/dataset/dataset';
import type { ImportPlan } from '../../domain/plan/import-plan';
import type { KeepingState } from '../../state/data/data-state';
import type { ImportSource } from '../../state/data/import-offer';
import { saveImportReport, saveNpz, savePlan } from '../../state/shared/save-files';
import { ClassLabel } from '../common/class-label';
import { FileName } from '../common/file-name';
import { ScrollTable } from '../common/scroll-table';
import { ErrorNotice } from '../common/error-notice';
import shared from '../common/shared.module.css';
import { formatBytes, formatCount, formatDuration } from '../format';
import { linkToStep } from '../address';
import { FixList } from './fix-list';
import { ImportTimes } from './import-times';
import { KeptLine } from './kept-line';
import { describeReader, describeResize } from './reader-texts';

/** Brings what the plan card is made of. */
const PlanOfDataset = lazy(async () => ({
  default: (await import('./plan/plan-of-dataset')).PlanOfDataset,
}));

interface DatasetSummaryProps {
  dataset: Dataset;
  keeping: KeepingState;
  /** What it was read from, as long as that is at hand. */
  source?: ImportSource;
}

/** What was read, what was mended, what was left out. */
export function DatasetSummary({ dataset, keeping, source: files }: DatasetSummaryProps) {
  const { source, images, timings, plan } = dataset;
  const readerNote = describeReader(dataset);
  return (
    <>
      <section className={shared.card} aria-label="Data set">
        <Title order={2}>
          {source.isSample ? (
            'Sample data set: drawings, not X-rays'
          ) : (
            <FileName name={source.fileName} />
          )}
        </Title>
        <p className={shared.hint} role="status">
          {formatCount(images.length)} images from {formatBytes(source.sizeBytes)} in{' '}
          {formatDuration(timings.totalMs)}, each brought to 100 x 100 grey{' '}
          {describeResize(dataset)}.
        </p>
        {readerNote !== null && <p className={shared.hint}>{readerNote}</p>}
        <KeptLine dataset={dataset} keeping={keeping} />
        <ClassTable dataset={dataset} />
        <DatasetActions dataset={dataset} />
      </section>
      <section className={shared.card} aria-label="Fixes">
        <Title order={2}>What was mended, in this order</Title>
        <FixList dataset={dataset} />
      </section>
      {plan && (
        <Suspense fallback={null}>
          <PlanOfDataset
            key={JSON.stringify(plan)}
            {...{ plan, touched: dataset.fixes, canReadAgain: files !== undefined }}
          />
        </Suspense>
      )}
      <section className={shared.card} aria-label="Import report">
        <Title order={2}>How the import went</Title>
        <ImportTimes timings={timings} images={images.length} />
        <div className={shared.actions}>
          <Button
            variant="default"
            onClick={() => {
              saveImportReport(dataset);
            }}
          >
            Download import report
          </Button>
          {plan && <PlanButton plan={plan} />}
        </div>
      </section>
    </>
  );
}

function PlanButton({ plan }: { plan: ImportPlan }) {
  return (
    <Button
      variant="default"
      onClick={() => {
        savePlan(plan);
      }}
    >
      Download plan
    </Button>
  );
}

function ClassTable({ dataset: { classes, counts } }: { dataset: Dataset }) {
  return (
    <ScrollTable caption="Images by class and split">
      <thead>
        <tr>
          <th scope="col">Split</th>
          {classes.map((one) => (
            <th scope="col" key={one.name}>
              <ClassLabel of={one} />
            </th>
          ))}
          <th scope="col">All</th>
        </tr>
      </thead>
      <tbody>
        {splitsWithImages(counts).map((split) => (
          <tr key={split}>
            <th scope="row">{split.toUpperCase()}</th>
            {namesOf(classes).map((name) => (
              <td key={name}>{formatCount(countOf(counts[split], name))}</td>
            ))}
            <td>{formatCount(countAll(counts[split]))}</td>
          </tr>
        ))}
      </tbody>
    </ScrollTable>
  );
}

function DatasetActions({ dataset }: { dataset: Dataset }) {
  const [saving, setSaving] = useState(false);
  const [error, setError] = useState<AppError | null>(null);
  const save = async () => {
    setSaving(true);
    const saved = await saveNpz(dataset);
    setError(saved.ok ? null : saved.error);
    setSaving(false);
  };
  return (
    <>
      <div className={shared.actions}>
        <Button component="a" href={linkToStep('explore')}>
          Explore the images
        </Button>
        <Button variant="default" loading={saving} onClick={() => void save()}>
          Download as .npz
        </Button>
        <Anchor href={linkToStep('train')}>Go straight to training</Anchor>
      </div>
      {error && (
        <ErrorNotice
          error={error}
          onDismiss={() => {
            setError(null);
          }}
        />
      )}
    </>
  );
}
