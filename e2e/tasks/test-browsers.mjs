/**
 * `npm run test:browsers`: the journeys in Firefox and WebKitGTK, which are installed first where they
 * are missing and that can be done: on Debian, as root.
 */
import { ensureBuilt } from './build.mjs';
import { canInstallPackages, installPackages } from './debian.mjs';
import { ensureChromium, mayInstall } from './find-chromium.mjs';
import { findOtherBrowsers } from './find-other-browsers.mjs';
import { ensureInstalled } from './install.mjs';
import { runNpm } from './project.mjs';
import { runTask } from './run-task.mjs';

const PACKAGES = { Firefox: ['firefox-esr'], WebKitGTK: ['webkit2gtk-driver', 'xvfb'] };

await runTask('Usage: npm run test:browsers', Object, async () => {
  await ensureInstalled();
  await ensureBuilt();
  // Its figures are what the others are compared with.
  await ensureChromium();
  const { missing } = findOtherBrowsers();
  const names = missing.flatMap((browser) => PACKAGES[browser]);
  if (names.length > 0 && mayInstall(process.env, canInstallPackages())) {
    console.error(`Installing with apt-get: ${names.join(', ')}.`);
    installPackages(names);
  }
  const { installed, missing: still } = findOtherBrowsers();
  if (still.length > 0) {
    throw new Error(
      `${still.join(' and ')} not found: see "Test" in README.md for what to install.`,
    );
  }
  const projects = installed.map((browser) => `--project=${browser}`);
  const code = await runNpm(['run', '--silent', 'test:browser', '--', ...projects]);
  if (code !== 0) throw new Error('A journey failed: see its output above.');
});
