/**
 * `npm start`: installs what is missing, builds the page and serves it.
 * Usage: npm start [-- --port PORT] [--host ADDRESS]
 */
import { parseArgs } from 'node:util';
import { ensureInstalled } from './install.mjs';
import { ROOT } from './project.mjs';

try {
  const { port, host } = readOptions();
  await ensureInstalled();
  const { build, preview } = await import('vite');
  await build({ root: ROOT, logLevel: 'warn' });
  // Without `strictPort` Vite takes the next free port.
  const server = await preview({ root: ROOT, preview: { port, host } });
  const { local = [], network = [] } = server.resolvedUrls ?? {};
  for (const url of [...local, ...network]) console.log(`X-ray Trainer: ${url}`);
  console.log('Stop with Ctrl+C.');
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

function readOptions() {
  const { values } = parseArgs({ options: { port: { type: 'string' }, host: { type: 'string' } } });
  const port = Number(values.port ?? 4173);
  if (!Number.isInteger(port) || port < 0 || port > 65535) {
    throw new Error(`--port takes a number from 0 to 65535, not "${values.port}".`);
  }
  return { port, host: values.host ?? 'localhost' };
}
