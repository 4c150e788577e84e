/** Rollup plugin: makes the HTML and CSS in tagged template literals as small as they can be. */
import { minify } from 'html-minifier-next';
import { minifyHTMLLiterals } from 'minify-literals';
import type { Plugin } from 'rollup';

/** Minifies `html`, `svg` and `css` literals of our own sources, before types are stripped. */
export function minifiedTemplates(): Plugin {
  return {
    name: 'minified-templates',
    async transform(code, id) {
      if (id.includes('node_modules') || !/\b(html|svg|css)`/.test(code)) return null;
      const result = await minifyHTMLLiterals(code, { fileName: id, html: minifiedMarkup });
      return result === null ? null : { code: result.code, map: result.map?.toString() ?? null };
    },
  };
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
