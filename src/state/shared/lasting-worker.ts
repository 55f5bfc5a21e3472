import type { AppError } from '../../domain/app-error';
import type { Result } from '../../domain/result';
import type { WorkerClient } from './worker-client';

type Given = Promise<Result<void, AppError>>;

/** A worker that is started when first needed and stays; after a crash it is started anew. */
export interface LastingWorker<Service> extends Pick<WorkerClient<Service>, 'call'> {
  /** Ends it with all it holds. */
  end: () => void;
  /**
   * Something that the worker holds one of.
   *
   * @param give hands it over
   * @returns hands it over unless the worker has it already or is about to
   */
  holding<What extends object>(give: (what: What) => Given): (what: What) => Given;
}

/** A worker that runs, with what it holds. */
interface Running<Service> {
  client: WorkerClient<Service>;
  held: Map<unknown, { what: object; done: Given }>;
}

export function lastingWorker<Service>(start: () => WorkerClient<Service>): LastingWorker<Service> {
  let running: Running<Service> | null = null;
  const run = (): Running<Service> => (running ??= { client: start(), held: new Map() });
  const end = () => {
    running?.client.end();
    running = null;
  };
  return {
    async call(use) {
      const asked = run();
      const result = await asked.client.call(use);
      if (!result.ok && running === asked) end();
      return result;
    },
    end,
    holding<What extends object>(give: (what: What) => Given) {
      return (what: What) => {
        const { held } = run();
        const last = held.get(give);
        if (last?.what === what) return last.done;
        const done = give(what);
        held.set(give, { what, done });
        return done;
      };
    },
  };
}
