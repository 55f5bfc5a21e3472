import {
  cleanArchive,
  leakyArchive,
  type PlantedShortcut,
} from '../../fixtures/leaky-archive/leaky-archive';
import { asZip, type FilePayload } from './small-archive';

/** Images by split in the order COVID-19, Normal, Pneumonia. */
export const CLEAN_COUNTS = { train: [40, 40, 40], test: [15, 15, 15] } as const;
export const LEAKY_COUNTS = { train: [40, 47, 49], test: [15, 16, 16] } as const;

/** See e2e/fixtures/README.md. */
export async function cleanZip(): Promise<FilePayload> {
  return asZip(Buffer.from(await cleanArchive()), 'clean.zip');
}

export async function leakyZip(shortcut?: PlantedShortcut): Promise<FilePayload> {
  return asZip(Buffer.from(await leakyArchive(shortcut ? { shortcut } : {})), 'leaky.zip');
}
