import { loadavg } from 'node:os';
import type { Page } from '@playwright/test';
import { fillNumber, importArchive } from '../verify/page-steps';
import { withServedPage } from '../verify/with-served-page';
import { measureCpuTime } from './process-cpu-time';

/** Five seeds of the article's recipe, trained in a page of its own. */
export interface SeedsFigures {
  /** Of the processor, as the page is told: it has every one of them busy. */
  cores: number;
  /** From the click to the last figure, the start of the workers included. */
  wallMs: number;
  /** Of all the browser's processes; null where the system does not tell. */
  cpuMs: number | null;
  /** The table of test figures as the page writes it, row by row. */
  table: string[];
}

export interface ExperimentsFigures {
  seeds: number;
  epochs: number;
  /** Of the machine in the last minute, before the first and after the last: others slow this down. */
  load: [number, number];
  /** In the order in which they ran. */
  runs: SeedsFigures[];
}

const SEEDS = 5;
/** In turn, so that what else the machine does meets both. */
const CORES = [1, 2, 1, 2];

/** Times the experiment over seeds on WebAssembly, trained as on one core and as on two. */
export async function benchExperiments(
  archivePath: string,
  chromiumPath: string,
  epochs: number,
): Promise<ExperimentsFigures> {
  const before = currentLoad();
  const runs: SeedsFigures[] = [];
  for (const cores of CORES) {
    runs.push(
      await withServedPage(chromiumPath, (page, address) =>
        trainSeeds(page, address, { archivePath, epochs, cores }),
      ),
    );
  }
  const [first] = runs;
  if (runs.some(({ table }) => table.join() !== first?.table.join())) {
    throw new Error('The figures depend on how many trainings ran side by side.');
  }
  return { seeds: SEEDS, epochs, load: [before, currentLoad()], runs };
}

function currentLoad(): number {
  return loadavg()[0] ?? NaN;
}

async function trainSeeds(
  page: Page,
  address: string,
  options: { archivePath: string; epochs: number; cores: number },
): Promise<SeedsFigures> {
  const { archivePath, epochs, cores } = options;
  await page.addInitScript((value) => {
    Object.defineProperty(navigator, 'hardwareConcurrency', { value });
  }, cores);
  const start = `${address}?backend=wasm`;
  await page.goto(start);
  await importArchive(page, archivePath);
  await page.goto(`${start}#/train`);
  await fillNumber(page, 'Epochs', epochs);
  await page.goto(`${start}#/compare/experiments`);
  const card = page.getByRole('region', { name: /^Repeat over/ });
  await card.getByLabel('Seeds', { exact: true }).fill(String(SEEDS));
  let wallMs = 0;
  const cpuMs = await measureCpuTime(async () => {
    const startedAt = performance.now();
    await card.getByRole('button', { name: /^Start 5 trainings/ }).click();
    await card.getByText(`All ${SEEDS}\u00a0trainings done.`).waitFor({ timeout: 0 });
    wallMs = performance.now() - startedAt;
  });
  const table = await card
    .getByRole('table', { name: /^Figures/ })
    .getByRole('row')
    .allInnerTexts();
  return { cores, wallMs, cpuMs, table };
}
