import { createHash } from 'node:crypto';

/**
 * What the built page may load and run: its own files, and nothing else from anywhere. So no image
 * can leave it, and markup in a file name or a bundle stays text even where the page has a hole.
 *
 * @returns {Promise<string>}
 */
async function contentSecurityPolicy() {
  const styleHashes = (await mantineStyles()).map(hashSource);
  const directives = {
    'default-src': "'none'",
    // TensorFlow.js and the image decoder are WebAssembly.
    'script-src': "'self' 'wasm-unsafe-eval'",
    'style-src': ["'self'", ...styleHashes].join(' '),
    // A picture of the person's own files is blob:.
    'img-src': "'self' blob:",
    // The sample data set and the WebAssembly files.
    'connect-src': "'self'",
    'worker-src': "'self'",
    'manifest-src': "'self'",
    'object-src': "'none'",
    'base-uri': "'none'",
    'form-action': "'none'",
  };
  return Object.entries(directives)
    .map(([name, sources]) => `${name} ${sources}`)
    .join('; ');
}

/**
 * Puts the policy into the built page, so that any static host gives it. What a worker may do is
 * said by the answer its script comes with: the own server sends the policy as a header too. In
 * development there is none, because Vite's page has scripts and styles of its own within.
 *
 * @returns {import('vite').Plugin}
 */
export function withContentSecurityPolicy() {
  return {
    name: 'content-security-policy',
    apply: (_, { command, isPreview }) => command === 'build' || isPreview === true,
    transformIndexHtml: async () => [
      {
        tag: 'meta',
        attrs: { 'http-equiv': 'Content-Security-Policy', content: await contentSecurityPolicy() },
        injectTo: 'head-prepend',
      },
    ],
    async configurePreviewServer(server) {
      const policy = await contentSecurityPolicy();
      server.middlewares.use((_, response, next) => {
        response.setHeader('Content-Security-Policy', policy);
        next();
      });
    },
  };
}

/**
 * The text of every style element that Mantine writes into the page: the theme.
 *
 * @returns {Promise<string[]>}
 */
async function mantineStyles() {
  const [{ MantineProvider }, { createElement }, { renderToStaticMarkup }, { runnerImport }] =
    await Promise.all([
      import('@mantine/core'),
      import('react'),
      import('react-dom/server'),
      import('vite'),
    ]);
  /** @type {{ module: typeof import('../../src/ui/theme') }} */
  const { module: theme } = await runnerImport('./src/ui/theme.ts', { configFile: false });
  const markup = renderToStaticMarkup(createElement(MantineProvider, theme.MANTINE_OPTIONS));
  return [...markup.matchAll(/<style[^>]*>(.*?)<\/style>/gs)].map(([, text = '']) => text);
}

/** @param {string} text */
function hashSource(text) {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}
