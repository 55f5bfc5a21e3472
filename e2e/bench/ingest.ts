import { stat } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { basename } from 'node:path';
import type { IngestOptions } from '../tasks/bench-ingest.mjs';
import {
  summarise,
  type ImportRun,
  type IngestFigures,
  type NaiveListing,
  type NotMeasured,
  type PeerRun,
} from './ingest-figures';
import { measureNaiveListing } from './ingest-naive';
import { measureImport } from './ingest-page';
import { findPeer, runPeer } from './ingest-peer';
import type { MemoryMeasure } from './process-memory';
import { ensureStandIn } from './stand-in';

/**
 * Imports an archive by each reader with each number of workers, beside Python and OpenCV and
 * beside JSZip on the whole file. Python runs before and after the page: machines drift.
 */
export async function benchIngest(
  options: IngestOptions,
  chromiumPath: string,
): Promise<IngestFigures> {
  const archivePath = options.archivePath ?? (await ensureStandIn(options.size));
  const peer = await choosePeer(options);
  const peerRuns: PeerRun[] = [];
  const measurePeer = async () => {
    if (typeof peer !== 'string') return;
    console.error('Importing with Python and OpenCV.');
    peerRuns.push(await runPeer(peer, archivePath));
  };

  await measurePeer();
  const imports = await measureImports(options, archivePath, chromiumPath);
  await measurePeer();
  return summarise({
    archive: basename(archivePath),
    zipBytes: (await stat(archivePath)).size,
    cores: availableParallelism(),
    ...imports,
    peer: typeof peer === 'string' ? peerRuns : peer,
    naive: await measureNaive(options, archivePath, chromiumPath),
  });
}

async function measureImports(
  { readers, workers }: IngestOptions,
  archivePath: string,
  chromiumPath: string,
): Promise<{ runs: ImportRun[]; memoryMeasure: MemoryMeasure | null }> {
  const runs: ImportRun[] = [];
  const measures: (MemoryMeasure | null)[] = [];
  for (const reader of readers) {
    for (const count of workers) {
      console.error(`Importing by the ${reader} reader with ${count} workers.`);
      const request = { archivePath, workers: count, reader };
      const { run, memoryMeasure } = await measureImport(request, chromiumPath);
      runs.push(run);
      measures.push(memoryMeasure);
    }
  }
  return { runs, memoryMeasure: measures.includes('RSS') ? 'RSS' : (measures[0] ?? null) };
}

async function choosePeer({ skip }: IngestOptions): Promise<string | NotMeasured> {
  if (skip.includes('python')) return { reason: 'skipped' };
  return (await findPeer()) ?? { reason: 'no Python with OpenCV found (python3-opencv)' };
}

async function measureNaive(
  { skip }: IngestOptions,
  archivePath: string,
  chromiumPath: string,
): Promise<NaiveListing | NotMeasured> {
  if (skip.includes('naive')) return { reason: 'skipped' };
  console.error('Listing with JSZip on the whole file.');
  return measureNaiveListing(archivePath, chromiumPath);
}
