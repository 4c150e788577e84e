import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { brotliCompressSync } from 'node:zlib';
import proj4 from 'proj4';
import { mergeArcs, feature } from 'topojson-client';
import { editions, geometryIsHere, readEdition } from '../../scripts/regions/geometry-agreement.ts';
import { borderShapes, bordersOf } from '../../src/elements/knf-region-map/border-shapes.ts';
import { widthOf } from '../../src/elements/knf-region-map/labels.ts';
import type { RegionMap } from '../../src/elements/knf-region-map/region-map.ts';
import { requestedMap } from '../../src/elements/knf-region-map/requested-map.ts';
import type { GeometryFile } from '../../src/regions/geometry/geometry-file.ts';
import { doubleAreaOf, landOf, type Ring } from '../../src/regions/geometry/rings.ts';
import { municipalitiesAt } from '../../src/regions/divisions.ts';
import { regionMapFile } from '../../src/server/region-map-file.ts';
import { ownBorders } from '../support/own-borders.ts';

describe('a file of borders', () => {
  it('names the municipalities it lacks, and numbers that are none’s', async () => {
    const { problems } = await regionMapFile(withNumber('4601', '9999'), { at: '2024-01-01' });

    const byCode = new Map(problems.map(({ code, municipalities }) => [code, municipalities]));
    assert.equal(byCode.get('missing-municipality')?.length, 356);
    assert.ok(byCode.get('missing-municipality')?.includes('3303'));
    assert.deepEqual(byCode.get('extra-municipality'), ['9999']);
  });

  it('joins areas of one number, and names it', async () => {
    const { file, problems } = await regionMapFile(withNumber('3303', '3303'), {
      at: '2024-01-01',
    });

    assert.deepEqual(
      problems.find(({ code }) => code === 'duplicate-municipality')?.municipalities,
      ['3303'],
    );
    assert.equal(file?.objects.municipalities.geometries.length, 1);
  });

  it('takes the number from the property it is told, also as a number, also from one of several collections', async () => {
    const features = ownBorders.features.map((one) => ({ ...one, properties: { nr: 301 } }));
    const document = {
      fylker: { type: 'FeatureCollection', features: [] },
      kommuner: { type: 'FeatureCollection', features },
    };

    const { file } = await regionMapFile(document, { at: '2024-01-01', codeProperty: 'nr' });

    assert.deepEqual(
      file?.objects.municipalities.geometries.map(({ id }) => id),
      ['0301'],
    );
  });

  for (const system of ['EPSG:25832', 'EPSG:25833', 'EPSG:25835']) {
    it(`reads metres of ${system}, whether the document says so or one is told`, async () => {
      const { forward } = proj4(`+proj=utm +zone=${system.slice(-2)} +ellps=GRS80 +units=m`);
      const features: unknown = JSON.parse(
        JSON.stringify(ownBorders.features),
        (_, value: unknown) =>
          Array.isArray(value) && typeof value[0] === 'number' ? forward(value as number[]) : value,
      );
      const name = `urn:ogc:def:crs:${system.replace(':', '::')}`;
      const document = { type: 'FeatureCollection', features };
      const inDegrees = await regionMapFile(ownBorders, { at: '2024-01-01' });

      const said = await regionMapFile(
        { ...document, crs: { type: 'name', properties: { name } } },
        { at: '2024-01-01' },
      );
      const told = await regionMapFile(document, { at: '2024-01-01', referenceSystem: system });

      for (const { file } of [said, told])
        for (const [side, place] of sidesOf(file).entries())
          // In radii of the earth: some 60 m, less than a step of the file.
          assert.ok(Math.abs(place - (sidesOf(inDegrees.file)[side] ?? NaN)) < 1e-5);
    });
  }

  it('refuses a reference system it does not know, by name', async () => {
    const { file, problems } = await regionMapFile(ownBorders, {
      at: '2024-01-01',
      referenceSystem: 'EPSG:3857',
    });

    assert.equal(file, undefined);
    assert.match(problems[0]?.message ?? '', /EPSG:3857/);
  });

  it('says what is wrong with a document it cannot use', async () => {
    const metres: unknown = JSON.parse(JSON.stringify(ownBorders), (_, value: unknown) =>
      typeof value === 'number' ? value * 100_000 : value,
    );
    const codes = await Promise.all(
      [
        regionMapFile({ type: 'Feature' }, { at: '2024-01-01' }),
        regionMapFile(ownBorders, { at: '2024-01-01', codeProperty: 'nummer' }),
        regionMapFile(metres, { at: '2024-01-01' }),
      ].map(async (made) => (await made).problems.map(({ code }) => code)),
    );

    assert.deepEqual(codes, [['not-geojson'], ['no-code-property'], ['unknown-reference-system']]);
  });

  it('carries its day and its credit', async () => {
    const { file } = await regionMapFile(ownBorders, {
      at: '2024-01-01',
      credit: '© Kartverket, forenklet',
    });

    assert.equal(file?._knf.at, '2024-01-01');
    assert.equal(file._knf.credit, '© Kartverket, forenklet');
  });

  it('leaves out specks in the sea, and keeps islands that can be seen', async () => {
    const { file } = await regionMapFile(ownBorders, { at: '2024-01-01' });

    assert.ok(file);
    assert.equal(landOf(file).find(({ code }) => code === '3303')?.polygons.length, 2);
  });
});

