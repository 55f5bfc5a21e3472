import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import type { WebKitPrograms } from '../tasks/find-other-browsers.mjs';

export interface WebKitDriver {
  /** Where it takes requests. */
  address: string;
  end: () => Promise<void>;
}

/** Starts the driver with a home and a screen of its own, for it and the browser that it starts. */
export async function startWebKitDriver(
  { driver: program, screen: screenProgram }: WebKitPrograms,
  downloads: string,
): Promise<WebKitDriver> {
  const home = mkdtempSync(join(tmpdir(), 'xray-trainer-home-'));
  const screen = spawn(
    screenProgram,
    ['-displayfd', '3', '-screen', '0', '1280x1000x24', '-nolisten', 'tcp'],
    { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] },
  );
  const port = await freePort();
  const env = { ...process.env, ...environment(home, downloads), DISPLAY: await displayOf(screen) };
  const driver = spawn(program, ['--host=127.0.0.1', `--port=${port}`], { env, stdio: 'ignore' });
  const address = `http://127.0.0.1:${port}`;
  await listens(address, driver);
  return {
    address,
    end: async () => {
      await end(driver);
      await end(screen);
      rmSync(home, { recursive: true, force: true });
    },
  };
}

/** A person's folders, and no graphics processor. */
function environment(home: string, downloads: string): NodeJS.ProcessEnv {
  const config = join(home, 'config');
  mkdirSync(config);
  writeFileSync(join(config, 'user-dirs.dirs'), `XDG_DOWNLOAD_DIR="${downloads}"\n`);
  return {
    HOME: home,
    XDG_CONFIG_HOME: config,
    XDG_DATA_HOME: join(home, 'data'),
    XDG_CACHE_HOME: join(home, 'cache'),
    GDK_BACKEND: 'x11',
    GSETTINGS_BACKEND: 'memory',
    WEBKIT_SKIA_ENABLE_CPU_RENDERING: '1',
    LIBGL_ALWAYS_SOFTWARE: '1',
  };
}

/** The screen's name: it takes the first number that is free, and says which. */
async function displayOf(screen: ChildProcess): Promise<string> {
  const [number] = (await Promise.race([
    once(screen.stdio[3] as Readable, 'data'),
    diesEarly(screen),
  ])) as [Buffer];
  return `:${number.toString().trim()}`;
}

async function listens(address: string, driver: ChildProcess): Promise<void> {
  const answers = async () => {
    for (;;) {
      if ((await fetch(`${address}/status`).catch(() => null))?.ok) return;
      await wait(100);
    }
  };
  await Promise.race([answers(), diesEarly(driver)]);
}

async function diesEarly(process: ChildProcess): Promise<never> {
  await once(process, 'exit');
  throw new Error(`${process.spawnfile} did not start.`);
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

async function end(process: ChildProcess): Promise<void> {
  if (process.exitCode !== null || process.signalCode !== null) return;
  const ended = once(process, 'exit');
  process.kill();
  await ended;
}
