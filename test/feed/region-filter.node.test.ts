import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { regionFilter, regionsOf } from '../../src/feed/region-filter.ts';
import { decodeFeed } from '../../src/model/index.ts';
import type { Feed } from '../../src/model/index.ts';

const feed = feedOf({
  _knf: {
    version: 1,
    regions: [
      { id: 'numedal', name: 'Numedal', kind: 'custom', members: ['3334', '3336', '3338'] },
    ],
  },
  items: [
    post('viken-2023', { regions: ['3006'] }),
    post('sentrum', { regions: ['osloregionen'] }),
    post('vest', { regions: ['4601'] }),
    post('fortalt', { sections: [{ content_text: 'Om Rollag.', regions: ['3336'] }] }),
    post('ingensteds', {}),
    {
      id: 'frokost',
      title: 'Frokostmøte',
      content_text: 'Kaffe.',
      _knf: { type: 'event', start: '2026-12-01', location: { municipality: '3303' } },
    },
  ],
});

describe('items of a region', () => {
  it('are found under the number of today when they were tagged with an earlier one', async () => {
    assert.deepEqual(await idsIn('3303'), ['viken-2023', 'sentrum', 'frokost']);
  });

  it('are found by the name of a municipality, whatever the case', async () => {
    assert.deepEqual(await idsIn('kongsberg'), await idsIn('3303'));
    assert.deepEqual(await idsIn(' Kongsberg '), await idsIn('3303'));
  });

  it('are found by the name of a county that is no more', async () => {
    assert.deepEqual(await idsIn('Viken'), ['viken-2023', 'sentrum', 'fortalt', 'frokost']);
  });

  it('are found by a built-in region, also by its name', async () => {
    const ids = ['viken-2023', 'sentrum', 'fortalt', 'frokost'];

    assert.deepEqual(await idsIn('osloregionen'), ids);
    assert.deepEqual(await idsIn('Osloregionen'), ids);
  });

  it('are found by a region that the feed defines, by id or name', async () => {
    assert.deepEqual(await idsIn('numedal'), ['sentrum', 'fortalt']);
    assert.deepEqual(await idsIn('Numedal'), ['sentrum', 'fortalt']);
  });

  it('are those of any of several regions', async () => {
    assert.deepEqual(await idsIn('Bergen', '3336'), ['sentrum', 'vest', 'fortalt']);
  });

  it('are none for a region that nobody knows', async () => {
    assert.deepEqual(await idsIn('atlantis'), []);
  });
});

describe('the regions of an item', () => {
  it('are its own, its sections’ and the municipality of an event', () => {
    assert.deepEqual(feed.items.map(regionsOf), [
      ['3006'],
      ['osloregionen'],
      ['4601'],
      ['3336'],
      [],
      ['3303'],
    ]);
  });
});

async function idsIn(...wanted: readonly string[]): Promise<readonly string[]> {
  const isWithin = await regionFilter(wanted, feed.regions);
  return feed.items.filter(isWithin).map(({ id }) => id);
}

function post(id: string, extension: object): object {
  return { id, title: id, content_text: id, _knf: { type: 'post', ...extension } };
}

function feedOf(document: object): Feed {
  const { feed: decoded } = decodeFeed({
    version: 'https://jsonfeed.org/version/1.1',
    title: 'Prøve',
    ...document,
  });
  assert.ok(decoded);
  return decoded;
}
