/**
 * Runs the random tests of the feed client with a new seed and many runs; a failure prints its seed
 * and its smallest counterexample.
 *
 *     npm run test:fuzz            5,000 runs of each property
 *     npm run test:fuzz -- 100000  as many as asked for
 */
import { run } from 'node:test';
import { spec } from 'node:test/reporters';

process.env['KNF_FUZZ_RUNS'] = process.argv[2] ?? '5000';
const file = new URL('fuzz.node.test.ts', import.meta.url).pathname;
run({ files: [file] })
  .on('test:fail', () => {
    process.exitCode = 1;
  })
  .compose(spec())
  .pipe(process.stdout);
