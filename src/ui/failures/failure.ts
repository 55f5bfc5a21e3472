/** What was thrown where nobody expected it, as text. */
export interface Failure {
  message: string;
  /** Where in the code; empty where the browser does not say. */
  stack: string;
}

/**
 * Whatever was thrown: a page under repair must not fail on it once more.
 *
 * @param componentStack the components around it, as React tells them
 */
export function failureOf(thrown: unknown, componentStack = ''): Failure {
  try {
    const { message, stack } = readThrown(thrown);
    const inComponents = componentStack && `In the components:${componentStack}`;
    return {
      message: message || 'The error has no message.',
      stack: [stack, inComponents].filter(Boolean).join('\n'),
    };
  } catch {
    return { message: 'The error cannot be read.', stack: '' };
  }
}

function readThrown(thrown: unknown): { message: string; stack: string } {
  if (thrown instanceof Error) {
    const { name, message, stack = '' } = thrown;
    const said = message || name;
    // Chromium begins the stack with the message, the others do not.
    return { message: said, stack: stack.includes(message) ? stack : `${said}\n${stack}` };
  }
  if (typeof thrown === 'object' && thrown !== null) {
    return { message: JSON.stringify(thrown), stack: '' };
  }
  return { message: String(thrown), stack: '' };
}

/** The name of the page where it happened, the version and the browser beside what was thrown. */
export interface Surroundings {
  place: string;
  version: string;
  browser: string;
}

/** The text that a person copies into a report. */
export function detailsOf(failures: readonly Failure[], surroundings: Surroundings): string {
  const { place, version, browser } = surroundings;
  const head = [`X-ray Trainer ${version}`, `Where: ${place}`, `Browser: ${browser}`].join('\n');
  const errors = failures.map(({ message, stack }) =>
    stack.includes(message) ? stack : [message, stack].filter(Boolean).join('\n'),
  );
  return [head, ...errors].join('\n\n');
}
