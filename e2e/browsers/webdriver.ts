import type { Json } from './driver';

/** What an element is called in the answers of the protocol: W3C WebDriver, section "Elements". */
const ELEMENT_KEY = 'element-6066-11e4-a52e-4f735466cecf';

export type RemoteElement = Record<typeof ELEMENT_KEY, string>;

/** A browser that a driver has started, asked by the plain requests of W3C WebDriver. */
export interface WebDriverSession {
  post: (command: string, body?: Json) => Promise<unknown>;
  /** Runs a function in the page, by its source, and returns what its promise comes to. */
  run: (source: string, given: readonly unknown[]) => Promise<unknown>;
  postTo: (element: RemoteElement, command: 'click' | 'value', body?: Json) => Promise<unknown>;
  end: () => Promise<unknown>;
}

/** @param driver the address of a driver that listens */
export async function startSession(driver: string, capabilities: Json): Promise<WebDriverSession> {
  const asked = { capabilities: { alwaysMatch: capabilities } };
  const { sessionId } = (await send('POST', `${driver}/session`, asked)) as { sessionId: string };
  const address = `${driver}/session/${sessionId}`;
  const post = (command: string, body: Json = {}) => send('POST', `${address}/${command}`, body);
  return {
    post,
    run: async (source, given) => {
      const script = `
        const given = [...arguments];
        const done = given.pop();
        (async () => (${source})(...given))().then(
          (value) => done({ value }),
          (error) => done({ error: String(error) }),
        );`;
      const answer = (await post('execute/async', { script, args: given as Json })) as {
        value?: unknown;
        error?: string;
      };
      if (answer.error !== undefined) throw new Error(answer.error);
      return answer.value;
    },
    postTo: (element, command, body) => post(`element/${element[ELEMENT_KEY]}/${command}`, body),
    end: () => send('DELETE', address),
  };
}

async function send(method: 'GET' | 'POST' | 'DELETE', address: string, body?: Json) {
  const answer = await fetch(address, {
    method,
    body: body === undefined ? null : JSON.stringify(body),
  });
  const { value } = (await answer.json()) as { value: unknown };
  if (!answer.ok) throw new Error(`${address}: ${JSON.stringify(value)}`);
  return value;
}
