import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { INTERNAL_NAMES } from '../../scripts/internal-names.ts';
import { TABLE } from '../../src/model/table.generated.ts';

const names = Object.keys(INTERNAL_NAMES);
const sources = globSync('src/{model,feed,text,elements}/**/*.ts').map((file) =>
  readFileSync(file, 'utf8'),
);

/** Those of the names that are among some others. */
const among = (others: readonly string[]) => names.filter((name) => others.includes(name));

describe('the names that bundles shorten', () => {
  it('are each said by the sources', () => {
    const all = sources.join('\n');

    const unsaid = names.filter((name) => !new RegExp(`\\b${name}\\b`).test(all));

    assert.deepEqual(unsaid, []);
  });

  it('name nothing of the model or of the wire', () => {
    const fields = Object.values(TABLE).flatMap((line) =>
      [...line.matchAll(/(\w+)(?::(\w+))?=/g)].flatMap(([, wire = '', model]) => [
        wire,
        model ?? wire.replace(/_(.)/g, (_, letter: string) => letter.toUpperCase()),
      ]),
    );

    assert.deepEqual(among(fields), []);
  });

  it('are nowhere looked up by their text, which stays long', () => {
    const texts = sources.flatMap((source) =>
      [...source.matchAll(/'(\w+)' in |\[\s*'(\w+)'\s*\]/g)].map(
        ([, key, own]) => key ?? own ?? '',
      ),
    );

    assert.deepEqual(among(texts), []);
  });

  it('are each called something else', () => {
    assert.equal(new Set(Object.values(INTERNAL_NAMES)).size, names.length);
  });
});
