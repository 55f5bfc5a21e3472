import type { KeptDataset } from '../../workers/storage/protocol';

/** What one tab tells the others of the data sets that are kept. */
interface KeptChange {
  /** The ids of those that are gone. */
  forgotten: readonly string[];
}

const CHANNEL = 'xray-trainer/kept-datasets';

let channel: BroadcastChannel | null = null;

/** @param onChange told of what other tabs do from now on */
export function listenToTabs(onChange: (change: KeptChange) => void): void {
  try {
    channel ??= new BroadcastChannel(CHANNEL);
  } catch {
    // Firefox refuses it where cookies are blocked: there nothing is kept to tell of.
    return;
  }
  channel.onmessage = ({ data }: MessageEvent<KeptChange>) => {
    onChange(data);
  };
}

/** Tells the other tabs that what is kept has changed. @param forgotten what is gone */
export function tellTabs(forgotten: readonly KeptDataset[]): void {
  channel?.postMessage({ forgotten: forgotten.map(({ id }) => id) } satisfies KeptChange);
}
