import { parseSetup } from '../../domain/training/setup-link';
import { appStore } from '../app-store';
import { isTraining } from '../train/train-state';

/** Sets up what the address holds, now and whenever it holds another setup. */
export function followLinks(): void {
  followLink();
  addEventListener('hashchange', followLink);
}

/** The address is Train's afterwards, so that a reload does not undo what was changed since. */
function followLink(): void {
  const [page = '', query = ''] = location.hash.split('?', 2);
  const setup = parseSetup(query);
  if (setup === undefined) return;
  history.replaceState(history.state, '', page);
  if (setup === null) appStore.setState({ link: { status: 'unreadable' } });
  else if (isTraining(appStore.getState().training)) {
    appStore.setState({ link: { status: 'training' } });
  } else {
    const { recipe, fingerprint } = setup;
    appStore.setState({ recipe, link: { status: 'followed', fingerprint } });
  }
}
