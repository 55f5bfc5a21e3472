import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import ts from 'typescript';
import { expect, it } from 'vitest';
import { STEPS } from '../../src/ui/steps';
import { ROOT } from '../tasks/project.mjs';

/*
 * What a step says stands in its folder `texts`, so that a second language is a second folder. A
 * text that is written into a component would stay as it is there.
 */
const UI = join(ROOT, 'src/ui');

it.each(STEPS)('all texts of the step %s stand in its folder of texts', (step) => {
  const folder = join(UI, step);
  const outside = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path) && !path.includes('.test.'))
    .filter((path) => !/^(texts|testing)\/|\/testing\//.test(path))
    .flatMap((path) => textsOf(join(folder, path)));
  expect(outside).toEqual([]);
});

it('knows a text from a name, a path and a class', () => {
  const source = `import { a } from './some file';
    /** Some words. */
    const kind = 'wide' as 'wide' | 'narrow page';
    const said = \`\${count} images are left out\`;
    export const View = () => (
      <section aria-label="Images" id="images" data-view="two words">
        {kind === 'wide' && <b>Wide</b>} {': '} {cond ? 'two words' : said}
      </section>
    );`;
  expect(textsIn(source)).toEqual(['images are left out', 'Images', 'Wide', 'two words']);
});

function textsOf(path: string): string[] {
  return textsIn(readFileSync(path, 'utf8')).map((text) => `${relative(UI, path)}: ${text}`);
}

/** Attributes that a person reads or hears, even where they are of one word. */
const SPOKEN =
  /^(aria-(label|description|roledescription)|label|title|description|placeholder|caption|alt)$/;
const LETTER = /\p{L}/u;
const WORDS = /\p{L}{2,}[,.:;]?[ \u00a0]\p{L}/u;

/** All that a person would read, in the order of the source. */
function textsIn(source: string): string[] {
  const file = ts.createSourceFile('view.tsx', source, ts.ScriptTarget.Latest, true);
  const texts: string[] = [];
  visit(file);
  return texts;

  function visit(node: ts.Node): void {
    if (ts.isImportDeclaration(node) || ts.isTypeNode(node)) return;
    if (ts.isJsxAttribute(node) && /^(data-|className$)/.test(node.name.getText())) return;
    if (isText(node)) texts.push(node.text.trim().replaceAll(/\s+/g, ' '));
    ts.forEachChild(node, visit);
  }
}

function isText(node: ts.Node): node is ts.JsxText | ts.LiteralLikeNode {
  if (ts.isJsxText(node)) return LETTER.test(node.text);
  if (!ts.isStringLiteral(node) && !isTemplatePart(node)) return false;
  const { parent } = node;
  if (ts.isJsxAttribute(parent) && SPOKEN.test(parent.name.getText()))
    return LETTER.test(node.text);
  return WORDS.test(node.text);
}

function isTemplatePart(node: ts.Node): node is ts.TemplateLiteralLikeNode {
  return (
    ts.isNoSubstitutionTemplateLiteral(node) ||
    ts.isTemplateHead(node) ||
    ts.isTemplateMiddle(node) ||
    ts.isTemplateTail(node)
  );
}