for (const edition of editions) {
  describe(
    `the borders of ${edition.at}`,
    { skip: !geometryIsHere && 'the folder is missing' },
    () => {
      it('are small enough to travel, with every municipality drawn', async (test) => {
        const { file, bytes, problems } = await regionMapFile(readEdition(edition), edition);
        test.diagnostic(`${edition.at}: ${bytes} bytes of brotli`);

        assert.deepEqual(problems, []);
        assert.ok(file);
        assert.ok(bytes <= 60_000);
        assert.equal(bytes, brotliCompressSync(JSON.stringify(file)).length);
        assert.deepEqual(drawnIn(file), [...municipalitiesAt(edition.at)].sort());
      });

      it('can be made smaller, and still have every municipality and no sliver', async () => {
        const { file, bytes } = await regionMapFile(readEdition(edition), {
          ...edition,
          maxBytes: 35_000,
        });

        assert.ok(file);
        assert.ok(bytes <= 35_000);
        assert.deepEqual(drawnIn(file), [...municipalitiesAt(edition.at)].sort());
        assert.deepEqual(gapsIn(file), []);
      });

      it('leave no sliver between neighbours', async () => {
        const { file } = await regionMapFile(readEdition(edition), edition);

        assert.ok(file);
        assert.deepEqual(gapsIn(file), []);
      });

      it('draw both divisions from one file', async () => {
        const { file } = await regionMapFile(readEdition(edition), edition);
        assert.ok(file);
        const borders = bordersOf(file);
        const drawn = ['2023-03-10', '2024-06-01'].map(
          (at) => borderShapes(mapOf('norge', at), 'norway', borders).shapes.length,
        );

        // In the file of 2023 Ålesund is one area, which both of its successors are drawn as.
        assert.deepEqual(drawn, [356, 357]);
      });

      it('bear names that do not lie over each other, Oslo and Kongsberg among them', async () => {
        const { file } = await regionMapFile(readEdition(edition), edition);
        assert.ok(file);
        const { shapes } = borderShapes(
          mapOf('osloregionen', '2024-06-01'),
          'region',
          bordersOf(file),
        );

        const names = shapes.flatMap(({ label, points: [[x, y] = [0, 0]] }) =>
          (label?.lines ?? []).map((name) => ({ name, x, y, width: widthOf(name) * 25 })),
        );

        const collisions = names.flatMap((one, index) =>
          names
            .slice(index + 1)
            .filter(
              (other) =>
                Math.abs(one.y - other.y) < 25 &&
                Math.abs(one.x - other.x) < (one.width + other.width) / 2,
            ),
        );
        assert.deepEqual(collisions, []);
        assert.ok(names.length > 50);
        for (const name of ['Oslo', 'Kongsberg']) assert.ok(names.some((one) => one.name === name));
      });
    },
  );
}

function mapOf(region: string, at: string): RegionMap {
  const map = requestedMap({
    region,
    at,
    regions: [],
    languages: ['nb'],
    furtherNames: () => undefined,
    locale: 'nb',
  });
  assert.ok(!('fault' in map));
  return map;
}

/** How far the land of a file reaches. */
function sidesOf(file: GeometryFile | undefined): readonly number[] {
  assert.ok(file);
  const points = landOf(file).flatMap(({ polygons }) => polygons.flat(2));
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  return [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
}

/** The municipalities that have land one could see: more than a line. */
function drawnIn(file: GeometryFile): readonly string[] {
  return landOf(file)
    .filter(({ polygons }) => polygons.some(([outer = []]) => Math.abs(doubleAreaOf(outer)) > 1e-8))
    .map(({ code }) => code)
    .sort();
}

/** Thin holes in the outline of all land: where two municipalities do not quite meet. */
function gapsIn(file: GeometryFile): readonly Ring[] {
  const outline = mergeArcs(file, file.objects.municipalities.geometries as never);
  const { geometry } = feature(file, outline as never) as unknown as {
    geometry: { coordinates: readonly (readonly Ring[])[] };
  };
  return geometry.coordinates.flatMap(([, ...holes]) => holes).filter(isThin);
}

/** A circle has 1, a square 0.79, a needle nearly 0. */
function isThin(ring: Ring): boolean {
  const length = ring.reduce((sum, [x, y], index) => {
    const [nextX, nextY] = ring[index + 1] ?? [x, y];
    return sum + Math.hypot(nextX - x, nextY - y);
  }, 0);
  return (2 * Math.PI * Math.abs(doubleAreaOf(ring))) / length ** 2 < 0.05;
}

/** The drawn borders with other numbers. */
function withNumber(...numbers: readonly string[]): unknown {
  return {
    ...ownBorders,
    features: ownBorders.features.map((one, index) => ({
      ...one,
      properties: { kommunenummer: numbers[index] },
    })),
  };
}
