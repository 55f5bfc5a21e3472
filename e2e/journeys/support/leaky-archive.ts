import { leakyArchive } from '../../fixtures/leaky-archive/leaky-archive';
import { asZip, type FilePayload } from './small-archive';

/** Images by split in the order COVID-19, Normal, Pneumonia. */
export const LEAKY_COUNTS = { train: [40, 47, 49], test: [15, 16, 16] } as const;

/** See e2e/fixtures/README.md. */
export async function leakyZip(): Promise<FilePayload> {
  return asZip(Buffer.from(await leakyArchive()), 'leaky.zip');
}
