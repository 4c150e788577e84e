import type { FeatureCollection, Position } from 'geojson';

/**
 * A country of two municipalities, drawn for the tests: Kongsberg (3303) is a square of one degree with a square hole,
 * which Drammen (3301) fills; it also has a small island in the west, and a speck that no map would show.
 */
export const ownBorders: FeatureCollection = {
  type: 'FeatureCollection',
  features: [
    {
      type: 'Feature',
      properties: { kommunenummer: '3303' },
      geometry: {
        type: 'MultiPolygon',
        coordinates: [
          [square(10, 59, 1), square(10.3, 59.3, 0.1)],
          [square(9.9, 59.5, 0.02)],
          [square(9.8, 59.5, 0.0002)],
        ],
      },
    },
    {
      type: 'Feature',
      properties: { kommunenummer: '3301' },
      geometry: { type: 'Polygon', coordinates: [square(10.3, 59.3, 0.1)] },
    },
  ],
};

/** A closed square from its south-western corner, in degrees, with points along its sides. */
function square(west: number, south: number, size: number): Position[] {
  const steps = 8;
  const along = Array.from({ length: steps }, (_, index) => (index * size) / steps);
  return [
    ...along.map((part) => [west + part, south]),
    ...along.map((part) => [west + size, south + part]),
    ...along.map((part) => [west + size - part, south + size]),
    ...along.map((part) => [west, south + size - part]),
    [west, south],
  ];
}
