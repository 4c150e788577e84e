import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import type { Described } from '../../../scripts/manifest/manifest.ts';
import { elementsProject } from './elements-project.ts';

const { elements } = elementsProject('knf-manifest-test');

const sources = globSync('src/elements/**/*.ts').map((file) => readFileSync(file, 'utf8'));

/** What a pattern finds in the elements' sources, each once, in order. */
function found(pattern: RegExp): readonly string[] {
  const matches = sources.flatMap((source) => [...source.matchAll(pattern)]);
  return [...new Set(matches.flatMap(([, names = '']) => names.split(' ')))].sort();
}

function documented(
  list: (element: (typeof elements)[number]) => readonly Described[] | undefined,
) {
  const names = elements.flatMap((element) => list(element) ?? []).map(({ name }) => name ?? '');
  return new Set(names);
}

describe('the custom-elements manifest', () => {
  it('lists the two elements that partners use, each with what it is', () => {
    for (const tag of ['knf-news', 'knf-events']) {
      const element = elements.find(({ tagName }) => tagName === tag);
      assert.match(element?.description ?? '', /\w/);
    }
  });

  it('says of every attribute what it means', () => {
    const silent = elements.flatMap(({ tagName = '', attributes = [] }) =>
      attributes.filter(({ description }) => !description).map(({ name }) => `${tagName} ${name}`),
    );

    assert.deepEqual(silent, []);
  });

  it('shows nothing private', () => {
    const names = elements.flatMap(({ attributes = [], members = [] }) =>
      [...attributes, ...members].map(({ name }) => name),
    );

    assert.deepEqual(
      names.filter((name) => /^[#_]|^environment$/.test(name)),
      [],
    );
  });

  it('writes the words out that an attribute takes', () => {
    const news = elements.find(({ tagName }) => tagName === 'knf-news');
    const theme = news?.attributes?.find(({ name }) => name === 'theme');

    assert.equal(theme?.type?.text, "'auto' | 'light' | 'dark'");
    assert.equal(theme.default, "'auto'");
  });

  it('documents every part that a template has', () => {
    const parts = documented(({ cssParts }) => cssParts);

    assert.deepEqual(
      found(/\bpart="([a-z ]+)"/g).filter((part) => !parts.has(part)),
      [],
    );
  });

  it('documents every slot that a template has', () => {
    const slots = documented(({ slots }) => slots);

    assert.deepEqual(
      found(/<slot name="([a-z-]+)"/g).filter((slot) => !slots.has(slot)),
      [],
    );
  });

  it('documents every custom property that a style reads', () => {
    const properties = documented(({ cssProperties }) => cssProperties);

    assert.deepEqual(
      found(/var\((--knf-[a-z-]+)/g).filter((property) => !properties.has(property)),
      [],
    );
  });

  it('documents every event that is sent', () => {
    const events = documented(({ events }) => events);

    assert.deepEqual(
      found(/super\('(knf-[a-z]+)'/g).filter((event) => !events.has(event)),
      [],
    );
  });
});
