import { defineConfig, globalIgnores } from 'eslint/config';
import globals from 'globals';
import baselineJs from 'eslint-plugin-baseline-js';
import importX from 'eslint-plugin-import-x';
import tseslint from 'typescript-eslint';

/** The layers, lowest first, each with the layers it may import (statically). */
const layers = {
  model: [],
  regions: ['model'],
  text: ['model', 'regions'],
  feed: ['model', 'regions'],
  formats: ['model', 'regions', 'text'],
  elements: ['model', 'regions', 'text', 'feed'],
  server: ['model', 'regions', 'text', 'feed', 'formats', 'elements'],
  cli: ['model', 'regions', 'text', 'feed', 'formats', 'elements', 'server'],
};

/** Where nothing of Node's may be used: it runs in a reader's browser. */
const browserLayers = ['model', 'regions', 'text', 'feed', 'formats', 'elements'];

/** What a layer may load by dynamic import beside what it may import statically. */
const onDemand = { elements: ['formats'] };

const NODE_BUILTINS = '^node:';

const layerRules = Object.entries(layers).map(([layer, allowed]) => {
  const others = Object.keys(layers).filter((name) => name !== layer && !allowed.includes(name));
  const notEvenOnDemand = others.filter((name) => !(onDemand[layer] ?? []).includes(name));
  const folders = (names) => `^(\\.\\./)+(${names.join('|')})/`;
  const patterns = [
    ...(others.length === 0
      ? []
      : [{ regex: folders(others), message: `${layer} is below or apart from that layer.` }]),
    ...(browserLayers.includes(layer)
      ? [{ regex: NODE_BUILTINS, message: `${layer} runs in browsers.` }]
      : []),
    {
      regex: '^(lit|lit-.*|@lit/.*|@lit-labs/.*)(/|$)',
      message:
        'html, nothing, repeat: elements/template/template.ts; css: elements/shared/styles.ts.',
    },
  ];
  return {
    files: [`src/${layer}/**/*.ts`],
    rules: {
      '@typescript-eslint/no-restricted-imports': ['error', { patterns }],
      'no-restricted-syntax': [
        'error',
        {
          selector:
            'TaggedTemplateExpression[tag.name="html"] TemplateElement[value.raw=/&#?\\w+;/]',
          message: 'Templates are never parsed as HTML: write the character, not its entity.',
        },
        ...(notEvenOnDemand.length === 0
          ? []
          : [
              {
                selector: `ImportExpression[source.value=/${folders(notEvenOnDemand).replaceAll('/', '\\u002F')}/]`,
                message: `${layer} may not load that layer, not even on demand.`,
              },
            ]),
      ],
      ...(browserLayers.includes(layer)
        ? { 'no-restricted-globals': ['error', 'process', 'Buffer', 'global', 'require'] }
        : {}),
    },
  };
});

export default defineConfig(
  globalIgnores([
    'dist/',
    'coverage/',
    'storybook-static/',
    'test/consumers/',
    'test/packed-imports/',
  ]),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    plugins: { 'import-x': importX },
    languageOptions: { parserOptions: { projectService: true } },
    settings: {
      'import-x/parsers': { '@typescript-eslint/parser': ['.ts'] },
      'import-x/resolver-next': [importX.createNodeResolver({ extensions: ['.ts', '.js'] })],
    },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      // A rejected promise in a test must reach the runner; node:test's own are awaited by it.
      '@typescript-eslint/no-floating-promises': [
        'error',
        {
          allowForKnownSafeCalls: [
            { from: 'package', package: 'node:test', name: ['test', 'it', 'describe', 'suite'] },
          ],
        },
      ],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // `interface Post extends Infer<typeof post> {}` gives a schema's type a name in messages.
      '@typescript-eslint/no-empty-object-type': [
        'error',
        { allowInterfaces: 'with-single-extends' },
      ],
      '@typescript-eslint/consistent-indexed-object-style': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
      'import-x/no-cycle': 'error',
      eqeqeq: 'error',
    },
  },
  ...layerRules,
  // The support floor of docs/browsers.md: what is newer needs a guard, and says so on the line.
  {
    ...baselineJs.configs['recommended-ts']({ available: 'widely', level: 'error' }),
    files: browserLayers.map((layer) => `src/${layer}/**/*.ts`),
    plugins: { 'baseline-js': baselineJs },
  },
  {
    files: ['src/**/*.ts'],
    rules: { 'no-console': 'error' },
  },
  {
    files: ['**/*.mjs', '**/*.js'],
    extends: [tseslint.configs.recommended],
    languageOptions: { globals: globals.node },
  },
);
