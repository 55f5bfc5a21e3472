import JSZip from 'jszip';

/** One array of an .npz file. */
export interface NpyArray {
  type: string;
  shape: number[];
  data: Buffer;
}

export async function readNpz(file: Buffer): Promise<Record<string, NpyArray>> {
  const zip = await JSZip.loadAsync(file, { checkCRC32: true });
  const entries = Object.values(zip.files).map(
    async (entry) => [entry.name, readNpy(await entry.async('nodebuffer'))] as const,
  );
  return Object.fromEntries(await Promise.all(entries));
}

/** Version 1.0 of numpy.lib.format. */
function readNpy(file: Buffer): NpyArray {
  const magic = file.toString('latin1', 0, 8);
  if (magic !== '\x93NUMPY\x01\x00') throw new Error('This is no .npy file of version 1.0.');
  const dataAt = 10 + file.readUInt16LE(8);
  const header = file.toString('latin1', 10, dataAt);
  const type = /'descr': '([^']+)'/.exec(header)?.[1] ?? '';
  const shape = /'shape': \(([^)]*)\)/.exec(header)?.[1] ?? '';
  return {
    type,
    shape: shape.split(',').flatMap((size) => (size.trim() === '' ? [] : [Number(size)])),
    data: file.subarray(dataAt),
  };
}

/** The texts of an array of type `<U...`: UTF-32, padded with zeros to one width. */
export function readTexts({ type, data }: NpyArray): string[] {
  const bytes = Number(type.replace('<U', '')) * 4;
  return Array.from({ length: data.length / bytes }, (_, row) => {
    const points = Array.from({ length: bytes / 4 }, (_zero, column) =>
      data.readUInt32LE(row * bytes + column * 4),
    );
    return String.fromCodePoint(...points.filter((point) => point !== 0));
  });
}
