import fc from 'fast-check';
import type { Feed } from '../../src/model/schema/feed.ts';
import { Feed as FeedSchema } from '../../src/model/schema/feed.ts';
import type { LeafKind } from '../../src/model/shape.ts';
import { hasInvisible } from '../../src/model/text.ts';
import { epochMsOf } from '../../src/model/time.ts';
import { infoOf, wireFieldsOf } from '../../src/model/wire.ts';
import type { AnySchema, WireKind } from '../../src/model/wire.ts';

const text = fc
  .oneof(
    { weight: 3, arbitrary: fc.string({ unit: 'grapheme', maxLength: 12 }) },
    {
      weight: 1,
      arbitrary: fc.constantFrom(
        '',
        'Frokostmøte i Ås',
        '<b>æ</b> & "ø"',
        '100\u00a0%',
        'hyg\u00adge',
      ),
    },
  )
  .filter((value) => !hasInvisible(value));
const line = text.map((value) => value.replace(/[\n\r\t]/g, ' '));
const url = fc.oneof(
  fc.webUrl({ withQueryParameters: true, withFragments: true }).map((each) => new URL(each).href),
  fc
    .constantFrom('https://knf.example/a', 'https://bærum.example/ø', 'http://a.example:8080/')
    .map((each) => new URL(each).href),
);
const two = (number: number): string => String(number).padStart(2, '0');
const date = fc
  .record({
    year: fc.integer({ min: 1, max: 9999 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 28 }),
  })
  .map(({ year, month, day }) => `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`);
const clock = fc
  .record({
    hour: fc.nat(23),
    minute: fc.nat(59),
    second: fc.option(fc.nat(59), { nil: undefined }),
  })
  .map(
    ({ hour, minute, second }) =>
      `${two(hour)}:${two(minute)}${second === undefined ? '' : `:${two(second)}`}`,
  );
const offset = fc.constantFrom('Z', '+01:00', '+02:00', '-03:30', '+0100');
const local = fc.tuple(date, clock).map(([day, time]) => `${day}T${time}`);
const instant = fc.tuple(local, offset).map((parts) => parts.join(''));
const eventTime = fc.oneof(instant, local, date);
const asObject = { noNullPrototype: true };
const source = fc.oneof(
  fc.record({ html: text }, asObject),
  fc.record({ text }, asObject),
  fc.record({ html: text, text }, asObject),
);
const finite = (min: number, max: number) =>
  fc.double({ min, max, noNaN: true, noDefaultInfinity: true }).map((value) => value + 0);

/** What each kind of leaf may hold, as the decoder leaves it untouched. */
const LEAVES: Readonly<Record<LeafKind, fc.Arbitrary<unknown>>> = {
  text,
  line,
  token: fc.string({ minLength: 1, maxLength: 12 }),
  flag: fc.boolean(),
  number: finite(-1e9, 1e9),
  amount: finite(0, 1e12),
  count: fc.nat(),
  pixels: fc.integer({ min: 1, max: 10_000 }),
  fraction: finite(0, 1),
  latitude: finite(-90, 90),
  longitude: finite(-180, 180),
  link: fc.oneof(url, fc.constantFrom('mailto:post@knf.example', 'tel:+4732000000')),
  picture: fc.oneof(url, fc.constant('data:image/png;base64,iVBORw0KGgo=')),
  instant,
  eventTime,
  date,
  programTime: fc.oneof(eventTime, fc.constantFrom('08:30', '23:59')),
  zone: fc.constantFrom('Europe/Oslo', 'UTC', 'America/St_Johns', 'Pacific/Apia'),
  language: fc.constantFrom('nb', 'nn', 'se', 'en-GB', 'zh-Hant-TW'),
  postalCode: fc.constantFrom('3611', '0150'),
  municipality: fc.constantFrom('3303', '0301'),
  country: fc.constantFrom('NO', 'SE'),
  currency: fc.constantFrom('NOK', 'EUR'),
  decimal: fc.constantFrom('0', '350', '99.90'),
  mediaType: fc.constantFrom('image/webp', 'application/pdf', 'text/calendar'),
  placeholder: fc.constantFrom('#ac9', 'rebeccapurple', 'rgb(1 2 3 / 50%)'),
  rrule: fc.constantFrom(
    'FREQ=WEEKLY;BYDAY=TU,TH',
    'RRULE:FREQ=DAILY;COUNT=3',
    'freq=monthly;byday=-1TH',
  ),
  organisationNumber: fc.constantFrom('888888888', '974760673'),
  richText: source,
};

function valueOf(kind: WireKind): fc.Arbitrary<unknown> {
  switch (kind.type) {
    case 'leaf':
      return LEAVES[kind.leaf as LeafKind];
    case 'words':
      return fc.constantFrom(...kind.words);
    case 'constant':
      return fc.constant(kind.word);
    case 'list':
      return fc.array(valueOf(kind.item), { maxLength: 3 });
    case 'object':
      return fc.oneof(...kind.schemas.map(modelOf));
  }
}

const extension = fc.dictionary(
  fc
    .string({ maxLength: 5 })
    .map((key) => `_${key}`)
    .filter((key) => !['_knf', '__proto__'].includes(key)),
  fc
    .jsonValue({ maxDepth: 3 })
    .filter((value) => value !== null)
    .map(plain),
  { minKeys: 1, maxKeys: 2, noNullPrototype: true },
);

/** Minus zero has no form of its own in JSON. */
function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value)) as unknown;
}

const arbitraries = new Map<AnySchema, fc.Arbitrary<Record<string, unknown>>>();

/** Any model of an object schema of ours. */
function modelOf(schema: AnySchema): fc.Arbitrary<Record<string, unknown>> {
  let arbitrary = arbitraries.get(schema);
  if (!arbitrary) {
    const fields = wireFieldsOf(schema).filter(({ model }) => model !== 'items');
    const values: Record<string, fc.Arbitrary<unknown>> = { extra: extension };
    for (const { model, kind } of fields) values[model] = valueOf(kind);
    arbitrary = fc.record(values, {
      requiredKeys: fields.flatMap(({ model, isRequired }) => (isRequired ? [model] : [])),
      noNullPrototype: true,
    });
    if (infoOf(schema).name === 'event') arbitrary = arbitrary.map(inOrder);
    arbitraries.set(schema, arbitrary);
  }
  return arbitrary;
}

/** An event that does not end before it starts. */
function inOrder(event: Record<string, unknown>): Record<string, unknown> {
  const { start, end, ...rest } = event;
  const zone = (event['timeZone'] ?? 'Europe/Oslo') as string;
  const isRight =
    start === undefined ||
    end === undefined ||
    epochMsOf(end as never, zone) >= epochMsOf(start as never, zone);
  return isRight ? event : { ...rest, start };
}

function itemSchemas(): readonly AnySchema[] {
  const items = wireFieldsOf(FeedSchema).find(({ model }) => model === 'items');
  return items?.kind.type === 'list' && items.kind.item.type === 'object'
    ? items.kind.item.schemas
    : [];
}

/** Any feed that can be published: items have a title and ids of their own; one zone serves all. */
export const feeds: fc.Arbitrary<Feed> = fc
  .tuple(
    modelOf(FeedSchema),
    fc.array(fc.tuple(fc.oneof(...itemSchemas().map(modelOf)), line), { maxLength: 3 }),
  )
  .map(([head, items]) => ({
    ...head,
    formatVersion: 1,
    timeZone: 'Europe/Oslo',
    items: items.map(([item, title], index) => ({
      ...item,
      title,
      id: `${index} ${String(item['id'])}`,
    })),
  })) as unknown as fc.Arbitrary<Feed>;
