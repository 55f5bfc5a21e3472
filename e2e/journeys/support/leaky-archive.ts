import {
  cleanArchive,
  leakyArchive,
  type PlantedGiveaway,
} from '../../fixtures/leaky-archive/leaky-archive';
import { asZip, type FilePayload } from './small-archive';

/** Images by split in the order COVID-19, Normal, Pneumonia. */
export const CLEAN_COUNTS = { train: [40, 40, 40], test: [15, 15, 15] } as const;
export const LEAKY_COUNTS = { train: [40, 47, 49], test: [15, 16, 16] } as const;

/** See e2e/fixtures/README.md. */
export async function cleanZip(): Promise<FilePayload> {
  return asZip(Buffer.from(await cleanArchive()), 'clean.zip');
}

export async function leakyZip(giveaway?: PlantedGiveaway): Promise<FilePayload> {
  return asZip(Buffer.from(await leakyArchive(giveaway ? { giveaway } : {})), 'leaky.zip');
}
