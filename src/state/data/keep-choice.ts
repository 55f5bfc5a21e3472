import { appStore } from '../app-store';

const KEY = 'keep-datasets';

/** Takes over what was chosen on an earlier visit. */
export function restoreKeepChoice(): void {
  try {
    appStore.setState({ keepsDatasets: localStorage.getItem(KEY) !== 'no' });
  } catch {
    // A browser that refuses the storage forgets the choice as well: then the default holds.
  }
}

/** Chooses whether data sets are kept when they are imported; those that are kept already stay. */
export function chooseKeeping(keepsDatasets: boolean): void {
  appStore.setState({ keepsDatasets });
  try {
    localStorage.setItem(KEY, keepsDatasets ? 'yes' : 'no');
  } catch {
    // As above: the choice holds for this visit.
  }
}
