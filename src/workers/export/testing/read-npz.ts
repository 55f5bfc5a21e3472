import JSZip from 'jszip';

/** One array of an .npz file. */
export interface NpyArray {
  /** The Python literal that names type and shape. */
  header: string;
  data: Uint8Array<ArrayBuffer>;
}

/** The arrays of an .npz file by name, their checksums verified; version 1.0 of numpy.lib.format. */
export async function readNpz(file: Blob | Uint8Array): Promise<Record<string, NpyArray>> {
  const bytes = file instanceof Blob ? await file.arrayBuffer() : file;
  const zip = await JSZip.loadAsync(bytes, { checkCRC32: true });
  const entries = Object.values(zip.files).map(
    async (entry) =>
      [entry.name, readNpy(new Uint8Array(await entry.async('arraybuffer')))] as const,
  );
  return Object.fromEntries(await Promise.all(entries));
}

function readNpy(file: Uint8Array<ArrayBuffer>): NpyArray {
  const text = (from: number, to: number) => String.fromCharCode(...file.subarray(from, to));
  if (text(0, 8) !== '\x93NUMPY\x01\x00') throw new Error('This is no .npy file of version 1.0.');
  const dataAt = 10 + new DataView(file.buffer).getUint16(8, true);
  const header = text(10, dataAt).trim();
  return { header, data: file.slice(dataAt) };
}

/** The texts of fixed-width UTF-32, each padded with zeros to one width. */
export function readTexts({ header, data }: NpyArray): string[] {
  const width = Number(/'<U(\d+)'/.exec(header)?.[1]);
  const points = new Uint32Array(data.buffer);
  return Array.from({ length: points.length / width }, (_, row) =>
    String.fromCodePoint(...points.subarray(row * width, (row + 1) * width)).replace(/\0+$/, ''),
  );
}
