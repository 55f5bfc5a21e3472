import type { TrainingService } from '../../workers/training/protocol';
import { useLock } from './web-locks';
import type { WorkerClient } from './worker-client';

/** A worker that the browser ends, for want of memory say, sends no message any more. */
export function watchLife(client: WorkerClient<TrainingService>): WorkerClient<TrainingService> {
  void reportWhenFree(client);
  return client;
}

async function reportWhenFree(client: WorkerClient<TrainingService>): Promise<void> {
  const lock = await client.call((service) => service.holdLifeLock());
  if (!lock.ok || lock.value === null) return;
  await useLock(lock.value, {}, () => {
    client.reportDeath();
  });
}
