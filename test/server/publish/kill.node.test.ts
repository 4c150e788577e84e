import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { after, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { decodeFeed } from '../../../src/model/index.ts';
import { chainOf, newContent, post } from './content.ts';

/** `npm run test:kill` kills 50 times; a few are enough to see that the test works. */
const KILLS = Number(process.env['KNF_KILLS'] ?? 5);
const POSTS = 400;

const knf = fileURLToPath(new URL('../../../src/cli/knf.ts', import.meta.url));

/** Runs `knf build`; kills it after some time. Gives how long it ran, ms, and whether it was killed. */
function build(
  folder: string,
  out: string,
  killAfterMs?: number,
): Promise<{ ms: number; killed: boolean }> {
  const started = performance.now();
  const child = spawn(process.execPath, [knf, 'build', folder, '--out', out], { stdio: 'ignore' });
  const timer =
    killAfterMs === undefined ? undefined : setTimeout(() => child.kill('SIGKILL'), killAfterMs);
  return new Promise((resolve) => {
    child.on('exit', (_code, signal) => {
      clearTimeout(timer);
      resolve({ ms: performance.now() - started, killed: signal === 'SIGKILL' });
    });
  });
}

describe('a build that is killed', () => {
  const content = newContent();
  after(() => content.remove());

  it(`leaves a whole feed behind, ${KILLS} times at random moments`, async (t) => {
    for (let index = 1; index <= POSTS; index++) content.write(`posts/${index}.md`, post(index));
    await build(content.folder, content.out);
    content.write('posts/1.md', post(1, 'tags: [a]\n'));
    let { ms } = await build(content.folder, content.out);
    let killed = 0;

    for (let round = 1; killed < KILLS; round++) {
      // An old post changes: every page of the archive gets another name.
      content.write('posts/1.md', post(1, `tags: [runde-${round}]\n`));
      const run = await build(content.folder, content.out, Math.random() * ms);
      if (run.killed) killed++;
      else ms = Math.min(ms, run.ms);

      const documents = chainOf(content.published());
      const ids = new Set(documents.flatMap(({ items }) => items.map(({ id }) => id)));
      assert.equal(ids.size, POSTS, `round ${round}`);
      // What a killed build was writing stands beside its place, under a name that nobody asks for.
      const subjects = [...content.published().keys()].filter((path) => /^tags\/[^.]/.test(path));
      for (const path of subjects) chainOf(content.published(), path);
      for (const document of documents) assert.deepEqual(decodeFeed(document).problems, []);
    }

    t.diagnostic(
      `${killed} builds were killed before they ended (a whole one takes ${Math.round(ms)} ms)`,
    );
    const last = await build(content.folder, content.out);
    assert.ok(!last.killed);
  });
});
