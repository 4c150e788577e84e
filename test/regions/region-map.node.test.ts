import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readRows } from '../../scripts/regions/generate.ts';
import { tileLabel } from '../../src/elements/knf-region-map/labels.ts';
import type { RegionMap } from '../../src/elements/knf-region-map/region-map.ts';
import type { MapContent } from '../../src/elements/knf-region-map/map-content.ts';
import { plainContent } from '../../src/elements/knf-region-map/plain-content.ts';
import { requestedMap } from '../../src/elements/knf-region-map/requested-map.ts';
import { comparedMap } from '../../src/elements/knf-region-map/comparison.ts';
import { tileShapes } from '../../src/elements/knf-region-map/tile-shapes.ts';
import { walk, type Step } from '../../src/elements/knf-region-map/walk.ts';
import { messages as shared } from '../../src/text/messages/nb.ts';
import { allNames } from '../../src/regions/all-names.ts';
import {
  countyCatalogue,
  municipalityCatalogue,
  namedCatalogue,
} from '../../src/regions/catalogue.ts';
import { readingOf } from '../../src/regions/filter.ts';
import { nameOf } from '../../src/regions/names.ts';
import { allArrived } from '../../src/elements/shared/late.ts';
import { partOf } from '../../src/elements/shared/parts.ts';
import { sourcesAreHere } from './sources.ts';

const days = [undefined, '2023-03-10', '2024-06-01'];

const keys = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'];

describe('the map of a region', () => {
  it('tells Osloregionen of 2023 by its four counties', () => {
    assert.deepEqual(sizesOf(mapOf('osloregionen', '2023-03-10')), {
      Viken: 51,
      Innlandet: 46,
      'Vestfold og Telemark': 23,
      Oslo: 1,
    });
  });

  it('tells it by the counties of 2024 when asked for a later day', () => {
    assert.deepEqual(sizesOf(mapOf('osloregionen', '2024-06-01')), {
      Innlandet: 46,
      Akershus: 21,
      Buskerud: 18,
      Telemark: 17,
      Østfold: 12,
      Vestfold: 6,
      Oslo: 1,
    });
  });

  it('reads a definition on its own day where none is asked for', () => {
    assert.equal(mapOf('osloregionen', undefined).day, '2023-12-31');
    assert.equal(mapOf('33', undefined).day, '2024-01-01');
  });

  it('says that a region is unknown, or its members are', () => {
    assert.deepEqual(requestedMap(requestFor('atlantis', undefined)), {
      fault: 'unknown-region',
      name: 'atlantis',
    });
    assert.deepEqual(requestedMap(requestFor('osloregionen-alliansen', undefined)), {
      fault: 'unknown-members',
      name: 'Osloregionen',
    });
  });

  it('counts the municipalities of each county as the register does, at both dates', () => {
    if (!sourcesAreHere) return;
    const counties = readRows('counties.csv');
    const municipalities = readRows('municipalities.csv');
    for (const day of ['2023-03-10', '2024-06-01']) {
      const isValid = ({ validFrom, validTo }: (typeof counties)[number]): boolean =>
        validFrom <= day && (validTo === '' || day < validTo);
      const expected = counties
        .filter(isValid)
        .map(({ code }) => [
          code,
          municipalities.filter((row) => row.county === code && isValid(row)).length,
        ]);

      const counted = mapOf('norge', day).groups.flatMap(({ counties }) =>
        counties.map(({ code, members }) => [code, members.length]),
      );

      assert.deepEqual(counted.sort(), expected.sort());
    }
  });
});

