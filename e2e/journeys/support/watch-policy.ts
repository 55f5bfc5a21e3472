import type { Page } from '@playwright/test';

/** What the page or one of its workers was kept from. */
export interface Violation {
  directive: string;
  blocked: string;
  /** Where it happened. */
  where: 'page' | 'worker';
}

const CHANNEL = 'policy violations';

/**
 * Records every violation of the content security policy from now on, in the page and in every
 * worker it starts: a browser tells a worker's violations to nobody but the worker.
 */
export async function watchPolicy(page: Page): Promise<Violation[]> {
  const violations: Violation[] = [];
  await page.exposeFunction('reportViolation', (violation: Violation) => {
    violations.push(violation);
  });
  await page.addInitScript((channel) => {
    const report = (violation: unknown) => {
      const { reportViolation } = window as unknown as { reportViolation: (of: unknown) => void };
      reportViolation(violation);
    };
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => {
      report({ directive: effectiveDirective, blocked: blockedURI, where: 'page' });
    });
    new BroadcastChannel(channel).addEventListener('message', ({ data }) => {
      report(data);
    });
  }, CHANNEL);
  await page.route('**/*.worker*.js', async (route) => {
    const response = await route.fetch();
    const body = `${WORKER_PRELUDE}\n${await response.text()}`;
    await route.fulfill({ response, body });
  });
  return violations;
}

const WORKER_PRELUDE = `
{
  const channel = new BroadcastChannel(${JSON.stringify(CHANNEL)});
  self.addEventListener('securitypolicyviolation', (event) => {
    channel.postMessage({
      directive: event.effectiveDirective, blocked: event.blockedURI, where: 'worker',
    });
  });
}`;
