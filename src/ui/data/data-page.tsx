import { Anchor, Button, VisuallyHidden } from '@mantine/core';
import { lazy, Suspense } from 'react';
import type { ImportState } from '../../state/data/data-state';
import { isTraining } from '../../state/train/train-state';
import { cancelImport, dismissImport, importSampleDataset } from '../../state/data/import-dataset';
import {
  offerChosenFolder,
  offerDrop,
  offerFiles,
  type ImportOffer,
} from '../../state/data/import-offer';
import { OfflineLine } from '../offline/offline-line';
import { AwaitedDatasetNote } from '../common/awaited-dataset-note';
import { ErrorNotice } from '../common/error-notice';
import fileDropStyles from '../common/file-drop.module.css';
import { FileInput } from '../common/file-input';
import { FolderButton } from '../common/folder-button';
import { Page } from '../common/page';
import shared from '../common/shared.module.css';
import { usePageDrop } from '../common/use-page-drop';
import { EarlierWorkCard } from '../train/earlier-work-card';
import { useAppState } from '../use-app-state';
import styles from './data-page.module.css';
import { DatasetSummary } from './dataset-summary';
import { ImportProgressCard } from './import-progress-card';
import { ReplaceImportDialog } from './replace-import-dialog';
import { useImportRequest } from './use-import-request';
import { KeepChoice } from './keep-choice';
import { KeptDatasetsCard } from './kept-datasets-card';
import { PreviousDatasetCard } from './previous-dataset-card';
import { ReaderChoice } from './reader-choice';

/** Hardly any visit needs it: it comes when it is shown. */
const PlanCard = lazy(async () => ({ default: (await import('./plan/plan-card')).PlanCard }));

export function DataPage() {
  const dataset = useAppState((state) => state.dataset);
  const importing = useAppState((state) => state.importing);
  const { ask, pending, answer, refusal, dismissRefusal } = useImportRequest();
  const dragging = usePageDrop((transfer) => {
    const offer = offerDrop(transfer);
    if (offer) ask(offer);
  });
  return (
    <Page
      step="data"
      takesFiles
      intro="Open the CoronaHack archive or any other set of chest X-rays. It is unpacked, mended and resized in this page: nothing is uploaded, nothing leaves your machine."
    >
      {dragging && <div className={styles.pageDrop} aria-hidden />}
      <ReplaceImportDialog name={pending?.name ?? null} onAnswer={answer} />
      {refusal && <ErrorNotice error={refusal} onDismiss={dismissRefusal} />}
      {importing.status === 'failed' && (
        <ErrorNotice error={importing.error} onDismiss={dismissImport} />
      )}
      {importing.status === 'loading' ? (
        <ImportCard importing={importing} />
      ) : (
        <>
          <AwaitedDatasetNote />
          <PreviousDatasetCard />
          {dataset.status === 'ready' && <DatasetSummary {...dataset} />}
          <EarlierWorkCard unfinishedOnly />
          <KeptDatasetsCard />
          <OpenCard hasDataset={dataset.status === 'ready'} onOffer={ask} />
        </>
      )}
    </Page>
  );
}

type Loading = Extract<ImportState, { status: 'loading' }>;

function ImportCard({ importing }: { importing: Loading }) {
  const { fileName, question } = importing;
  const progress = <ImportProgressCard {...importing} onCancel={cancelImport} />;
  if (question === null) return progress;
  return (
    <Suspense fallback={progress}>
      <PlanCard fileName={fileName} question={question} onCancel={cancelImport} />
    </Suspense>
  );
}

interface OpenCardProps {
  hasDataset: boolean;
  onOffer: (offer: ImportOffer) => void;
}

function OpenCard({ hasDataset, onOffer }: OpenCardProps) {
  const training = useAppState((state) => isTraining(state.training));
  const title = hasDataset ? 'Open another data set' : 'Open a data set';
  return (
    <section className={shared.card} aria-label={title}>
      <VisuallyHidden component="h2">{title}</VisuallyHidden>
      <div className={fileDropStyles.area} data-disabled={training}>
        <FileInput
          label="Dataset zip"
          accept=".zip,.csv,.tsv,.json,application/zip"
          disabled={training}
          multiple
          onFiles={(files) => {
            const offer = offerFiles(files);
            if (offer) onOffer(offer);
          }}
        />
        <span className={fileDropStyles.title}>
          {hasDataset
            ? 'Drop another zip or folder here, or click to choose a zip'
            : 'Drop the Kaggle zip or its unzipped folder here, or click to choose the zip'}
        </span>
        <span className={shared.hint}>
          {training
            ? 'A training is running: stop it before opening another data set.'
            : 'The 1.2 GB zip of "CoronaHack - Chest X-Ray-Dataset", as Kaggle gives it, or any other set of chest X-rays: zips, folders and tables that belong together are dropped together'}
        </span>
      </div>
      <div className={shared.beside}>
        <FolderButton
          disabled={training}
          onFolder={(files) => {
            onOffer(offerChosenFolder(files));
          }}
        >
          Choose a folder
        </FolderButton>
        <p className={shared.hint}>
          Unzipped already? Choose the folder that holds the images and the metadata. The browser
          may speak of an upload: the files stay on this machine.
        </p>
      </div>
      <div className={shared.beside}>
        <Button
          variant={hasDataset ? 'default' : 'filled'}
          disabled={training}
          onClick={() => void importSampleDataset()}
        >
          Use the sample dataset
        </Button>
        <p className={shared.hint}>
          580 chest phantoms drawn by a program, not X-rays: for trying every step in a minute.
          Numbers from them say nothing about medicine.
        </p>
      </div>
      <KeepChoice />
      <ReaderChoice />
      <OfflineLine />
      {!hasDataset && (
        <p className={shared.hint} style={{ marginTop: 16 }}>
          No archive yet? Download it from{' '}
          <Anchor
            size="sm"
            underline="always"
            href="https://www.kaggle.com/datasets/praveengovi/coronahack-chest-xraydataset"
            target="_blank"
            rel="noreferrer"
          >
            Kaggle
          </Anchor>{' '}
          (free account) and come back with the zip.
        </p>
      )}
    </section>
  );
}
