import { releaseProxy, wrap, type Remote } from 'comlink';
import { detailOf, type AppError } from '../../domain/app-error';
import { fail, ok, type Result } from '../../domain/result';

/** The page's side of one worker. */
export interface WorkerClient<Service> {
  /**
   * Calls the service. What it throws, and its death, settle the call with `worker/crashed`:
   * a plain call would never settle when the worker dies.
   */
  call<P extends Promise<unknown>>(
    use: (service: Remote<Service>) => P,
  ): Promise<Result<Awaited<P>, AppError>>;
  /** Ends the worker at once; pending calls settle. */
  terminate(): void;
  /** Says that the worker is dead, where the browser does not: pending calls settle. */
  reportDeath(): void;
}

/** @param service its name, for messages */
export function connectWorker<Service>(service: string, worker: Worker): WorkerClient<Service> {
  const remote = wrap<Service>(worker);
  const crash = (detail: string) => fail<AppError>({ code: 'worker/crashed', service, detail });
  let isEnded = false;
  let end: (detail: string) => void = () => undefined;
  const ended = new Promise<Result<never, AppError>>((resolve) => {
    end = (detail) => {
      resolve(crash(detail));
    };
  });
  const settle = async <P extends Promise<unknown>>(use: (service: Remote<Service>) => P) => {
    try {
      return ok(await use(remote));
    } catch (thrown) {
      return crash(detailOf(thrown));
    }
  };
  worker.addEventListener('error', (event) => {
    end(event.message || 'it could not be started');
  });
  worker.addEventListener('messageerror', () => {
    end('a message could not be read');
  });

  return {
    reportDeath() {
      end('it is gone without a word');
    },
    call: (use) => Promise.race([settle(use), ended]),
    terminate() {
      if (isEnded) return;
      isEnded = true;
      worker.terminate();
      remote[releaseProxy]();
      end('it was ended');
    },
  };
}

/** A result within a result, as a service's own failure within a call's. */
export function flatten<T>(result: Result<Result<T, AppError>, AppError>): Result<T, AppError> {
  return result.ok ? result.value : result;
}
