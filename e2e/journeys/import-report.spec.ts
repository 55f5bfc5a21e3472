import { DataPage } from './pages/data-page';
import type { ImportReport } from '../../src/domain/dataset/import-report';
import { download } from './support/downloads';
import { expect, test } from './support/test';

test('the import report holds how images were resized and where the time went', async ({
  page,
}) => {
  await page.goto('./?workers=1');
  const data = new DataPage(page);
  await data.useSmallArchive();
  const bytes = await download(data.reportButton, 'import.json');
  const report = JSON.parse(bytes.toString('utf8')) as ImportReport;
  const { timings, skipped, format, resampling } = report;
  expect(format).toBe('xray-trainer/import@1');
  expect(resampling).toBe('opencv-bilinear');
  expect(skipped).toEqual([]);
  expect(timings.workers).toBe(1);
  for (const stage of ['read', 'inflate', 'check', 'decode'] as const) {
    expect(timings.stagesMs[stage]).toBeGreaterThan(0);
  }
  expect(timings.totalMs).toBeGreaterThanOrEqual(timings.listMs + timings.decodingMs);
});