describe('the table that a map draws from', () => {
  it('tells of every region what the dated divisions tell: its day, its members, their names', () => {
    const ids = [...namedCatalogue(), ...countyCatalogue(), ...municipalityCatalogue()].map(
      ({ id }) => id,
    );
    for (const id of [...ids, 'NO-33']) {
      for (const at of [undefined, '2023-03-10', '2024-06-01']) {
        const reading = readingOf(id, { at });
        const map = requestedMap(requestFor(id, at));
        if ('fault' in map) {
          assert.equal(reading?.members, undefined, id);
          continue;
        }
        const members = map.municipalities.filter(({ isMember }) => isMember);

        assert.equal(map.day, reading?.day);
        assert.deepEqual(
          members.map(({ code }) => code),
          reading?.members,
        );
        assert.deepEqual(
          members.map(({ official }) => official),
          members.map(({ code }) => nameOf(code)?.name),
        );
      }
    }
  });

  it('draws in its first part what the whole of it draws, wherever that part is enough', () => {
    const drawn = everyPlainMap().filter((asked) => {
      const plain = plainContent(asked, partOf);
      if (plain) assertDrawnAsRequested(plain, asked);
      return plain;
    });

    // Osloregionen, the Kongsberg region, NOV, their counties and the municipalities inside.
    for (const region of ['osloregionen', 'kongsbergregionen', 'nov', '33', '3303', '0301', '30'])
      assert.equal(drawn.filter((one) => one.region === region).length, days.length, region);
    assert.ok(drawn.every(({ view }) => view === 'region'));
  });

  it('draws the same in two parts as beside a feed: every region, and the whole country', async () => {
    for (const asked of everyPlainMap()) plainContent(asked, partOf);
    // The names in Sámi and Kven come after what they stand in.
    await allArrived();
    for (const asked of everyPlainMap()) plainContent(asked, partOf);
    await allArrived();

    for (const asked of everyPlainMap()) {
      const plain = plainContent(asked, partOf);
      if (plain) assertDrawnAsRequested(plain, asked);
      else assert.equal(asked.region, 'osloregionen-alliansen');
    }
  });

  it('leaves to what a feed or a wider search knows what is not built in', () => {
    for (const asked of [
      { region: 'atlantis', at: undefined, view: 'region' },
      { region: 'nov', at: '2019-12-31', view: 'region' },
    ] as const)
      assert.equal(plainContent(asked, partOf), null);
  });

  it('names what has a Sámi name by it where the page is in Sámi', () => {
    const map = requestedMap({ ...requestFor('56', '2024-06-01'), languages: ['se', 'nb'] });
    assert.ok(!('fault' in map));

    const names = map.municipalities.filter(({ isMember }) => isMember).map(({ name }) => name);

    assert.equal(map.name, 'Finnmárku');
    assert.ok(names.includes('Guovdageaidnu') && names.includes('Vardø'));
  });
});

describe('two divisions compared', () => {
  it('tell what became of each county that changed, and which did not', () => {
    const map = compared('osloregionen', undefined, '2024-01-01');

    assert.deepEqual(
      map.groups.map(({ title, counties }) => [title, counties.map(({ name }) => name).join()]),
      [
        ['Viken ble Akershus, Buskerud og Østfold.', 'Akershus,Buskerud,Østfold'],
        ['Vestfold og Telemark ble Telemark og Vestfold.', 'Telemark,Vestfold'],
        ['Uendret', 'Innlandet,Oslo'],
      ],
    );
  });

  it('are the same whichever is named first', () => {
    const forwards = compared('norge', '2023-03-10', '2024-01-01');
    const backwards = compared('norge', '2024-01-01', '2023-03-10');

    assert.deepEqual(sizesOf(backwards), sizesOf(forwards));
    assert.equal(backwards.comparison?.title, forwards.comparison?.title);
  });

  it('tell a municipality that was divided', () => {
    const { comparison } = compared('1507', '2023-03-10', '2024-01-01');

    assert.ok(comparison?.notes.includes('Ålesund (1507) ble Ålesund (1508) og Haram (1580).'));
  });
});

describe('the tile map', () => {
  it('has a place for every municipality of both divisions, and none for two', () => {
    for (const day of ['2023-03-10', '2024-01-01']) {
      const tiles = mapOf('norge', day).municipalities.map((one) => one.tiles);
      const places = tiles.flat().map(({ x, y }) => `${x},${y}`);

      assert.ok(tiles.every(({ length }) => length > 0));
      assert.equal(new Set(places).size, places.length);
    }
  });

  it('covers Ålesund and Haram with Ålesund of 2023', () => {
    const { municipalities } = mapOf('norge', '2023-03-10');

    assert.equal(municipalities.find(({ code }) => code === '1507')?.tiles.length, 2);
  });

  it('crops to the region, and shows the whole country when asked', () => {
    const map = mapOf('osloregionen', '2023-03-10');

    const cropped = tileShapes(map, 'region').shapes;

    assert.ok(cropped.length > 121 && cropped.length < 300);
    assert.equal(tileShapes(map, 'norway').shapes.length, 356);
  });

  it('fits every name of Norway into its tile, in letters of a readable size', () => {
    const labels = mapOf('norge', '2024-01-01').municipalities.map(({ name }) => tileLabel(name));

    const small = labels.filter(({ size }) => size < 17).map(({ lines }) => lines.join(''));

    assert.deepEqual(small, []);
    assert.ok(labels.every(({ lines }) => lines.length <= 2));
  });

  it('divides names where they are joined', () => {
    const lines = ['Lillehammer', 'Nore og Uvdal', 'Aurskog-Høland', 'Kongsberg', 'Lom'].map(
      (name) => tileLabel(name).lines.join('|'),
    );

    assert.deepEqual(lines, [
      'Lille-|hammer',
      'Nore og|Uvdal',
      'Aurskog-|Høland',
      'Kongs-|berg',
      'Lom',
    ]);
  });
});

