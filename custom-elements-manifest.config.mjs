import { publicContract } from './scripts/manifest/public-contract.ts';

export default {
  globs: ['src/elements/**/*.ts'],
  outdir: 'dist',
  litelement: true,
  packagejson: false,
  quiet: true,
  plugins: [publicContract()],
};
