/**
 * How fast a feed is decoded, beside what `JSON.parse` needs for the same text. Needs nothing of
 * Node's, so that a browser can run it too. By itself it prints the figures of this Node:
 *
 *     node bench/decode.ts
 */
import { decodeFeed } from '../src/model/decode.ts';

/** What was measured: medians over all rounds. */
export interface DecodeFigures {
  readonly items: number;
  readonly bytes: number;
  /** Time of `JSON.parse` of the text, ms. */
  readonly parseMs: number;
  /** Time of `decodeFeed` of what was parsed, ms. */
  readonly decodeMs: number;
  readonly itemsPerSecond: number;
  /** `decodeMs / parseMs`; the aim is at most 3. */
  readonly ratio: number;
}

const LAST = new Date('2023-03-10T08:00:00Z').getTime();
const WORDS = 'Næringslivet møtes til frokost om innbyggervekst, industri og nye arbeidsplasser. ';

/** A post or an event as publishers write them; every fourth is an event, every tenth post a weekly summary. */
function itemAt(index: number): unknown {
  const when = new Date(LAST - index * 86_400_000).toISOString();
  const common = {
    id: `item-${index}`,
    url: `https://knf.example/aktuelt/${index}`,
    title: `Sak nummer ${index} fra næringsforeningen`,
    summary: WORDS.repeat(2),
    content_html: `<p>${WORDS.repeat(6)}</p><p>${WORDS.repeat(4)}</p>`,
    date_published: when,
    tags: ['Industri', 'Rekruttering'],
  };
  const image = {
    url: `https://knf.example/b/${index}.jpg`,
    alt: 'Et møte',
    width: 1600,
    height: 900,
    caption: 'Fra møtet',
    credit: 'KNF',
  };
  if (index % 4 === 0) {
    return {
      ...common,
      _knf: {
        type: 'event',
        start: when,
        time_zone: 'Europe/Oslo',
        status: 'scheduled',
        attendance_mode: 'offline',
        image,
        location: {
          name: 'Krona',
          street_address: 'Hasbergs vei 36',
          postal_code: '3616',
          locality: 'Kongsberg',
          municipality: '3303',
        },
        registration: { url: `https://knf.example/p/${index}`, capacity: 60, remaining: 12 },
        offers: [{ name: 'Medlem', price: '0', currency: 'NOK' }],
      },
    };
  }
  const sections =
    index % 10 === 1
      ? Array.from({ length: 4 }, (_, number) => ({
          id: `s${number}`,
          heading: `Del ${number}`,
          content_html: `<p>${WORDS.repeat(3)}</p>`,
          images: [image],
          links: [{ url: common.url, title: 'Les mer' }],
        }))
      : undefined;
  return {
    ...common,
    _knf: { type: 'post', series: 'uka', lead: WORDS, image, sections, regions: ['osloregionen'] },
  };
}

const median = (times: readonly number[]): number =>
  [...times].sort((a, b) => a - b)[times.length >> 1] ?? NaN;

/**
 * Measures decoding a feed of posts and events, as publishers write them.
 *
 * @param items how many
 * @param rounds how often each is timed, after as many to warm up
 */
export function measureDecode(items = 1_000, rounds = 30): DecodeFigures {
  const text = JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: 'KNF',
    items: Array.from({ length: items }, (_, index) => itemAt(index)),
  });
  const parseTimes: number[] = [];
  const decodeTimes: number[] = [];
  for (let round = 0; round < rounds * 2; round++) {
    const start = performance.now();
    const document: unknown = JSON.parse(text);
    const parsed = performance.now();
    const { feed } = decodeFeed(document);
    const decoded = performance.now();
    if (feed?.items.length !== items) throw new Error('the bench feed is not read whole');
    if (round < rounds) continue;
    parseTimes.push(parsed - start);
    decodeTimes.push(decoded - parsed);
  }
  const [parseMs, decodeMs] = [median(parseTimes), median(decodeTimes)];
  return {
    items,
    bytes: new TextEncoder().encode(text).length,
    parseMs,
    decodeMs,
    itemsPerSecond: Math.round((items / decodeMs) * 1_000),
    ratio: decodeMs / parseMs,
  };
}

if (import.meta.main) console.log(measureDecode());
