import { createHash } from 'node:crypto';
import { MantineProvider } from '@mantine/core';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import type { Plugin } from 'vite';
import { MANTINE_OPTIONS } from '../../src/ui/theme';

/**
 * What the built page may load and run: its own files, and nothing else from anywhere. So no image
 * can leave it, and markup in a file name or a bundle stays text even where the page had a hole.
 */
export function contentSecurityPolicy(): string {
  const directives = {
    'default-src': "'none'",
    // TensorFlow.js and the image decoder are WebAssembly.
    'script-src': "'self' 'wasm-unsafe-eval'",
    'style-src': ["'self'", ...mantineStyles().map(hashSource)].join(' '),
    // Icons within style sheets are data:, a picture from the person's own files is blob:.
    'img-src': "'self' data: blob:",
    // The sample data set and the WebAssembly files.
    'connect-src': "'self'",
    'worker-src': "'self'",
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
 */
export function withContentSecurityPolicy(): Plugin {
  return {
    name: 'content-security-policy',
    apply: (_, { command, isPreview }) => command === 'build' || isPreview === true,
    transformIndexHtml: (html) => ({
      html,
      tags: [
        {
          tag: 'meta',
          attrs: { 'http-equiv': 'Content-Security-Policy', content: contentSecurityPolicy() },
          injectTo: 'head-prepend',
        },
      ],
    }),
    configurePreviewServer(server) {
      const policy = contentSecurityPolicy();
      server.middlewares.use((_, response, next) => {
        response.setHeader('Content-Security-Policy', policy);
        next();
      });
    },
  };
}

/** The style elements that Mantine writes into the page: the colours and sizes of the theme. */
function mantineStyles(): string[] {
  const markup = renderToStaticMarkup(createElement(MantineProvider, MANTINE_OPTIONS));
  return [...markup.matchAll(/<style[^>]*>(.*?)<\/style>/gs)].map(([, css = '']) => css);
}

function hashSource(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}
