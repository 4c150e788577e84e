/**
 * Runs the random tests of the feed client, of rich text and of times with a new seed and many runs; a failure prints its seed
 * and its smallest counterexample.
 *
 *     npm run test:fuzz            5,000 runs of each property
 *     npm run test:fuzz -- 100000  as many as asked for
 */
import { fileURLToPath } from 'node:url';
import { run } from 'node:test';
import { spec } from 'node:test/reporters';

process.env['KNF_FUZZ_RUNS'] = process.argv[2] ?? '5000';
const files = [
  'fuzz.node.test.ts',
  '../text/rich-text/random-trees.node.test.ts',
  '../model/time-random.node.test.ts',
].map((name) => fileURLToPath(new URL(name, import.meta.url)));
run({ files })
  .on('test:fail', () => {
    process.exitCode = 1;
  })
  .compose(spec())
  .pipe(process.stdout);
