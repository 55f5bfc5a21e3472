import { Anchor, Button, Title } from '@mantine/core';
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
import { formatCount } from '../format';
import { Term } from '../glossary/term';
import { linkToStep } from '../address';
import styles from './dataset-summary.module.css';
import { FirstPictures } from './first-pictures';
import { FixList } from './fix-list';
import { ImportTimes } from './import-times';
import { KeptLine } from './kept-line';
import { COUNTS_TABLE, DATASET, describeImport, DOWNLOADS } from './texts/dataset';
import { FIXES } from './texts/fixes';
import { describeReader } from './texts/reader';

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

/** What was read, first as counts and pictures; then what was fixed and left out, and folded how. */
export function DatasetSummary({ dataset, keeping, source: files }: DatasetSummaryProps) {
  const { source, images, timings, plan } = dataset;
  const readerNote = describeReader(dataset);
  return (
    <>
      <section className={shared.card} aria-label={DATASET.label}>
        <Title order={2}>
          {source.isSample ? DATASET.sampleTitle : <FileName name={source.fileName} />}
        </Title>
        <p className={shared.hint} role="status">
          {describeImport(dataset)}
        </p>
        {readerNote !== null && <p className={shared.hint}>{readerNote}</p>}
        <KeptLine dataset={dataset} keeping={keeping} />
        <div className={clsx(shared.columns, styles.sight)}>
          <div>
            <ClassTable dataset={dataset} />
            <div className={shared.actions}>
              <Button component="a" href={linkToStep('explore')}>
                {DATASET.explore}
              </Button>
              <Anchor href={linkToStep('train')}>{DATASET.train}</Anchor>
            </div>
          </div>
          <FirstPictures dataset={dataset} />
        </div>
      </section>
      <section className={shared.card} aria-label={FIXES.title}>
        <Title order={2}>{FIXES.title}</Title>
        <FixList dataset={dataset} />
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
    <ScrollTable caption={COUNTS_TABLE.caption} className={styles.counts}>
      <thead>
        <tr>
          <th scope="col">
            <Term id="split">{COUNTS_TABLE.split}</Term>
          </th>
          {classes.map((one) => (
            <th scope="col" key={one.name}>
              <ClassLabel of={one} />
            </th>
          ))}
          <th scope="col">{COUNTS_TABLE.all}</th>
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
          {DOWNLOADS.npz}
        </Button>
        <Button
          variant="default"
          onClick={() => {
            saveImportReport(dataset);
          }}
        >
          {DOWNLOADS.report}
        </Button>
        {plan && (
          <Button
            variant="default"
            onClick={() => {
              savePlan(plan);
            }}
          >
            {DOWNLOADS.plan}
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
