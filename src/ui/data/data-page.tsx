import { lazy, Suspense } from 'react';
import type { ImportState } from '../../state/data/data-state';
import { cancelImport, dismissImport } from '../../state/data/import-dataset';
import { offerDrop } from '../../state/data/import-offer';
import { AwaitedDatasetNote } from '../common/awaited-dataset-note';
import { ErrorNotice } from '../common/error-notice';
import { Page } from '../common/page';
import { usePageDrop } from '../common/use-page-drop';
import { EarlierWorkCard } from '../train/earlier-work-card';
import { useAppState } from '../use-app-state';
import styles from './data-page.module.css';
import { DatasetSummary } from './dataset-summary';
import { ImportProgressCard } from './import-progress-card';
import { ReplaceImportDialog } from './replace-import-dialog';
import { useImportRequest } from './use-import-request';
import { KeptDatasetsCard } from './kept-datasets-card';
import { OpenCard } from './open-card';
import { PhantomStrip } from './phantom-strip';
import { PreviousDatasetCard } from './previous-dataset-card';
import { PAGE } from './texts/page';

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
    <Page step="data" takesFiles intro={PAGE.intro}>
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
          {dataset.status === 'ready' ? <DatasetSummary {...dataset} /> : <PhantomStrip />}
          <EarlierWorkCard unfinishedOnly />
          <OpenCard hasDataset={dataset.status === 'ready'} onOffer={ask} />
          <KeptDatasetsCard />
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
