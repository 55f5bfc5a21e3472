import './ui/mantine.css';
import './ui/styles.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { BACKEND_CHOICES } from './domain/training/backend';
import { appStore } from './state/app-store';
import { restoreKeepChoice } from './state/data/keep-choice';
import { App } from './ui/app';
import { prefetchPages } from './ui/step-pages';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no element #root');
// `?backend=webgl` forces a backend, as the select on the Train page does.
const wanted = new URLSearchParams(location.search).get('backend');
const backendChoice = BACKEND_CHOICES.find((choice) => choice === wanted);
if (backendChoice) appStore.setState({ backendChoice });
restoreKeepChoice();

createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);

void prefetchPages();
