import { proxy } from 'comlink';
import type { Dataset } from '../../domain/dataset/dataset';
import type { FiguresBySplit } from '../../domain/explore/class-figures';
import { ok } from '../../domain/result';
import type { ExploreService } from '../../workers/explore/protocol';
import { appStore } from '../app-store';
import type { ExplorationState, RunningExploration } from './explore-state';
import { sendPixels } from '../shared/send-pixels';
import { connectWorker, type WorkerClient } from '../shared/worker-client';

let worker: WorkerClient<ExploreService> | null = null;

/** Makes the figures and the audit of the open data set, unless they are there or under way. */
export async function startExploration(): Promise<void> {
  const { dataset, exploration } = appStore.getState();
  if (dataset.status !== 'ready') return;
  if (exploration.status === 'running' || exploration.status === 'ready') return;
  const started = startExploreWorker();
  worker = started;
  appStore.setState({ exploration: { status: 'running', figures: null, auditShare: 0 } });
  const outcome = await explore(dataset.dataset, started);
  // Another data set came meanwhile: what is late is dropped.
  if (worker !== started) return;
  endExploration();
  appStore.setState(({ exploration: last }) => ({
    exploration: outcome.ok
      ? { status: 'ready', ...outcome.value }
      : { status: 'failed', error: outcome.error, figures: figuresOf(last) },
  }));
}

/** The figures as far as they are made; null until then. */
export function figuresOf(exploration: ExplorationState): FiguresBySplit | null {
  return exploration.status === 'idle' ? null : exploration.figures;
}

function startExploreWorker(): WorkerClient<ExploreService> {
  return connectWorker<ExploreService>(
    'audit',
    new Worker(new URL('../../workers/explore/explore.worker.ts', import.meta.url), {
      type: 'module',
    }),
  );
}

/** The worker holds a copy of all pixels, so it ends with its work or its data set. */
export function endExploration(): void {
  worker?.terminate();
  worker = null;
}

async function explore(dataset: Dataset, client: WorkerClient<ExploreService>) {
  const loaded = await load(dataset, client);
  if (!loaded.ok) return loaded;
  const figures = await client.call((service) => service.figures());
  if (!figures.ok) return figures;
  const report = (change: Partial<RunningExploration>) => {
    if (worker === client) updateRunning(change);
  };
  report({ figures: figures.value });
  const audit = await client.call((service) =>
    service.audit(
      proxy((auditShare: number) => {
        report({ auditShare });
      }),
    ),
  );
  return audit.ok ? ok({ figures: figures.value, audit: audit.value }) : audit;
}

async function load(dataset: Dataset, client: WorkerClient<ExploreService>) {
  const { images, pixels, labels, histograms } = dataset;
  const loaded = await client.call((service) => service.load({ images, labels, histograms }));
  if (!loaded.ok) return loaded;
  return sendPixels(pixels, (first, rows) =>
    client.call((service) => service.addPixels(first, rows)),
  );
}

function updateRunning(change: Partial<RunningExploration>): void {
  appStore.setState(({ exploration }) =>
    exploration.status === 'running' ? { exploration: { ...exploration, ...change } } : {},
  );
}
