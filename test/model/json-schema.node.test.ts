import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { jsonSchemas } from '../../scripts/model/json-schema.ts';
import { decodeFeed } from '../../src/model/decode.ts';
import { encodeFeed } from '../../src/model/encode.ts';
import type { ProblemCode } from '../../src/model/problem.ts';
import { feeds } from './arbitraries.ts';
import { BASE, schemasTake } from './strict-wire.ts';

type Json = Record<string, unknown>;

const schemas = jsonSchemas();
const ajv = new Ajv2020({
  strict: true,
  strictTypes: false,
  strictRequired: false,
  allErrors: false,
});
const validate = ajv.compile(schemas['feed.json'] ?? false);

/** Says what one field cannot know, and what the schemas therefore do not say. */
const BEYOND_ONE_FIELD: ReadonlySet<ProblemCode> = new Set([
  'missing-alt',
  'missing-start',
  'end-before-start',
  'duplicate-id',
  'newer-version',
]);

function decoderTakes(document: unknown): boolean {
  const { feed, problems } = decodeFeed(document, { url: BASE });
  return feed !== undefined && problems.every(({ code }) => BEYOND_ONE_FIELD.has(code));
}

/** Where in a document something may be put in another's place: extensions are nobody's business. */
function placesIn(value: unknown, path: readonly string[] = []): (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, child]) => {
    const here = [...path, key];
    if (key.startsWith('_') && key !== '_knf') return [];
    return key === '_knf' || (here.length === 1 && key === 'version')
      ? placesIn(child, here)
      : [here, ...placesIn(child, here)];
  });
}

/** The document with another value at a place, or with nothing there. */
function changed(document: unknown, path: readonly string[], value: unknown): unknown {
  const copy = structuredClone(document) as Json;
  const parent = path.slice(0, -1).reduce((object, key) => object[key] as Json, copy);
  const last = path.at(-1) ?? '';
  if (value !== undefined) parent[last] = value;
  else if (Array.isArray(parent)) parent.splice(Number(last), 1);
  else Reflect.deleteProperty(parent, last);
  return copy;
}

/** Wrong almost everywhere, and right in a place or two. */
const OTHERS = [
  undefined,
  42,
  -1,
  0.5,
  1e20,
  true,
  '§',
  '3303',
  '2023-02-30',
  '2023-03-30',
  '2023-03-30T08:00',
  'javascript:alert(1)',
  'https://knf.example/',
  'a\u202eb',
  [],
  {},
  [42],
  [{}],
  { type: 'band' },
  { content_html: '' },
  { url: 'https://knf.example/' },
  'post',
  'cancelled',
  'county',
];

const documents = feeds.map((feed) => {
  const encoded = encodeFeed(feed);
  return encoded.ok ? (JSON.parse(JSON.stringify(encoded.document)) as unknown) : undefined;
});
const documentsWithAFault = fc
  .tuple(documents, fc.nat(), fc.constantFrom(...OTHERS))
  .map(([document, place, value]) => {
    const places = placesIn(document);
    const path = places[place % places.length];
    return path ? changed(document, path, value) : document;
  });

function read(name: string): unknown {
  return JSON.parse(readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8')) as unknown;
}

describe('the JSON Schemas', () => {
  it('are each a schema that can be used alone', () => {
    for (const [file, schema] of Object.entries(schemas)) {
      assert.equal(typeof new Ajv2020({ strictTypes: false }).compile(schema), 'function', file);
    }
  });

  for (const name of ['demo/feed.json', 'demo/feed-en.json']) {
    it(`take ${name}, as the decoder does without a problem`, () => {
      const document = read(name);

      assert.ok(validate(document), JSON.stringify(validate.errors));
      assert.deepEqual(decodeFeed(document, { url: BASE }).problems, []);
      assert.ok(schemasTake(document));
    });
  }

  it('describe every type and every field in the words of the source', () => {
    const { $defs } = schemas['feed.json'] as { $defs: Record<string, Json> };
    for (const [name, definition] of Object.entries($defs)) {
      assert.ok(definition['description'], name);
      for (const [field, schema] of Object.entries(definition['properties'] as Json)) {
        const { description, const: word } = schema as Json;
        assert.ok(description ?? word, `${name}.${field}`);
      }
    }
  });

  it('take every feed that can be published', () => {
    fc.assert(
      fc.property(documents, (document) => {
        assert.ok(validate(document), JSON.stringify(validate.errors));
      }),
      { numRuns: 60, seed: 20_261_124 },
    );
  });
});

describe('one verdict of a document', () => {
  it('is given by the schemas and by the JSON Schema', () => {
    fc.assert(
      fc.property(documentsWithAFault, (document) => {
        assert.equal(validate(document), schemasTake(document), JSON.stringify(validate.errors));
      }),
      { numRuns: 300, seed: 20_261_124 },
    );
  });

  it('is given by the schemas and by the decoder', () => {
    fc.assert(
      fc.property(documentsWithAFault, (document) => {
        // Of an item with nothing to show the decoder says no more than that.
        const { problems } = decodeFeed(document, { url: BASE });
        fc.pre(problems.every(({ code }) => code !== 'empty-item'));

        assert.equal(decoderTakes(document), schemasTake(document), JSON.stringify(problems));
      }),
      { numRuns: 300, seed: 20_261_124 },
    );
  });
});
