/** What codecs compiled by Emscripten have in common: their memory is not the garbage collector's. */
interface WasmDecoder {
  getEncodedBuffer(length: number): Uint8Array;
  getDecodedBuffer(): Uint8Array | Uint8ClampedArray;
  decode(): void;
  getFrameInfo(): { width: number; height: number; bitsPerSample: number; componentCount: number };
  /** Of CharLS: 0 where the components follow each other. */
  getInterleaveMode?(): number;
  delete(): void;
}

type CreateWasmModule<Name extends string> = (options: {
  wasmBinary: Uint8Array<ArrayBuffer>;
  print: (text: string) => void;
  printErr: (text: string) => void;
}) => Promise<Record<Name, new () => WasmDecoder>>;

/** OpenJPEG. */
declare module '@cornerstonejs/codec-openjpeg/decodewasmjs' {
  const create: CreateWasmModule<'J2KDecoder'>;
  export default create;
}

/** CharLS. */
declare module '@cornerstonejs/codec-charls/decodewasmjs' {
  const create: CreateWasmModule<'JpegLSDecoder'>;
  export default create;
}
