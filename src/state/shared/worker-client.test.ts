import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expose } from 'comlink';
import { describe, expect, it } from 'vitest';
import { connectWorker } from './worker-client';

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

interface Service {
  numbers(): Promise<Float64Array>;
  fail(): Promise<never>;
  neverAnswer(): Promise<never>;
}

/** Answers from the other end of a channel, as a worker does: what comes is a copy. */
function connect() {
  const { port1, port2 } = new MessageChannel();
  const service: Service = {
    numbers: async () => new Float64Array(1000),
    fail: () => Promise.reject(new Error('out of memory')),
    neverAnswer: () => new Promise(() => undefined),
  };
  expose(service, port2);
  const terminate = () => {
    port1.close();
  };
  const worker = Object.assign(port1, { terminate }) as unknown as Worker;
  return { worker, client: connectWorker<Service>('test', worker) };
}

function crashed(detail: string) {
  return { ok: false, error: { code: 'worker/crashed', service: 'test', detail } };
}

describe('connectWorker', () => {
  it('holds on to no result that it has given', async () => {
    const { client } = connect();
    const held: WeakRef<object>[] = [];
    for (let call = 0; call < 20; call++) {
      const result = await client.call((service) => service.numbers());
      if (result.ok) held.push(new WeakRef(result.value));
    }
    expect(held).toHaveLength(20);
    // What is looked at within a task is held until it ends, and what was awaited last a little longer.
    await new Promise((resolve) => setTimeout(resolve));
    collectGarbage();
    expect(held.slice(0, -1).filter((result) => result.deref() !== undefined)).toEqual([]);
    client.end();
  });

  it('settles with what the service throws, and goes on', async () => {
    const { client } = connect();
    expect(await client.call((service) => service.fail())).toEqual(crashed('out of memory'));
    expect(await client.call((service) => service.numbers())).toMatchObject({ ok: true });
    client.end();
  });

  it.each([
    ['it was ended', ({ client }: ReturnType<typeof connect>) => client.end()],
    ['it is gone without a word', ({ client }) => client.reportDeath()],
    [
      'out of memory',
      ({ worker }) =>
        worker.dispatchEvent(Object.assign(new Event('error'), { message: 'out of memory' })),
    ],
    ['it could not be started', ({ worker }) => worker.dispatchEvent(new Event('error'))],
    [
      'a message could not be read',
      ({ worker }) => worker.dispatchEvent(new Event('messageerror')),
    ],
  ] as const satisfies [string, (made: ReturnType<typeof connect>) => unknown][])(
    'settles every call, those under way and those to come: %s',
    async (detail, kill) => {
      const made = connect();
      const { client } = made;
      const underWay = [1, 2].map(() => client.call((service) => service.neverAnswer()));
      kill(made);
      expect(await Promise.all(underWay)).toEqual([crashed(detail), crashed(detail)]);
      expect(await client.call((service) => service.numbers())).toEqual(crashed(detail));
      client.end();
    },
  );
});
