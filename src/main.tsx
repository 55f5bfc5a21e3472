import './ui/mantine.css';
import './ui/styles.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { BACKEND_CHOICES } from './domain/training/backend';
import { appStore } from './state/app-store';
import { readIngestTuning } from './state/data/ingest-tuning';
import { restoreKeepChoice } from './state/data/keep-choice';
import { keepOfflineCopy } from './state/offline-copy';
import { followLinks } from './state/visit/follow-link';
import { returnToPlace } from './state/visit/return-to-place';
import { App } from './ui/app';
import { AppBoundary } from './ui/failures/boundaries';
import { FailureNotice } from './ui/failures/failure-notice';
import { listenForFailures } from './ui/failures/unexpected-failures';
import { prefetchPages } from './ui/pages';

listenForFailures(window);
const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no element #root');
// `?backend=webgl` forces a backend, as the select on the Train page does.
const wanted = new URLSearchParams(location.search).get('backend');
const backendChoice = BACKEND_CHOICES.find((choice) => choice === wanted);
if (backendChoice) appStore.setState({ backendChoice });
// `?reader=browser` does what the choice on the Data page does.
const { reader } = readIngestTuning(location.search);
if (reader) appStore.setState({ readerChoice: reader });
restoreKeepChoice();
followLinks();
void returnToPlace();

createRoot(root).render(
  <StrictMode>
    <AppBoundary>
      <App />
    </AppBoundary>
    <FailureNotice />
  </StrictMode>,
);

// The copy for use without a network comes after what is needed first.
void prefetchPages().then(() => {
  if (import.meta.env.PROD && 'serviceWorker' in navigator) {
    void keepOfflineCopy(navigator.serviceWorker);
  }
});
