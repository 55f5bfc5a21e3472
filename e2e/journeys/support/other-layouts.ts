import type { Finding } from '../../fixtures/sample-dataset/opacities';
import { phantomFile } from './phantom-file';
import type { ArchiveFiles } from './small-archive';

/** Kermany's folders: two classes below train, val and test, patients in the names. */
export async function kermanyFiles(): Promise<ArchiveFiles> {
  const files: ArchiveFiles = {};
  const counts = { train: [8, 12], val: [2, 2], test: [4, 6] } as const;
  let patient = 0;
  for (const [split, [normal, pneumonia]] of Object.entries(counts)) {
    for (let at = 0; at < normal; at++) {
      const name = `IM-${String(++patient).padStart(4, '0')}-0001.jpeg`;
      files[`chest_xray/${split}/NORMAL/${name}`] = await phantomFile(name, 'clear');
    }
    for (let at = 0; at < pneumonia; at++) {
      const name = `person${++patient}_bacteria_${patient}.jpeg`;
      const content = await phantomFile(name, 'bacterial pneumonia');
      files[`chest_xray/${split}/PNEUMONIA/${name}`] = content;
    }
  }
  // What a Mac adds to a zip, and no image.
  files['__MACOSX/chest_xray/train/NORMAL/._IM-0001-0001.jpeg'] = 'of the system';
  return files;
}

const FIVE_CLASSES: Record<string, Finding> = {
  Atelectasis: 'viral pneumonia',
  COVID: 'COVID-19',
  Normal: 'clear',
  Pneumonia: 'bacterial pneumonia',
  Tuberculosis: 'bacterial pneumonia',
};

/** A folder for each of five classes, ten images in each, beside masks; nothing says what tests. */
export async function fiveClassFiles(): Promise<ArchiveFiles> {
  const files: ArchiveFiles = {};
  for (const [name, finding] of Object.entries(FIVE_CLASSES)) {
    for (let at = 1; at <= 10; at++) {
      const image = `${name}-${at}.jpeg`;
      const content = await phantomFile(image, finding);
      files[`${name}/images/${image}`] = content;
      files[`${name}/masks/${image}`] = content;
    }
  }
  return files;
}

/** Of the values in the table of `hospitalFiles`; each patient has two images of the one value. */
const DIAGNOSES: Record<string, { finding: Finding; patients: number }> = {
  'no finding': { finding: 'clear', patients: 10 },
  'viral infiltrate': { finding: 'viral pneumonia', patients: 5 },
  'bacterial infiltrate': { finding: 'bacterial pneumonia', patients: 5 },
  unclear: { finding: 'clear', patients: 1 },
};

/** A hospital's own table, with semicolons and names without ending, and the images in one folder. */
export async function hospitalFiles(): Promise<{ table: string; images: ArchiveFiles }> {
  const rows = ['scan;case no;verdict'];
  const images: ArchiveFiles = {};
  let patient = 0;
  for (const [diagnosis, { finding, patients }] of Object.entries(DIAGNOSES)) {
    for (const last = patient + patients; patient < last; patient++) {
      for (const view of ['a', 'b']) {
        const name = `scan-${String(patient).padStart(2, '0')}${view}`;
        rows.push(`${name};case ${patient};${diagnosis}`);
        images[`scans/${name}.jpeg`] = await phantomFile(name, finding, `case ${patient}`);
      }
    }
  }
  return { table: `${rows.join('\n')}\n`, images };
}
