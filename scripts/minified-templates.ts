/** Makes the HTML and CSS in tagged template literals as small as they can be: in bundles and in modules. */
import { readFileSync, writeFileSync } from 'node:fs';
import remapping from '@jridgewell/remapping';
import { minify } from 'html-minifier-next';
import { minifyHTMLLiterals } from 'minify-literals';
import type { Plugin } from 'rollup';

/** What code looks like that has such literals; tsc writes a space before them. */
const HAS_LITERALS = /\b(html|svg|css) ?`/;

/** Minifies `html`, `svg` and `css` literals of our own sources, before types are stripped. */
export function minifiedTemplates(): Plugin {
  return {
    name: 'minified-templates',
    async transform(code, id) {
      const result = id.includes('node_modules') ? null : await minified(code, id);
      return result === null ? null : { code: result.code, map: result.map?.toString() ?? null };
    },
  };
}

/**
 * Minifies the literals of a module that tsc has written, and carries its source map along: what a
 * server draws, and what others bundle, is made of them.
 */
export async function minifyTemplatesOf(file: string): Promise<void> {
  const result = await minified(readFileSync(file, 'utf8'), file);
  if (!result?.map) return;
  const written = readFileSync(`${file}.map`, 'utf8');
  const map = remapping([result.map.toString(), written], () => null);
  writeFileSync(file, result.code);
  writeFileSync(`${file}.map`, map.toString());
}

/** The code with its literals made small; `null` where there are none to make smaller. */
async function minified(code: string, fileName: string) {
  return HAS_LITERALS.test(code)
    ? minifyHTMLLiterals(code, { fileName, html: minifiedMarkup })
    : null;
}

async function minifiedMarkup(markup: string): Promise<string> {
  const small = await minify(markup, {
    caseSensitive: true,
    collapseWhitespace: true,
    removeComments: true,
    // A part of a drawing does not look like one to the minifier: without its slash a shape would hold what follows it.
    keepClosingSlash: true,
  });
  // A space at the edge of a template parts two words when templates are put together; a line
  // break there is only how the source is laid out.
  const before = /^[^\S\n]+/.test(markup) ? ' ' : '';
  const after = /[^\S\n]$/.test(markup.replace(/\n\s*$/, '\n')) ? ' ' : '';
  return `${before}${small}${after}`;
}
