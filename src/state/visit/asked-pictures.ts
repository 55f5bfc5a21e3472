import { appStore, type AppState } from '../app-store';
import { database } from '../shared/database';
import { workers } from '../shared/workers';

/** More are asked about again by hand: folders of originals are no small record. */
const MAX_BYTES = 200 * 2 ** 20;
/** Questions of this tab and others; older ones are forgotten. */
const MAX_KEPT = 3;

/**
 * Keeps the pictures that are asked about from now on, as data sets are: where that was chosen. Where
 * it no longer is, all of them go. Of a DICOM file no more is kept than its picture: not whose it is.
 */
export function keepAskedPictures(): void {
  let last = questionOf(appStore.getState());
  appStore.subscribe((state, before) => {
    if (before.keepsDatasets && !state.keepsDatasets) void forgetAll();
    const question = questionOf(state);
    if (question === last) return;
    last = question;
    void keepQuestion(state);
  });
}

/** @returns none where they are gone */
export async function readAskedPictures(id: string): Promise<readonly File[]> {
  try {
    return (await (await database()).get('askedPictures', id))?.files ?? [];
  } catch {
    return [];
  }
}

/** @throws where nobody is there to take it apart */
async function pictureAlone(file: File): Promise<File> {
  const alone = await workers.images.call((service) => service.pictureAlone(file));
  if (!alone.ok) throw new Error(alone.error.code);
  return alone.value === null ? file : new File([alone.value], file.name);
}

/** The same for all pictures asked about together; null where there are none to keep. */
function questionOf(state: AppState): number | null {
  return mayKeep(state) ? (state.predictedImages[0]?.predictedWith ?? null) : null;
}

/** There is no choice where a data set cannot be kept. */
function mayKeep({ keepsDatasets, keptDatasets }: AppState): boolean {
  return keepsDatasets && keptDatasets.status !== 'unavailable';
}

async function forgetAll(): Promise<void> {
  appStore.setState({ askedId: null });
  try {
    await (await database()).clear('askedPictures');
  } catch {
    // Where nothing can be kept, nothing is.
  }
}

async function keepQuestion(state: AppState): Promise<void> {
  const { askedId, predictedImages } = state;
  const files = predictedImages.flatMap(({ picture }) =>
    picture.kind === 'file' ? [picture.file] : [],
  );
  const sizeBytes = files.reduce((sum, { size }) => sum + size, 0);
  const isKept = files.length > 0 && mayKeep(state) && sizeBytes <= MAX_BYTES;
  const id = isKept ? `${new Date().toISOString()} ${crypto.randomUUID()}` : null;
  appStore.setState({ askedId: id });
  try {
    const db = await database();
    if (askedId !== null) await db.delete('askedPictures', askedId);
    if (id === null) return;
    const kept: File[] = [];
    for (const file of files) kept.push(await pictureAlone(file));
    await db.put('askedPictures', { id, files: kept });
    // The ids begin with the time: the oldest come first.
    const ids = await db.getAllKeys('askedPictures');
    for (const one of ids.slice(0, -MAX_KEPT)) await db.delete('askedPictures', one);
  } catch {
    // Where nothing can be kept they are asked about again by hand.
  }
}
