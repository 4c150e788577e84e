import { existsSync } from 'node:fs';
import nodeResolve from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import esbuild from 'rollup-plugin-esbuild';
import { buildNames } from './scripts/build-names.ts';
import { compileHint } from './scripts/compile-hint.ts';
import { shortNames } from './scripts/internal-names.ts';
import { linkedChunks } from './scripts/linked-chunks.ts';
import { minifiedTemplates } from './scripts/minified-templates.ts';
import { ownTables } from './scripts/own-tables.ts';
import { quietFirstLook, quietReader } from './scripts/quiet-first-look.ts';
import { secondMinifier } from './scripts/second-minifier.ts';
import { thirdPartyLicenses } from './scripts/third-party-licenses.ts';
import { withoutUnusedParts } from './scripts/unused-parts.ts';

/** Each browser bundle and what it is made of. */
const entries = {
  'knf-widgets': 'src/elements/script-tag/knf-widgets.ts',
  'knf-news': 'src/elements/script-tag/knf-news.ts',
  'knf-events': 'src/elements/script-tag/knf-events.ts',
  'knf-post': 'src/elements/knf-post/knf-post.ts',
};

/** Modules of one name in two folders: what tells their chunks apart. */
const PREFIXES = {
  'event-': /knf-events\/layouts\/(?:cards|compact)\.ts$/,
  'map-': /knf-region-map\/messages\/\w\w\.ts$/,
  'named-': /regions\/named\/further-names\.ts$/,
};

/** @param {string | undefined} file */
function prefixOf(file) {
  const [prefix] = Object.entries(PREFIXES).find(([, path]) => path.test(file ?? '')) ?? [''];
  return prefix;
}

/** The class of each element, and what only classes need. */
const CLASSES =
  /elements\/(?:knf-(?:widgets|(?:news|events|post)\/(?:knf-\w+|\w+-element|\w+-class\.styles))|shared\/(?:class\.styles|language-around|feed-element|feed-source|reactive-element|message|define|define-on-demand|events|late|reach)|template\/render)\.ts$|feed\/networks\.ts$/;

/**
 * The chunk of modules that rollup would put elsewhere.
 *
 * @param {string} file
 * @param {string} entry
 */
function chunkOf(file, entry) {
  // Names in other languages are a third of what it takes to name a region, and a chunk has its limit.
  if (/regions\/(?:data\/)?further-names\.ts$/.test(file)) return 'further-names';
  // What every page with a feed asks for at one time is one request: each costs a slow telephone its time.
  if (/(?:feed\/(?:later|retry)|shared\/stale-note|text\/counted)\.ts$/.test(file)) return 'later';
  if (
    /(?:knf-events\/(?:event-details|next-change)|shared\/clock|text\/event-detail-words)\.ts$/.test(
      file,
    )
  )
    return 'event-details';
  // What follows the first sight comes in one piece; a bundle without one has it from the start.
  if (CLASSES.test(file) && entry !== 'knf-post') return 'elements';
  // What is said where there is nothing to show, only classes say; and only they look at once.
  if (
    /(?:text\/(?:messages\/nb-states|state-messages)|model\/at-once)\.ts$/.test(file) &&
    entry !== 'knf-post'
  )
    return 'elements';
  // Rows of news have no drawings, no buttons, no weekdays and no more to say; what follows them does.
  if (
    /(?:shared\/(?:icon|button\.styles|more)|text\/(?:more-loaders|date-range|messages\/nb-days))\.ts$/.test(
      file,
    ) &&
    entry === 'knf-news'
  )
    return 'elements';
  return undefined;
}

/**
 * One build an entry: built together, rollup would move what entries share to a chunk of its own,
 * and a page that loads one entry would pay a second request before its first paint.
 */
export default Object.entries(entries)
  .filter(([, input]) => existsSync(input))
  .map(([name, input]) => ({
    input: { [name]: input },
    // Chunks may take what they need from the entry that is already there.
    preserveEntrySignatures: 'allow-extension',
    plugins: [
      nodeResolve({ exportConditions: ['production', 'browser'] }),
      withoutUnusedParts(),
      minifiedTemplates(),
      quietFirstLook(),
      ownTables(),
      esbuild({ target: 'es2022', tsconfig: 'tsconfig.json', ...shortNames }),
      quietReader(),
      linkedChunks(),
      terser({
        ecma: 2022,
        module: true,
        compress: {
          passes: 3,
          hoist_funs: true,
          unsafe_arrows: true,
          unsafe_methods: true,
          pure_getters: true,
        },
        mangle: true,
        format: { comments: false },
      }),
      secondMinifier(),
      compileHint(),
      thirdPartyLicenses(),
      buildNames(),
    ],
    output: {
      dir: 'dist',
      format: 'es',
      entryFileNames: '[name].js',
      chunkFileNames: ({ facadeModuleId, moduleIds }) =>
        `chunks/${prefixOf(facadeModuleId ?? moduleIds.at(-1))}[name]-[hash:7].js`,
      hashCharacters: 'hex',
      manualChunks: (file) => chunkOf(file, name),
      onlyExplicitManualChunks: true,
      sourcemap: true,
      // Nobody sees the namespaces that chunks pass on: they need neither a tag nor protection.
      generatedCode: { preset: 'es2015', symbols: false },
      freeze: false,
      hoistTransitiveImports: false,
    },
    onLog(level, log, handler) {
      // What a dependency does inside itself is its own affair.
      const isInside = ['CIRCULAR_DEPENDENCY', 'INVALID_ANNOTATION'].includes(log.code);
      if (isInside && log.message.includes('node_modules')) return;
      handler(level, log);
    },
  }));
