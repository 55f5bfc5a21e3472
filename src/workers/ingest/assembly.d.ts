/** A folder of AssemblyScript, compiled: see e2e/tasks/assembly-script.mjs. */
declare module '*?assembly' {
  const bytes: Uint8Array<ArrayBuffer>;
  export default bytes;
}
