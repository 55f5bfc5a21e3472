import { expect, it } from 'vitest';
import { predictionsCsv } from '../../domain/bundle/tables';
import { addBatch, finishAssembly, startAssembly } from '../../domain/dataset/assemble-dataset';
import { datasetPlanOf } from '../../domain/plan/dataset-plan';
import type { DicomElement } from '../../domain/testing/dicom-bytes';
import { identifiedDicom, identityIn } from '../../domain/testing/planted-identity';
import { decodePiece } from './decode-piece';
import { look } from './look';

/** 8 bits, 2 x 2. */
const PICTURE: DicomElement[] = [
  [0x00280004, 'CS', 'MONOCHROME2'],
  [0x00280010, 'US', 2],
  [0x00280011, 'US', 2],
  [0x00280100, 'US', 8],
  [0x00280101, 'US', 8],
  [0x7fe00010, 'OB', Uint8Array.of(0, 80, 160, 255)],
];

const scan = (id: string) =>
  identifiedDicom('1.2.840.10008.1.2.1', [[0x00100020, 'LO', `QZXW-${id}`], ...PICTURE]);

/** What is kept of a set and what goes into its files is made of what this gives. */
async function importOf(table: string, files: Record<string, Uint8Array<ArrayBuffer>>) {
  const listed = [
    ...Object.entries(files).map(([path, bytes]) => ({ path, file: new File([bytes], path) })),
    { path: 't.csv', file: new File([table], 't.csv') },
  ];
  const looked = await look({ kind: 'folder', folder: { name: 'x', files: listed } });
  if (!looked.ok) throw new Error(looked.error.code);
  const { set, plan, applied } = looked.value;
  if (!plan || !applied) throw new Error('no plan');
  const dataset = datasetPlanOf(set, plan, applied);
  const assembly = startAssembly(dataset);
  const positions = dataset.images.map((_, at) => at);
  const piece = {
    kind: 'files' as const,
    files: dataset.images.map(({ path }) => new File([files[path] ?? new Uint8Array()], path)),
    positions,
    copies: new Set(positions),
  };
  const by = { reader: 'exact', resampler: 'code' } as const;
  addBatch(assembly, await decodePiece({ piece, by }, () => undefined));
  const finished = finishAssembly(assembly);
  return { set, dataset, finished, applied };
}

it('a data set of DICOM files says nothing of whose pictures they are', async () => {
  const files = {
    'a/IM1.dcm': scan('1'),
    'a/IM2.dcm': scan('2'),
    'b/IM1.dcm': scan('3'),
    'b/broken.dcm': scan('4').slice(0, -60),
  };
  // The patients' numbers are the table's, and so is who is brother of whom.
  const table = [
    'PatientID,Target,patient',
    'QZXW-3,well,QZXW-family',
    'QZXW-1,sick,QZXW-family',
    'QZXW-2,sick,QZXW-other',
    'QZXW-4,well,QZXW-other',
    'QZXW-9,well,QZXW-third',
  ].join('\n');
  const { dataset, finished, applied } = await importOf(table, files);
  expect(applied.matched.identifier).toBe(4);
  expect(
    finished.images.map(({ name, label, patientGroup }) => [name, label, patientGroup]),
  ).toEqual([
    ['b/IM1.dcm', 'well', 'patient/1'],
    ['a/IM1.dcm', 'sick', 'patient/1'],
    ['a/IM2.dcm', 'sick', 'patient/2'],
  ]);
  expect(finished.skipped.map(({ name }) => name)).toEqual(['b/broken.dcm']);
  expect(dataset.fixes.missing).toEqual(['row of line 6']);
  const predictions = {
    indices: Int32Array.of(0, 1, 2),
    truth: Uint8Array.of(0, 1, 1),
    probabilities: new Float32Array(6),
  };
  const csv = predictionsCsv(finished, { train: predictions, validation: null, test: predictions });
  const { fixes, plan, metadataPath } = dataset;
  const written = JSON.stringify([
    fixes,
    plan,
    metadataPath,
    finished.images,
    finished.skipped,
    csv,
  ]);
  expect(identityIn(new TextEncoder().encode(written))).toEqual([]);
});

it('of what files say of themselves no more is known than the table says too', async () => {
  const { set } = await importOf('PatientID,Target\nQZXW-1,sick\nQZXW-2,well\n', {
    'IM1.dcm': scan('1'),
    'IM2.dcm': scan('2'),
    'IM3.dcm': scan('3'),
  });
  expect(set.images.map(({ identifiers }) => identifiers)).toEqual([
    ['QZXW-1'],
    ['QZXW-2'],
    undefined,
  ]);
});
