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
  end(): void;
  /** Says that the worker is dead, where the browser does not: pending calls settle. */
  reportDeath(): void;
}

/** @param service its name, for messages */
export function connectWorker<Service>(service: string, worker: Worker): WorkerClient<Service> {
  const remote = wrap<Service>(worker);
  const crash = (detail: string) => fail<AppError>({ code: 'worker/crashed', service, detail });
  /**
   * One settles each call that is under way. A promise of the worker's end, raced against every call,
   * would hold on to every result for as long as the worker lives.
   */
  const pending = new Set<(death: Result<never, AppError>) => void>();
  let death: Result<never, AppError> | null = null;
  const die = (detail: string) => {
    death ??= crash(detail);
    for (const settle of pending) settle(death);
  };
  worker.addEventListener('error', (event) => {
    die(event.message || 'it could not be started');
  });
  worker.addEventListener('messageerror', () => {
    die('a message could not be read');
  });

  let isEnded = false;
  return {
    call: <P extends Promise<unknown>>(use: (service: Remote<Service>) => P) =>
      new Promise<Result<Awaited<P>, AppError>>((resolve) => {
        if (death) {
          resolve(death);
          return;
        }
        const settle = (result: Result<Awaited<P>, AppError>) => {
          pending.delete(settle);
          resolve(result);
        };
        pending.add(settle);
        void answer(() => use(remote), crash).then(settle);
      }),
    end() {
      if (isEnded) return;
      isEnded = true;
      worker.terminate();
      remote[releaseProxy]();
      die('it was ended');
    },
    reportDeath() {
      die('it is gone without a word');
    },
  };
}

async function answer<P extends Promise<unknown>>(
  ask: () => P,
  crash: (detail: string) => Result<never, AppError>,
): Promise<Result<Awaited<P>, AppError>> {
  try {
    return ok(await ask());
  } catch (thrown) {
    return crash(detailOf(thrown));
  }
}

/** A result within a result, as a service's own failure within a call's. */
export function flatten<T>(result: Result<Result<T, AppError>, AppError>): Result<T, AppError> {
  return result.ok ? result.value : result;
}