describe('a walk with the arrow keys', () => {
  for (const day of ['2023-03-10', '2024-06-01']) {
    it(`reaches every tile of Norway from any, in the division of ${day}`, () => {
      const { shapes } = tileShapes(mapOf('norge', day), 'norway');
      const from = (start: string): ReadonlySet<string> => {
        const seen = new Set<string>();
        const queue: Step[] = [stand(start)];
        for (const step of queue) {
          if (seen.has(step.code)) continue;
          seen.add(step.code);
          for (const key of keys) {
            const next = walk(shapes, step, key);
            if (next) queue.push(stand(next.code));
          }
        }
        return seen;
      };
      const stand = (code: string): Step => ({
        code,
        goalX: shapes.find(({ municipality }) => municipality.code === code)?.points[0]?.[0] ?? 0,
      });

      const reached = [shapes[0], shapes[180], shapes.at(-1)].map(
        (shape) => from(shape?.municipality.code ?? '').size,
      );

      assert.deepEqual(reached, Array(3).fill(shapes.length));
    });
  }

  it('leads to the tile next to one, and up or down without leaving one’s column', () => {
    const { shapes } = tileShapes(mapOf('norge', '2024-06-01'), 'norway');
    const oslo = shapes.find(({ municipality }) => municipality.code === '0301');
    const goalX = oslo?.points[0]?.[0] ?? 0;

    const right = walk(shapes, { code: '0301', goalX }, 'ArrowRight');
    const up = walk(shapes, { code: '0301', goalX }, 'ArrowUp');
    const upAgain = up && walk(shapes, up, 'ArrowUp');

    const pointOf = (step: Step | undefined) =>
      shapes.find(({ municipality }) => municipality.code === step?.code)?.points[0];
    assert.equal(pointOf(right)?.[0], goalX + 100);
    assert.equal(pointOf(upAgain)?.[0], goalX);
  });

  it('leads with the corner keys of the number pad to the four slanting neighbours', () => {
    const { shapes } = tileShapes(mapOf('norge', '2024-06-01'), 'norway');
    const oslo = shapes.find(({ municipality }) => municipality.code === '0301');
    const [x = 0, y = 0] = oslo?.points[0] ?? [];

    const offsets = ['Home', 'PageUp', 'End', 'PageDown'].map((key) => {
      const step = walk(shapes, { code: '0301', goalX: x }, key);
      const point = shapes.find(({ municipality }) => municipality.code === step?.code)?.points[0];
      return point && [point[0] - x, point[1] - y];
    });

    assert.deepEqual(offsets, [
      [-50, -87],
      [50, -87],
      [-50, 87],
      [50, 87],
    ]);
  });
});

function requestFor(region: string, at: string | undefined) {
  return {
    region,
    at,
    regions: [],
    languages: ['nb'],
    furtherNames: allNames,
    locale: 'nb-NO',
  } as const;
}

function mapOf(region: string, at: string | undefined): RegionMap {
  const map = requestedMap(requestFor(region, at));
  assert.ok(!('fault' in map));
  return map;
}

function compared(region: string, at: string | undefined, compare: string): RegionMap {
  const map = comparedMap(requestFor(region, at), compare, shared);
  assert.ok(!('fault' in map));
  return map;
}

function sizesOf({ groups }: RegionMap): Readonly<Record<string, number>> {
  return Object.fromEntries(
    groups.flatMap(({ counties }) => counties.map(({ name, members }) => [name, members.length])),
  );
}

/** Every region that is built in, on each of the days, and the whole country around the larger ones. */
function everyPlainMap() {
  const regionsOf = (
    regions: readonly { readonly id: string }[],
    views: readonly ('region' | 'norway')[],
  ) =>
    regions.flatMap(({ id: region }) =>
      days.flatMap((at) => views.map((view) => ({ region, at, view }))),
    );
  return [
    ...regionsOf([...namedCatalogue(), ...countyCatalogue()], ['region', 'norway']),
    ...regionsOf(municipalityCatalogue(), ['region']),
  ];
}

function assertDrawnAsRequested(
  plain: MapContent,
  { region, at, view }: ReturnType<typeof everyPlainMap>[number],
): void {
  const whole = mapOf(region, at);
  assert.deepEqual(plain.drawing, tileShapes(whole, view));
  assert.deepEqual(plain.map.groups, whole.groups);
  assert.deepEqual([plain.map.name, plain.map.day], [whole.name, whole.day]);
}
