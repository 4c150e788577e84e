/**
 * How fast a feed is decoded, beside what `JSON.parse` needs for the same text. Needs nothing of
 * Node's: a browser runs the very same (decoding.ts).
 */
import { decodeFeed } from '../src/model/decode.ts';
import { benchItems, feedOf } from './fixture.ts';

/** What one feed took. */
export interface DecodeFigures {
  readonly items: number;
  readonly bytes: number;
  /** Time of `JSON.parse` of the text, median, ms. */
  readonly parseMs: number;
  /** Time of `decodeFeed` of what was parsed, median, ms. */
  readonly decodeMs: number;
  /** `decodeFeed` of the very first round, before the engine has compiled anything, ms. */
  readonly firstMs: number;
  readonly itemsPerSecond: number;
  /** `decodeMs / parseMs`; the aim is at most 3. */
  readonly ratio: number;
  /**
   * The same of the quickest rounds: what the code itself takes, where other work on the machine
   * comes in between.
   */
  readonly leastRatio: number;
}

/** Items of the feeds: the size that the aim is set for. */
const ITEMS = 1_000;

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

/** The middle of some numbers. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted[Math.floor(sorted.length / 2)] ?? NaN;
  const below = sorted[Math.floor((sorted.length - 1) / 2)] ?? NaN;
  return (middle + below) / 2;
}

/** A feed of posts and events, as publishers write them, as text. */
function benchFeed(items: number): string {
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: 'KNF',
    items: Array.from({ length: items }, (_, index) => itemAt(index)),
  });
}

/** A feed of nothing but events in their shortest form: many fields, little text. */
function bareFeed(items: number): string {
  return JSON.stringify(feedOf(benchItems(items, LAST)));
}

/**
 * Measures decoding a feed at one go, without the pauses that a page makes.
 *
 * @param text of the feed
 * @param rounds how often each is timed, after as many to warm up
 */
function measureDecode(text: string, rounds = 100): DecodeFigures {
  const parseTimes: number[] = [];
  const decodeTimes: number[] = [];
  let items = 0;
  let firstMs = NaN;
  for (let round = 0; round < rounds * 2; round++) {
    const start = performance.now();
    const document: unknown = JSON.parse(text);
    const parsed = performance.now();
    const { feed } = decodeFeed(document);
    const decoded = performance.now();
    items = feed?.items.length ?? 0;
    if (round === 0) firstMs = decoded - parsed;
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
    firstMs,
    itemsPerSecond: Math.round((items / decodeMs) * 1_000),
    ratio: decodeMs / parseMs,
    leastRatio: Math.min(...decodeTimes) / Math.min(...parseTimes),
  };
}

/** Measures both feeds of a thousand items. */
export function measureBoth(): Readonly<Record<string, DecodeFigures>> {
  return {
    'posts and events as publishers write them': measureDecode(benchFeed(ITEMS)),
    'events in their shortest form': measureDecode(bareFeed(ITEMS)),
  };
}
