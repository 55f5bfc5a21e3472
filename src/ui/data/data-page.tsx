import { Anchor, Button } from '@mantine/core';
import { excludedImages } from '../../domain/audit/exclusions';
import { cancelImport, importDataset, importSampleDataset } from '../../state/import-dataset';
import { isTraining } from '../../state/app-store';
import { ErrorNotice } from '../common/error-notice';
import { FileDrop } from '../common/file-drop';
import { Page } from '../common/page';
import { plural } from '../format';
import { useAppState } from '../use-app-state';
import { DatasetSummary } from './dataset-summary';
import { ImportProgressCard } from './import-progress-card';
import { KeepChoice } from './keep-choice';
import { KeptDatasetsCard } from './kept-datasets-card';

export function DataPage() {
  const dataset = useAppState((state) => state.dataset);
  const importing = useAppState((state) => state.importing);
  return (
    <Page
      step="data"
      intro="Open the CoronaHack chest X-ray archive. It is unpacked, mended and resized in this page: nothing is uploaded, nothing leaves your machine."
    >
      {importing.status === 'failed' && <ErrorNotice error={importing.error} />}
      {importing.status === 'loading' ? (
        <ImportProgressCard {...importing} onCancel={cancelImport} />
      ) : (
        <>
          {dataset.status === 'ready' && <DatasetSummary {...dataset} />}
          <KeptDatasetsCard />
          <OpenCard hasDataset={dataset.status === 'ready'} />
        </>
      )}
    </Page>
  );
}

function OpenCard({ hasDataset }: { hasDataset: boolean }) {
  const training = useAppState((state) => isTraining(state.training));
  const leftOut = useAppState(({ exclusions }) => excludedImages(exclusions).size);
  const title = hasDataset ? 'Open another data set' : 'Open a data set';
  return (
    <section className="card" aria-label={title}>
      <FileDrop
        label="Dataset zip"
        accept=".zip,application/zip"
        disabled={training}
        onFile={(file) => void importDataset(file)}
      >
        <span className="file-drop-title">
          {hasDataset
            ? 'Drop another zip here, or click to choose'
            : 'Drop the Kaggle zip here, or click to choose'}
        </span>
        <span className="hint">
          {training
            ? 'A training is running: stop it before opening another data set.'
            : 'The 1.2 GB zip of "CoronaHack - Chest X-Ray-Dataset", as Kaggle gives it'}
        </span>
      </FileDrop>
      <div className="open-actions">
        <Button
          variant={hasDataset ? 'default' : 'filled'}
          disabled={training}
          onClick={() => void importSampleDataset()}
        >
          Use the sample dataset
        </Button>
        <p className="hint">
          300 chest phantoms drawn by a program, not X-rays: for trying every step in a minute.
          Numbers from them say nothing about medicine.
        </p>
      </div>
      <KeepChoice />
      {leftOut > 0 && (
        <p style={{ marginTop: 16 }}>
          {plural(leftOut, 'image is', 'images are')} left out in Explore. Opening another data set
          forgets that.
        </p>
      )}
      {!hasDataset && (
        <p className="hint" style={{ marginTop: 16 }}>
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
