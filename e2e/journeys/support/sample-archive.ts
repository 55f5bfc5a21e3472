import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import JSZip from 'jszip';
import { ROOT } from '../../tasks/project.mjs';

/** 580 drawn phantoms in Kaggle's layout: see e2e/fixtures/README.md. */
export const SAMPLE_ARCHIVE = join(ROOT, 'public/sample-dataset.zip');

/** Images by split in the order COVID-19, Normal, Pneumonia, after the article's fixes. */
export const SAMPLE_COUNTS = { train: [39, 140, 240], test: [9, 60, 90] } as const;

/** One image of each class as the metadata writes it. */
export const SAMPLE_IMAGES = {
  covid: 'phantom-covid-12.jpeg',
  normal: 'IM-2001-0001.jpeg',
  pneumonia: 'phantom-sars-01.jpeg',
} as const;

let opened: Promise<Map<string, JSZip.JSZipObject>> | undefined;

/** Every file of the sample archive by its name without folders. */
function sampleFiles(): Promise<Map<string, JSZip.JSZipObject>> {
  return (opened ??= openSample());
}

export async function readSampleFile(name: string): Promise<Buffer> {
  const file = (await sampleFiles()).get(name);
  if (file === undefined) throw new Error(`The sample archive holds no ${name}.`);
  return file.async('nodebuffer');
}

async function openSample() {
  const zip = await JSZip.loadAsync(await readFile(SAMPLE_ARCHIVE));
  const files = Object.values(zip.files).filter(({ dir }) => !dir);
  return new Map(files.map((file) => [file.name.slice(file.name.lastIndexOf('/') + 1), file]));
}
