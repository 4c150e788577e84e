import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { problemTable } from '../../scripts/model/problem-table.ts';
import { PROBLEM_LEVELS, problemAt } from '../../src/model/problem.ts';
import type { ProblemCode } from '../../src/model/problem.ts';
import { describeProblem, PROBLEM_WORDS } from '../../src/text/problem-words.ts';

describe('a problem in words', () => {
  it('says where it is, what is wrong and how to put it right', () => {
    const problem = problemAt('missing-alt', ['items', 3, '_knf', 'image', 'alt'], '');

    assert.equal(
      describeProblem(problem, 'nb'),
      '/items/3/_knf/image/alt: Bildet mangler alternativ tekst. Beskriv hva bildet viser i «alt», eller skriv "" for et bilde som bare er pynt.',
    );
    assert.match(
      describeProblem(problem, 'en'),
      /^\/items\/3\/_knf\/image\/alt: The picture has no/,
    );
  });

  it('says so where it is the whole document', () => {
    assert.match(describeProblem(problemAt('not-a-feed', [], ''), 'nb'), /^Hele dokumentet: /);
  });

  for (const code of Object.keys(PROBLEM_LEVELS) as ProblemCode[]) {
    it(`has whole sentences for ${code}`, () => {
      for (const { what, fix } of Object.values(PROBLEM_WORDS[code])) {
        for (const sentence of [what, fix]) assert.match(sentence, /^[A-ZÆØÅ].{10,}\.$/);
      }
    });
  }

  it('is told in docs/problems.md as the code says it', () => {
    const written = readFileSync(new URL('../../docs/problems.md', import.meta.url), 'utf8');

    assert.equal(written, problemTable());
  });
});
