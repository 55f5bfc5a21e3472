import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { importArchive, saveDownload } from '../verify/page-steps';
import { withServedPage } from '../verify/with-served-page';
import type { ImportReport } from '../../src/domain/dataset/import-report';
import type { Reader } from '../../src/domain/dataset/reader';
import type { ImportRun } from './ingest-figures';
import { countLongTasks } from './page-frames';
import { measureCpuTime } from './process-cpu-time';
import { measurePeakMemory, type MemoryMeasure } from './process-memory';

interface ImportOptions {
  archivePath: string;
  workers: number;
  reader: Reader;
}

/** Imports an archive once, in a browser of its own. */
export function measureImport(
  { archivePath, workers, reader }: ImportOptions,
  chromiumPath: string,
): Promise<{ run: ImportRun; memoryMeasure: MemoryMeasure | null }> {
  return withServedPage(chromiumPath, async (page, address) => {
    await page.goto(`${address}?workers=${workers}&reader=${reader}`);
    const longestTask = await countLongTasks(page);
    const { value: cpuMs, memory } = await measurePeakMemory(() =>
      measureCpuTime(() => importArchive(page, archivePath)),
    );
    const longestTaskMs = await longestTask();
    const report = await saveReport(page);
    if (report.timings.workers !== workers) {
      throw new Error(
        `The page imported with ${report.timings.workers} workers, not with ${workers}.`,
      );
    }
    if (report.reader !== reader) {
      throw new Error(`The page imported by the reader ${report.reader}, not by ${reader}.`);
    }
    const run: ImportRun = {
      reader,
      resampling: 'bilinear',
      workers,
      images: countImages(report),
      timings: report.timings,
      cpuMs,
      peakMemoryMiB: memory === null ? null : memory.bytes / 2 ** 20,
      longestTaskMs,
    };
    return { run, memoryMeasure: memory?.measure ?? null };
  });
}

async function saveReport(page: Page): Promise<ImportReport> {
  const folder = await mkdtemp(join(tmpdir(), 'xray-trainer-bench-'));
  try {
    const file = join(folder, 'import.json');
    await saveDownload(page, 'Download import report', file);
    const report = JSON.parse(await readFile(file, 'utf8')) as ImportReport;
    // The type says so, the file need not.
    const format: string = report.format;
    if (format !== 'xray-trainer/import@1') {
      throw new Error(`The import report is of the format ${format}.`);
    }
    return report;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function countImages({ counts }: ImportReport): number {
  return Object.values(counts)
    .flatMap((split) => Object.values(split))
    .reduce((sum, count) => sum + count, 0);
}
