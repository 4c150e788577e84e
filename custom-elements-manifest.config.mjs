/** Published paths: the manifest names the built modules, not the sources they come from. */
const publishedPath = (path) => path.replace(/^\/?src\//, 'dist/').replace(/\.ts$/, '.js');

export default {
  globs: ['src/elements/**/*.ts'],
  outdir: 'dist',
  litelement: true,
  packagejson: false,
  quiet: true,
  plugins: [
    {
      name: 'published-paths',
      packageLinkPhase({ customElementsManifest }) {
        const visit = (node) => {
          for (const [key, value] of Object.entries(node)) {
            if ((key === 'path' || key === 'module') && typeof value === 'string') {
              node[key] = publishedPath(value);
            } else if (typeof value === 'object' && value !== null) {
              visit(value);
            }
          }
        };
        visit(customElementsManifest);
      },
    },
  ],
};
