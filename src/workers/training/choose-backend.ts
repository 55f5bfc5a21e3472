import '@tensorflow/tfjs-backend-cpu';
import '@tensorflow/tfjs-backend-webgl';
import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import wasmUrl from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm.wasm?url';
import simdUrl from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm?url';
import * as tf from '@tensorflow/tfjs-core';
import { detailOf, type AppError } from '../../domain/app-error';
import { fail, ok, type Result } from '../../domain/result';
import {
  BACKENDS,
  fastestFirst,
  type Backend,
  type BackendChoice,
  type BackendFailure,
  type BackendSpeed,
} from '../../domain/training/backend';
import type { BackendReport } from './protocol';

const NO_WEBGL = 'this browser has no WebGL here';
const NO_WASM = 'this browser has no WebAssembly here';

interface Candidate {
  backend: Backend;
  reason: string;
}

interface AutoOptions {
  /** Measured here; null where none was. */
  speeds: readonly BackendSpeed[] | null;
  /** Not to be tried again. */
  failed?: readonly BackendFailure[];
}

/**
 * Starts the chosen backend, or for `auto` the fastest that starts. One that was chosen and has
 * failed since gives way to the others.
 */
export async function chooseBackend(
  choice: BackendChoice,
  { speeds, failed = [] }: AutoOptions = { speeds: null },
): Promise<Result<BackendReport, AppError>> {
  const renderer = findWebglRenderer();
  const hasFailed = (one: BackendChoice) => failed.some(({ backend }) => backend === one);
  const candidates: Candidate[] =
    choice === 'auto' || hasFailed(choice)
      ? autoCandidates(renderer, speeds ?? []).filter(({ backend }) => !hasFailed(backend))
      : [{ backend: choice, reason: 'chosen by hand' }];
  const failures = failed.map(({ backend, why }) => `${backend}: ${why}`);
  for (const { backend, reason } of candidates) {
    try {
      await tryBackend(backend);
      const why = [reason, ...failures].join('; ');
      return ok({ backend, renderer: describeRenderer(backend, renderer), reason: why });
    } catch (thrown) {
      failures.push(`${backend}: ${detailOf(thrown)}`);
    }
  }
  const detail = failures.join('; ');
  return fail({ code: 'training/backend-unavailable', backend: choice, detail });
}

/**
 * Those that were measured before those that were not. The name of the graphics processor decides
 * nothing: WebKit gives the same one to WebGL that is drawn in software.
 */
function autoCandidates(renderer: string | null, speeds: readonly BackendSpeed[]): Candidate[] {
  const measured = fastestFirst(speeds);
  const reason = ['the fastest of those measured here', ...(renderer === null ? [NO_WEBGL] : [])];
  return [
    ...measured.map((backend) => ({ backend, reason: reason.join('; ') })),
    ...BACKENDS.filter((backend) => !measured.includes(backend)).map((backend) => ({
      backend,
      reason: 'the first that starts',
    })),
  ];
}

/** The name of what draws WebGL, or null where there is none. */
function findWebglRenderer(): string | null {
  const context = new OffscreenCanvas(1, 1).getContext('webgl2');
  if (context === null) return null;
  const names = context.getExtension('WEBGL_debug_renderer_info');
  const parameter = names ? names.UNMASKED_RENDERER_WEBGL : context.RENDERER;
  const renderer = String(context.getParameter(parameter));
  context.getExtension('WEBGL_lose_context')?.loseContext();
  return renderer;
}

let hasNamedFiles = false;

/** Once: to name them again after an attempt that has failed is an error of its own. */
function nameWasmFiles(): void {
  if (hasNamedFiles) return;
  hasNamedFiles = true;
  // The threaded variant reports one thread whatever is asked of it, needs cross-origin isolation
  // of the page, and a step takes 5.4 ms with it against 4.6 without: it is left out.
  tf.env().set('WASM_HAS_MULTITHREAD_SUPPORT', false);
  setWasmPaths({
    'tfjs-backend-wasm.wasm': wasmUrl,
    'tfjs-backend-wasm-simd.wasm': simdUrl,
    'tfjs-backend-wasm-threaded-simd.wasm': simdUrl,
  });
}

/** @throws when it does not start */
async function startBackend(backend: Backend): Promise<void> {
  if (backend === 'wasm') {
    if (!('WebAssembly' in globalThis)) throw new Error(NO_WASM);
    nameWasmFiles();
  }
  if (backend === 'webgl') {
    if (findWebglRenderer() === null) throw new Error(NO_WEBGL);
    // A person who forces WebGL gets it even where it is drawn in software.
    tf.env().set('SOFTWARE_WEBGL_ENABLED', true);
  }
  if (!(await tf.setBackend(backend))) throw new Error('it did not start');
  await tf.ready();
}

/**
 * Makes a backend the current one, for a probe.
 *
 * @throws when it does not start or compute in single precision
 */
export async function tryBackend(backend: Backend): Promise<void> {
  await startBackend(backend);
  await checkArithmetic();
}

/**
 * Half floats, as some phones have them, end at 65,504 and would turn a training into NaN; a
 * context that is lost at once answers with zeros.
 *
 * @throws when a product in single precision comes out wrong
 */
async function checkArithmetic(): Promise<void> {
  const product = tf.tidy(() =>
    tf.matMul(tf.tensor2d([60_000, 1], [1, 2]), tf.tensor2d([3, 0.125], [2, 1])),
  );
  const [value] = await product.data();
  product.dispose();
  if (value !== 180_000.125) throw new Error('it does not compute in single precision');
}

function describeRenderer(backend: Backend, renderer: string | null): string {
  switch (backend) {
    case 'webgl':
      return renderer ?? 'unknown';
    case 'wasm':
      return tf.env().getBool('WASM_HAS_SIMD_SUPPORT') ? 'WebAssembly with SIMD' : 'WebAssembly';
    case 'cpu':
      return 'JavaScript';
  }
}
