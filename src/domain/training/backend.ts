/** What computes: WebGL on the graphics processor, WebAssembly, or plain JavaScript. */
export const BACKENDS = ['webgl', 'wasm', 'cpu'] as const;
export type Backend = (typeof BACKENDS)[number];

/** `auto` takes the fastest that works. */
export const BACKEND_CHOICES = ['auto', ...BACKENDS] as const;
export type BackendChoice = (typeof BACKEND_CHOICES)[number];

/** How fast a backend trained in a probe. */
export interface BackendSpeed {
  backend: Backend;
  /** Null where it does not work. */
  msPerStep: number | null;
  /** Why it does not work; null where it does. */
  problem: string | null;
}

/** A backend that did not start or was lost, and why. */
export interface BackendFailure {
  backend: Backend;
  why: string;
}

/** The backends that work, the fastest first. */
export function fastestFirst(speeds: readonly BackendSpeed[]): Backend[] {
  return speeds
    .flatMap(({ backend, msPerStep }) => (msPerStep === null ? [] : [{ backend, msPerStep }]))
    .toSorted((one, other) => one.msPerStep - other.msPerStep)
    .map(({ backend }) => backend);
}
