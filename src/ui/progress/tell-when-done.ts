import { createStore } from 'zustand/vanilla';
import { appStore } from '../../state/app-store';
import { doneText } from './work-texts';
import { workUnderWay, type WorkKind } from './work-under-way';

/** What a person wants to be told of, until they are; and whether the browser lets nobody. */
export const toldWork = createStore<{ kinds: ReadonlySet<WorkKind>; isRefused: boolean }>(() => ({
  kinds: new Set(),
  isRefused: false,
}));

/** Asks the browser for its permission, only now that it is needed. */
export async function tellWhenDone(kind: WorkKind): Promise<void> {
  if ((await Notification.requestPermission()) !== 'granted') {
    toldWork.setState({ isRefused: true });
    return;
  }
  setTold(kind, true);
  const tell = () => {
    const state = appStore.getState();
    if (workUnderWay(state).some((work) => work.kind === kind)) return;
    stop();
    setTold(kind, false);
    // Whoever looks at the page sees it there.
    if (!document.hasFocus()) void notify(doneText(kind, state));
  };
  const stop = appStore.subscribe(tell);
  // It may have ended while the browser asked.
  tell();
}

function setTold(kind: WorkKind, isTold: boolean): void {
  const kinds = new Set(toldWork.getState().kinds);
  if (isTold) kinds.add(kind);
  else kinds.delete(kind);
  toldWork.setState({ kinds, isRefused: false });
}

async function notify({ title, body }: { title: string; body: string }): Promise<void> {
  try {
    const notification = new Notification(title, { body, icon: 'icon-512.png' });
    notification.onclick = () => {
      window.focus();
      notification.close();
    };
  } catch {
    // Android has a service worker show it, or nobody.
    const registration = await navigator.serviceWorker.getRegistration();
    await registration?.showNotification(title, { body, icon: 'icon-512.png' });
  }
}
