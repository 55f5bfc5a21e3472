import type { AppError } from '../../domain/app-error';
import { PIXELS_PER_IMAGE } from '../../domain/dataset/dataset';
import { ok, type Result } from '../../domain/result';
import { BACKENDS, type BackendSpeed } from '../../domain/training/backend';
import { networkOfRecipe } from '../../domain/training/network-shape';
import type { Recipe } from '../../domain/training/recipe';
import { appStore } from '../app-store';
import { flatten } from '../shared/worker-client';
import type { TrainingWorker } from './training-workers';

const STORAGE_KEY = 'xray-trainer/backend-speeds';
/** Recipes of different shapes whose speeds are remembered, the newest first. */
const REMEMBERED = 10;

interface RememberedSpeeds {
  /** Everything of browser and recipe that the speed depends on. */
  shape: string;
  speeds: BackendSpeed[];
}

/** The speeds measured here for a recipe of this shape; null when it was never measured. */
export function rememberedSpeeds(recipe: Recipe, classCount: number): BackendSpeed[] | null {
  const shape = shapeOf(recipe, classCount);
  return readStorage().find((entry) => entry.shape === shape)?.speeds ?? null;
}

/** Measures the backends with the data set in a worker, shows and remembers what came of it. */
export async function measureSpeeds(
  worker: TrainingWorker,
  recipe: Recipe,
  classCount: number,
): Promise<Result<BackendSpeed[], AppError>> {
  const measured = flatten(await worker.call((service) => service.probe(recipe)));
  if (!measured.ok) return measured;
  const shape = shapeOf(recipe, classCount);
  const others = readStorage().filter((entry) => entry.shape !== shape);
  writeStorage([{ shape, speeds: measured.value }, ...others].slice(0, REMEMBERED));
  appStore.setState({ backendSpeeds: measured.value });
  return ok(measured.value);
}

/** Has the backends measured again when a training starts next. */
export function forgetSpeeds(): void {
  writeStorage([]);
  appStore.setState({ backendSpeeds: null });
}

function shapeOf(recipe: Recipe, classCount: number): string {
  const { dense } = networkOfRecipe(recipe, PIXELS_PER_IMAGE, classCount);
  const options = [recipe.augmentation, recipe.weightAveraging].map((option) => option !== null);
  const widths = dense.map(({ units, activation }) => `${activation} ${units}`);
  return [navigator.userAgent, recipe.batchSize, ...options, ...widths].join('; ');
}

/** Nothing where the browser keeps nothing, or keeps what this page no longer understands. */
function readStorage(): RememberedSpeeds[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(STORAGE_KEY) ?? '[]');
    return Array.isArray(stored) ? stored.filter(isRemembered) : [];
  } catch {
    return [];
  }
}

function writeStorage(entries: readonly RememberedSpeeds[]): void {
  try {
    localStorage.setItem(STORAGE_KEY, JSON.stringify(entries));
  } catch {
    // A browser that keeps nothing measures again next time.
  }
}

function isRemembered(entry: unknown): entry is RememberedSpeeds {
  if (!isRecord(entry) || typeof entry.shape !== 'string') return false;
  const { speeds } = entry;
  return Array.isArray(speeds) && speeds.length > 0 && speeds.every(isSpeed);
}

function isSpeed(speed: unknown): speed is BackendSpeed {
  if (!isRecord(speed)) return false;
  const { backend, msPerStep, problem } = speed;
  return (
    BACKENDS.some((known) => known === backend) &&
    (msPerStep === null || typeof msPerStep === 'number') &&
    (problem === null || typeof problem === 'string')
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
