import type { Remote } from 'comlink';
import type { AppError } from '../../domain/app-error';
import type { Result } from '../../domain/result';
import type { WorkerClient } from './worker-client';

type Given = Promise<Result<void, AppError>>;

/** A worker that is started when first needed and stays; after a crash it is started anew. */
export interface LastingWorker<Service> {
  call<P extends Promise<unknown>>(
    use: (service: Remote<Service>) => P,
  ): Promise<Result<Awaited<P>, AppError>>;
  /** Ends it with all it holds. */
  end(): void;
  /**
   * Something that the worker holds one of.
   *
   * @param give hands it over
   * @returns hands it over unless the worker has it already or is about to
   */
  holding<What extends object, Rest extends unknown[]>(
    give: (what: What, ...rest: Rest) => Given,
  ): (what: What, ...rest: Rest) => Given;
}

export function lastingWorker<Service>(start: () => WorkerClient<Service>): LastingWorker<Service> {
  let worker: WorkerClient<Service> | null = null;
  const forgetting: (() => void)[] = [];
  const end = () => {
    worker?.terminate();
    worker = null;
    for (const forget of forgetting) forget();
  };
  return {
    async call(use) {
      const asked = (worker ??= start());
      const result = await asked.call(use);
      if (!result.ok && worker === asked) end();
      return result;
    },
    end,
    holding(give) {
      let held: { what: object; done: Given } | null = null;
      forgetting.push(() => {
        held = null;
      });
      return (what, ...rest) => {
        if (held?.what !== what) held = { what, done: give(what, ...rest) };
        return held.done;
      };
    },
  };
}
