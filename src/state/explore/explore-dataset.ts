import { proxy } from 'comlink';
import type { Dataset } from '../../domain/dataset/dataset';
import type { FiguresBySplit } from '../../domain/explore/class-figures';
import { ok } from '../../domain/result';
import { appStore } from '../app-store';
import { openDatasetOf } from '../data/data-state';
import { giveDataset } from '../shared/give-dataset';
import { workers } from '../shared/workers';
import type { ExplorationState, RunningExploration } from './explore-state';

/** Makes the figures and the audit of the open data set, unless they are there or under way. */
export async function startExploration(): Promise<void> {
  const { exploration } = appStore.getState();
  const dataset = openDatasetOf(appStore.getState());
  if (dataset === null) return;
  if (exploration.status === 'running' || exploration.status === 'ready') return;
  appStore.setState({ exploration: { status: 'running', figures: null, auditShare: 0 } });
  const outcome = await explore(dataset);
  if (isLate(dataset)) return;
  // It holds a copy of all pixels, and has no more to do.
  workers.audit.end();
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

/** Another data set came meanwhile: what is late is dropped. */
function isLate(dataset: Dataset): boolean {
  return openDatasetOf(appStore.getState()) !== dataset;
}

async function explore(dataset: Dataset) {
  const loaded = await giveDataset(workers.audit, dataset);
  if (!loaded.ok) return loaded;
  const figures = await workers.audit.call((service) => service.figures());
  if (!figures.ok) return figures;
  const report = (change: Partial<RunningExploration>) => {
    if (!isLate(dataset)) updateRunning(change);
  };
  report({ figures: figures.value });
  const audit = await workers.audit.call((service) =>
    service.audit(
      proxy((auditShare: number) => {
        report({ auditShare });
      }),
    ),
  );
  return audit.ok ? ok({ figures: figures.value, audit: audit.value }) : audit;
}

function updateRunning(change: Partial<RunningExploration>): void {
  appStore.setState(({ exploration }) =>
    exploration.status === 'running' ? { exploration: { ...exploration, ...change } } : {},
  );
}
