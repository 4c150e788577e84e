import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { decodeFeed } from '../../src/model/decode.ts';
import { faultsOf, root } from '../support/compiler.ts';

const guide = readFileSync(join(root, 'docs/model.md'), 'utf8');

/** Examples of one language, each with the heading that it stands under. */
function examples(language: string): readonly (readonly [heading: string, code: string])[] {
  return guide.split(/^#+ /m).flatMap((section) => {
    const [, code] = new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``).exec(section) ?? [];
    return code === undefined ? [] : [[section.slice(0, section.indexOf('\n')), code] as const];
  });
}

/** The code with the package's sources in the place of the package. */
function onSources(code: string): string {
  return code
    .replaceAll('@knf/widgets/rich-text', './src/text/rich-text/node.ts')
    .replaceAll(/@knf\/widgets\/(\w+)/g, './src/$1/index.ts');
}

const post = (fields: object): object => ({
  id: 'a',
  title: 'A',
  _knf: { type: 'post', ...fields },
});
const event = (fields: object): object => ({
  id: 'a',
  title: 'A',
  _knf: { type: 'event', start: '2023-03-30', ...fields },
});

/** Where each type stands in a feed. */
const PLACES: Readonly<Record<string, (value: unknown) => object>> = {
  Post: (value) => ({ items: [value] }),
  Event: (value) => ({ items: [value] }),
  Section: (value) => ({ items: [post({ sections: [value] })] }),
  Image: (value) => ({ items: [post({ image: value })] }),
  Place: (value) => ({ items: [event({ location: value })] }),
  Organisation: (value) => ({ items: [event({ organizer: [value] })], _knf: { publisher: value } }),
  Person: (value) => ({ items: [event({ performers: [value] })] }),
  Registration: (value) => ({ items: [event({ registration: value })] }),
  Offer: (value) => ({ items: [event({ offers: [value] })] }),
  Recurrence: (value) => ({ items: [event({ recurrence: value })] }),
  Region: (value) => ({ items: [], _knf: { regions: [value] } }),
};

describe('the guide to the model', () => {
  const onTheWire = examples('json');

  it('has an example of every type', () => {
    assert.deepEqual(onTheWire.map(([heading]) => heading).sort(), Object.keys(PLACES).sort());
  });

  for (const [heading, code] of onTheWire) {
    it(`has an example of ${heading} that is read without a problem, and nothing of it is unknown`, () => {
      const { feed, problems } = decodeFeed(PLACES[heading]?.(JSON.parse(code)));

      assert.deepEqual(problems, []);
      assert.doesNotMatch(JSON.stringify(feed), /"extra"/);
    });
  }

  it('has code that the compiler accepts, with the types that a developer gets', () => {
    const files = new Map(
      examples('ts').map(([heading, code]) => [
        join(root, `example-${heading.toLowerCase().replace(/\W/g, '-')}.ts`),
        `${onSources(code)}\nexport {};\n`,
      ]),
    );

    assert.ok(files.size > 3);
    assert.deepEqual(faultsOf(files), []);
  });

  for (const [heading, code] of examples('ts')) {
    it(`has code under "${heading}" that runs and says something`, () => {
      const script = onSources(code);
      const { status, stdout, stderr } = spawnSync(
        process.execPath,
        ['--input-type=module-typescript', '-e', script],
        { cwd: root, encoding: 'utf8' },
      );

      assert.equal(status, 0, stderr);
      assert.doesNotMatch(stdout, /undefined|NaN|faults/);
      assert.ok(stdout.length > 5);
    });
  }
});
