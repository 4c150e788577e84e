import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { REFERENCE } from '../../demo/shift-dates.ts';
import { isOrganisationNumber } from '../../src/model/checks.ts';

type WireObject = Readonly<Record<string, unknown>>;

const demo = new URL('../../demo/', import.meta.url);
const referenceDate = REFERENCE.slice(0, 10);
const weekLater = '2023-03-17';

const isObject = (value: unknown): value is WireObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

async function readFeed(name: string): Promise<WireObject> {
  const feed: unknown = JSON.parse(await readFile(new URL(name, demo), 'utf8'));
  assert.ok(isObject(feed));
  return feed;
}

function* objectsIn(value: unknown): Generator<WireObject> {
  if (Array.isArray(value)) for (const entry of value) yield* objectsIn(entry);
  if (!isObject(value)) return;
  yield value;
  for (const entry of Object.values(value)) yield* objectsIn(entry);
}

const textsOf = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((entry) => typeof entry === 'string') : [];

function listOf(value: unknown): readonly WireObject[] {
  return Array.isArray(value) ? value.filter(isObject) : [];
}

const knfOf = (item: WireObject): WireObject => (isObject(item['_knf']) ? item['_knf'] : {});
const isEvent = (item: WireObject): boolean => knfOf(item)['type'] === 'event';
const picturesIn = (feed: WireObject): readonly WireObject[] =>
  [...objectsIn(feed)].filter((object) => 'alt' in object || 'caption' in object);

const feed = await readFeed('feed.json');
const english = await readFeed('feed-en.json');
const items = listOf(feed['items']);
const posts = items.filter((item) => !isEvent(item));
const events = items.filter(isEvent);
const [weekly] = posts;
assert.ok(weekly);

describe('the sample feed', () => {
  it('has at least nine posts and fourteen events', () => {
    assert.ok(posts.length >= 9, `${posts.length} posts`);
    assert.ok(events.length >= 14, `${events.length} events`);
  });

  it('has at least eight events to come, whatever weekday it is run', () => {
    const starts = events.map((event) => String(knfOf(event)['start']));

    assert.ok(starts.filter((start) => start > weekLater).length >= 8);
  });

  it('has an event that is going on all the week after the reference date', () => {
    const ongoing = events.map(knfOf).filter(({ start, end }) => {
      return String(start) <= referenceDate && String(end) >= weekLater;
    });

    assert.ok(ongoing.length > 0);
  });

  it('has published nothing after the reference date', () => {
    for (const { id, date_published: published } of items) {
      assert.ok(Date.parse(String(published)) <= Date.parse(REFERENCE), String(id));
    }
  });

  it('has an event of every status, precision and way to attend', () => {
    const valuesOf = (key: string): readonly unknown[] => events.map((event) => knfOf(event)[key]);

    for (const status of ['cancelled', 'rescheduled', 'moved_online']) {
      assert.ok(valuesOf('status').includes(status), status);
    }
    for (const precision of ['day', 'month']) {
      assert.ok(valuesOf('date_precision').includes(precision), precision);
    }
    for (const mode of ['offline', 'online', 'mixed']) {
      assert.ok(valuesOf('attendance_mode').includes(mode), mode);
    }
  });

  it('names every item once', () => {
    const ids = items.map((item) => item['id']);

    assert.equal(new Set(ids).size, ids.length);
  });

  it('speaks only of events that are in it', () => {
    const known = new Set(events.map((event) => event['id']));
    const spokenOf = [...objectsIn(feed)].flatMap((object) => [
      ...textsOf(object['events']),
      ...(object['type'] === 'event' && 'name' in object ? [object['id']] : []),
    ]);

    assert.ok(spokenOf.length > 0);
    assert.deepEqual(
      spokenOf.filter((id) => !known.has(id)),
      [],
    );
  });

  it('has organisation numbers with right check digits', () => {
    const numbers = textsOf([...objectsIn(feed)].map((object) => object['organisation_number']));

    assert.ok(numbers.length > 0);
    for (const number of numbers) assert.ok(isOrganisationNumber(number), number);
  });

  for (const [name, document] of [
    ['feed.json', feed],
    ['feed-en.json', english],
  ] as const) {
    it(`says what every picture of ${name} shows, how large it is and whose it is`, () => {
      const pictures = picturesIn(document);

      assert.ok(pictures.length > 0);
      for (const picture of pictures) {
        for (const key of ['alt', 'title', 'caption', 'credit', 'width', 'height', 'placeholder']) {
          assert.ok(picture[key], `${String(picture['url'])}: ${key}`);
        }
      }
    });

    it(`has the files of all pictures in ${name}, in the size it says`, async () => {
      for (const { url, width, height } of picturesIn(document)) {
        const svg = await readFile(new URL(String(url), demo), 'utf8');

        assert.ok(svg.includes(`width="${String(width)}" height="${String(height)}"`), String(url));
      }
    });
  }
});

describe('the weekly post of 10 March 2023', () => {
  const sections = listOf(knfOf(weekly)['sections']);

  it('is the newest post, has a lead and speaks of the Oslo region', () => {
    assert.equal(weekly['title'], 'Uka oppsummert');
    assert.match(String(weekly['date_published']), /^2023-03-10T/);
    assert.ok(knfOf(weekly)['lead']);
    assert.deepEqual(knfOf(weekly)['regions'], ['osloregionen']);
  });

  it('tells six stories, one of them with no heading', () => {
    assert.equal(sections.length, 6);
    assert.equal(sections.filter((section) => !('heading' in section)).length, 1);
  });

  it('has four pictures', () => {
    assert.equal(picturesIn(weekly).length, 4);
  });

  it('sends its readers to the next workshop, whose time is to come', () => {
    const spokenOf = sections.flatMap(({ events: ids }) => textsOf(ids));
    const workshop = events.find(({ id }) => id === 'workshop-baerekraft-2023-03-30');
    assert.ok(workshop);

    assert.ok(spokenOf.includes(String(workshop['id'])));
    assert.equal(knfOf(workshop)['start'], '2023-03-30');
    assert.equal(knfOf(workshop)['date_precision'], 'day');
  });
});
