import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Event as SchemaEvent, NewsArticle, WithContext } from 'schema-dts';
import { jsonLdOf } from '../../src/formats/json-ld.ts';
import { decodeFeed } from '../../src/model/decode.ts';
import type { Item } from '../../src/model/schema/feed.ts';

const PUBLISHER = { type: 'organization', name: 'KNF', url: 'https://knf.example/' };

function written(item: object): unknown {
  const { feed } = decodeFeed({
    version: 'https://jsonfeed.org/version/1.1',
    title: 'KNF',
    language: 'nb',
    _knf: { version: 1, publisher: PUBLISHER },
    items: [{ id: '1', url: 'https://knf.example/1', ...item }],
  });
  const first: Item | undefined = feed?.items[0];
  assert.ok(feed && first);
  return JSON.parse(JSON.stringify(jsonLdOf(first, feed)));
}

describe('the structured data of an event', () => {
  it('has what Google requires and recommends, in the words of schema.org', () => {
    const expected: WithContext<SchemaEvent> = {
      '@context': 'https://schema.org',
      '@type': 'Event',
      '@id': 'https://knf.example/1',
      url: 'https://knf.example/1',
      name: 'Frokostmøte',
      description: 'Tall og kaffe.',
      startDate: '2026-12-03T08:00:00+01:00',
      endDate: '2026-12-03T09:30:00+01:00',
      previousStartDate: '2026-11-26T08:00:00+01:00',
      eventStatus: 'https://schema.org/EventRescheduled',
      eventAttendanceMode: 'https://schema.org/MixedEventAttendanceMode',
      location: [
        {
          '@type': 'Place',
          name: 'Krona',
          address: {
            '@type': 'PostalAddress',
            streetAddress: 'Hasbergs vei 36',
            postalCode: '3616',
            addressLocality: 'Kongsberg',
            addressCountry: 'NO',
          },
        },
        { '@type': 'VirtualLocation', name: 'Teams', url: 'https://knf.example/mote' },
      ],
      image: { '@type': 'ImageObject', url: 'https://knf.example/bilde.jpg' },
      organizer: { '@type': 'Organization', name: 'KNF', url: 'https://knf.example/' },
      offers: [
        {
          '@type': 'Offer',
          name: 'Medlem',
          price: '0',
          priceCurrency: 'NOK',
          url: 'https://knf.example/pamelding',
          validFrom: '2026-11-01T08:00:00+01:00',
          availability: 'https://schema.org/SoldOut',
        },
      ],
      maximumAttendeeCapacity: 40,
      remainingAttendeeCapacity: 0,
      inLanguage: 'nb',
    };

    const data = written({
      title: 'Frokostmøte',
      summary: 'Tall og kaffe.',
      image: 'https://knf.example/bilde.jpg',
      _knf: {
        type: 'event',
        start: '2026-12-03T08:00:00',
        end: '2026-12-03T09:30:00',
        status: 'rescheduled',
        previous_start: '2026-11-26T08:00:00',
        attendance_mode: 'mixed',
        location: {
          name: 'Krona',
          street_address: 'Hasbergs vei 36',
          postal_code: '3616',
          locality: 'Kongsberg',
        },
        virtual_location: { name: 'Teams', url: 'https://knf.example/mote' },
        registration: {
          url: 'https://knf.example/pamelding',
          opens: '2026-11-01T08:00:00',
          capacity: 40,
          remaining: 0,
        },
        offers: [{ name: 'Medlem', price: '0' }],
      },
    });

    assert.deepEqual(data, expected);
  });

  it('keeps a date a date, and says no more than is known', () => {
    const day = written({
      title: 'Dag',
      _knf: { type: 'event', start: '2026-11-30T00:00:00', date_precision: 'day' },
    }) as { startDate: string };
    const month = written({
      title: 'Måned',
      _knf: { type: 'event', start: '2026-10-01', date_precision: 'month' },
    }) as { startDate: string };

    assert.equal(day.startDate, '2026-11-30');
    assert.equal(month.startDate, '2026-10');
  });

  it('says that it is cancelled', () => {
    const data = written({
      title: 'Møte',
      _knf: { type: 'event', start: '2026-12-09', status: 'cancelled' },
    }) as { eventStatus: string };

    assert.equal(data.eventStatus, 'https://schema.org/EventCancelled');
  });
});

describe('the structured data of a post', () => {
  it('has headline, dates and the publisher as its author where it names none', () => {
    const publisher = {
      '@type': 'Organization',
      name: 'KNF',
      url: 'https://knf.example/',
    } as const;
    const expected: WithContext<NewsArticle> = {
      '@context': 'https://schema.org',
      '@type': 'NewsArticle',
      '@id': 'https://knf.example/1',
      url: 'https://knf.example/1',
      headline: 'Uka oppsummert',
      datePublished: '2026-11-20T09:00:00+01:00',
      author: publisher,
      publisher,
      inLanguage: 'nb',
    };

    const data = written({
      title: 'Uka oppsummert',
      date_published: '2026-11-20T09:00:00+01:00',
      _knf: { type: 'post' },
    });

    assert.deepEqual(data, expected);
  });
});
