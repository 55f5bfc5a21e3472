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
 * beside JSZip on the whole file. Python and the page take turns: machines drift.
 */
export async function benchIngest(
  options: IngestOptions,
  chromiumPath: string,
): Promise<IngestFigures> {
  const archivePath = await chooseArchive(options);
  const peer = await choosePeer(options);
  const peerRuns: PeerRun[] = [];
  const runs: ImportRun[] = [];
  const measures = new Set<MemoryMeasure | null>();
  for (let round = 1; round <= options.rounds; round++) {
    if (typeof peer === 'string') {
      console.error(`Round ${round}: importing with Python and OpenCV.`);
      peerRuns.push(await runPeer(peer, archivePath));
    }
    for (const reader of options.readers) {
      for (const workers of options.workers) {
        console.error(`Round ${round}: importing by the ${reader} reader with ${workers} workers.`);
        const request = { archivePath, workers, reader };
        const { run, memoryMeasure } = await measureImport(request, chromiumPath);
        runs.push(run);
        measures.add(memoryMeasure);
      }
    }
  }
  const [measure = null] = measures;
  return summarise({
    archive: basename(archivePath),
    zipBytes: (await stat(archivePath)).size,
    cores: availableParallelism(),
    runs,
    memoryMeasure: measures.has('RSS') ? 'RSS' : measure,
    peer: typeof peer === 'string' ? peerRuns : peer,
    naive: await measureNaive(options, archivePath, chromiumPath),
  });
}

function chooseArchive({ archivePath, picturesFolder, size }: IngestOptions): Promise<string> {
  if (archivePath !== null) return Promise.resolve(archivePath);
  return ensureStandIn(size, picturesFolder);
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
