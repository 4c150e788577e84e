/**
 * One question only: do the readers' browsers know this CSS? Every feature must be Baseline widely
 * available, or stand inside `@supports`, or be one of those below, which a browser without them
 * does without harm. See docs/browsers.md.
 */
export default {
  plugins: ['stylelint-plugin-use-baseline'],
  overrides: [{ files: ['src/**/*.ts'], customSyntax: 'postcss-lit' }],
  rules: {
    'plugin/use-baseline': [
      true,
      {
        available: 'widely',
        // Newly available since May 2024, so widely since November 2026; the linter's data are older.
        ignoreFunctions: ['light-dark'],
        // Only the breaking of lines: where it is not known, lines break as they always did.
        // The halo of names on a map, and a list opened for print: without them both are plainer.
        ignoreProperties: {
          'text-wrap': ['/^.+$/'],
          'paint-order': ['/^.+$/'],
          'content-visibility': ['/^.+$/'],
          'forced-color-adjust': ['/^.+$/'],
        },
        ignoreSelectors: ['details-content'],
      },
    ],
  },
};
