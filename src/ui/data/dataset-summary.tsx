import { Anchor, Button, Title, VisuallyHidden } from '@mantine/core';
import clsx from 'clsx';
import { lazy, Suspense, useState } from 'react';
import type { AppError } from '../../domain/app-error';
import { namesOf } from '../../domain/dataset/classes';
import { countAll, countOf, splitsWithImages, type Dataset } from '../../domain/dataset/dataset';
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
import styles from './dataset-summary.module.css';
import { FirstPictures } from './first-pictures';
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

/** What was read, first as counts and pictures; then what was fixed and left out, and how. */
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
        <div className={clsx(shared.columns, styles.sight)}>
          <div>
            <ClassTable dataset={dataset} />
            <div className={shared.actions}>
              <Button component="a" href={linkToStep('explore')}>
                Explore the images
              </Button>
              <Anchor href={linkToStep('train')}>Go straight to training</Anchor>
            </div>
          </div>
          <FirstPictures dataset={dataset} />
        </div>
      </section>
      <section className={shared.card} aria-label="Fixes">
        <Title order={2}>Fixes applied</Title>
        <FixList dataset={dataset} />
      </section>
      <section className={shared.card} aria-label="Import report">
        <VisuallyHidden component="h2">Import report</VisuallyHidden>
        {plan && (
          <Suspense fallback={null}>
            <PlanOfDataset
              key={JSON.stringify(plan)}
              {...{ plan, touched: dataset.fixes, canReadAgain: files !== undefined }}
            />
          </Suspense>
        )}
        <ImportTimes timings={timings} images={images.length} />
        <Downloads dataset={dataset} />
      </section>
    </>
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

function Downloads({ dataset }: { dataset: Dataset }) {
  const { plan } = dataset;
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
        <Button variant="default" loading={saving} onClick={() => void save()}>
          Download as .npz
        </Button>
        <Button
          variant="default"
          onClick={() => {
            saveImportReport(dataset);
          }}
        >
          Download import report
        </Button>
        {plan && (
          <Button
            variant="default"
            onClick={() => {
              savePlan(plan);
            }}
          >
            Download plan
          </Button>
        )}
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
