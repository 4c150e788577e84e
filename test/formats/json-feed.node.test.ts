import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { writeJsonFeed, writeKnf } from '../../src/formats/json-feed-write.ts';
import { decodeFeed } from '../../src/model/index.ts';

const url = { type: 'string', format: 'uri' };
const text = { type: 'string' };
const authors = {
  type: 'array',
  items: { type: 'object', properties: { name: text, url, avatar: url }, minProperties: 1 },
};
const date = { type: 'string', format: 'date-time' };

/** JSON Feed 1.1 as its specification words it; extensions begin with an underscore. */
const JSON_FEED = {
  type: 'object',
  required: ['version', 'title', 'items'],
  properties: {
    version: { const: 'https://jsonfeed.org/version/1.1' },
    title: text,
    home_page_url: url,
    feed_url: url,
    description: text,
    user_comment: text,
    next_url: url,
    icon: url,
    favicon: url,
    authors,
    language: text,
    expired: { type: 'boolean' },
    items: {
      type: 'array',
      items: {
        type: 'object',
        required: ['id'],
        anyOf: [{ required: ['content_html'] }, { required: ['content_text'] }],
        properties: {
          id: { type: 'string', minLength: 1 },
          url,
          external_url: url,
          title: text,
          content_html: text,
          content_text: text,
          summary: text,
          image: url,
          banner_image: url,
          date_published: date,
          date_modified: date,
          authors,
          tags: { type: 'array', items: text },
          language: text,
          attachments: {
            type: 'array',
            items: {
              type: 'object',
              required: ['url', 'mime_type'],
              properties: {
                url,
                mime_type: text,
                title: text,
                size_in_bytes: { type: 'number' },
                duration_in_seconds: { type: 'number' },
              },
              additionalProperties: false,
            },
          },
        },
        patternProperties: { '^_': {} },
        additionalProperties: false,
      },
    },
  },
  patternProperties: { '^_': {} },
  additionalProperties: false,
};

const ajv = new Ajv2020({ allErrors: true, strict: false });
addFormats.default(ajv);
const isJsonFeed = ajv.compile(JSON_FEED);

describe('JSON Feed output', () => {
  const { feed: demo } = decodeFeed(
    JSON.parse(readFileSync(new URL('../../demo/feed.json', import.meta.url), 'utf8')),
    { url: 'https://knf.example/feed.json' },
  );
  assert.ok(demo);
  for (const [name, write] of Object.entries({ plain: writeJsonFeed, 'with _knf': writeKnf })) {
    it(`is JSON Feed 1.1 by its schema, ${name}`, () => {
      const written = write(demo);

      assert.ok(written.ok);
      assert.ok(isJsonFeed(JSON.parse(written.text)), JSON.stringify(isJsonFeed.errors, null, 1));
    });
  }

  it('carries the demo feed there and back without a difference, with _knf', () => {
    const written = writeKnf(demo);

    assert.ok(written.ok);
    const { feed } = decodeFeed(JSON.parse(written.text));
    assert.deepEqual(feed?.items, demo.items);
  });
});
