import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import ICAL from 'ical.js';
import { writeCalendar } from '../../src/formats/calendar-write.ts';
import { decodeFeed, epochMsOf } from '../../src/model/index.ts';
import type { Event, Feed } from '../../src/model/index.ts';
import { read } from './read.ts';

const { feed: demo } = decodeFeed(
  JSON.parse(readFileSync(new URL('../../demo/feed.json', import.meta.url), 'utf8')),
  { url: 'https://knf.example/feed.json' },
);
const ZONE = 'Europe/Oslo';

function eventsOf({ items }: Feed): readonly Event[] {
  return items.filter((item) => item.kind === 'event');
}

/** The moments of an event, ms; a whole day by its date. */
function moments({ start, end, timeZone }: Event) {
  return [start, end].map((time) => time && epochMsOf(time, timeZone ?? ZONE));
}

describe('a calendar of the demo events', () => {
  assert.ok(demo);
  const { text, losses } = writeCalendar(demo);

  it('is accepted by ical.js, every dated event of it', () => {
    const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);

    const dated = eventsOf(demo).filter(({ start }) => start);
    const masters = calendar
      .getAllSubcomponents('vevent')
      .filter((event) => event.getFirstPropertyValue('recurrence-id') === null);
    assert.equal(masters.length, dated.length);
  });

  it('comes back with the same instants and titles', async () => {
    const { feed } = await read(text);

    const timed = ({ start, datePrecision }: Event): boolean =>
      start !== undefined && start.length > 10 && (datePrecision ?? 'minute') === 'minute';
    const titles = new Set(
      eventsOf(demo)
        .filter(timed)
        .map(({ title }) => title),
    );
    const essence = (events: readonly Event[]) =>
      events
        .filter(({ title }) => titles.has(title))
        .map((event) => ({ title: event.title, moments: moments(event) }))
        .sort((a, b) => String(a.moments[0]).localeCompare(String(b.moments[0])));
    assert.ok(titles.size > 10);
    assert.deepEqual(essence(eventsOf(feed)), essence(eventsOf(demo)));
  });

  it('reports posts, which a calendar has no room for', () => {
    const posts = demo.items.filter(({ kind }) => kind === 'post').length;

    assert.equal(losses.find(({ field }) => field === 'post')?.count, posts);
  });
});
