/** Calls of WebGL 2 that cost something, counted in the thread that makes them. */
export interface GlCalls {
  draws: number;
  /** Textures filled from the processor's memory. */
  uploads: number;
  /** Pixels brought to the processor's memory. */
  readbacks: number;
}

type Counted = keyof GlCalls;
type Method = (...args: unknown[]) => unknown;

/** Counts from now on. @returns reads the counts and begins anew */
export function countGlCalls(): () => GlCalls {
  const calls: GlCalls = { draws: 0, uploads: 0, readbacks: 0 };
  const count = (name: string, kind: Counted, counts: (args: unknown[]) => boolean) => {
    const prototype = WebGL2RenderingContext.prototype as unknown as Record<string, Method>;
    const original = prototype[name] as Method;
    prototype[name] = function (this: WebGL2RenderingContext, ...args: unknown[]) {
      if (counts(args)) calls[kind]++;
      return original.apply(this, args);
    };
  };
  const always = () => true;
  const hasData = (args: unknown[]) => args.some((arg) => typeof arg === 'object' && arg !== null);
  for (const name of ['drawElements', 'drawArrays']) count(name, 'draws', always);
  for (const name of ['texImage2D', 'texSubImage2D']) count(name, 'uploads', hasData);
  // With a pixel buffer bound, readPixels copies on the device and getBufferSubData reads.
  count('readPixels', 'readbacks', hasData);
  count('getBufferSubData', 'readbacks', always);
  return () => {
    const counted = { ...calls };
    Object.assign(calls, { draws: 0, uploads: 0, readbacks: 0 });
    return counted;
  };
}
