import { spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { build, preview } from 'vite';
import { CHROMIUM_ARGS } from '../tasks/find-chromium.mjs';
import { ROOT } from '../tasks/project.mjs';
import type { TrainBenchOptions, TrainFigures } from './train-figures';

/** Builds the benchmark's page beside the real one, runs it in a Chromium and asks PyTorch as well. */
export async function benchTrain(
  archivePath: string,
  chromiumPath: string,
  options: TrainBenchOptions,
): Promise<TrainFigures> {
  const folder = await mkdtemp(join(tmpdir(), 'xray-trainer-bench-'));
  try {
    const page = 'e2e/bench/train-page.html';
    await build({
      root: ROOT,
      logLevel: 'warn',
      publicDir: false,
      build: { outDir: folder, rolldownOptions: { input: join(ROOT, page) } },
    });
    const figures = await runInChromium(folder, page, archivePath, chromiumPath, options);
    const pytorch = askPytorch();
    return {
      ...figures,
      train: {
        ...figures.train,
        pytorchMsPerStep: pytorch?.msPerStep ?? null,
        pytorchVersion: pytorch?.version ?? null,
      },
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function runInChromium(
  folder: string,
  path: string,
  archivePath: string,
  chromiumPath: string,
  options: TrainBenchOptions,
) {
  const server = await preview({
    root: ROOT,
    build: { outDir: folder },
    preview: { host: '127.0.0.1', port: 0 },
  });
  const browser = await chromium.launch({ executablePath: chromiumPath, args: CHROMIUM_ARGS });
  try {
    const page = await browser.newPage();
    page.on('console', (message) => {
      if (message.type() === 'error') process.stderr.write(`${message.text()}\n`);
    });
    await page.goto(new URL(path, server.resolvedUrls?.local[0]).href);
    await page.getByLabel('Archive').setInputFiles(archivePath);
    const status = page.getByRole('status');
    const reporting = setInterval(() => {
      void status.textContent().then(reportOnce, () => undefined);
    }, 1000);
    try {
      return await page.evaluate((asked) => window.runTrainBench(asked), options);
    } finally {
      clearInterval(reporting);
    }
  } finally {
    await browser.close();
    await server.close();
  }
}

let reported = '';

function reportOnce(phase: string | null): void {
  if (phase === null || phase === reported) return;
  reported = phase;
  process.stderr.write(`${phase}\n`);
}

/** The same step by PyTorch on this machine's processor; null where there is none. */
function askPytorch(): { msPerStep: number; version: string } | null {
  const script = join(ROOT, 'e2e/bench/pytorch-step.py');
  for (const python of ['python3', '/usr/bin/python3']) {
    const { status, stdout } = spawnSync(python, [script], { encoding: 'utf8' });
    if (status === 0) return JSON.parse(stdout) as { msPerStep: number; version: string };
  }
  return null;
}
