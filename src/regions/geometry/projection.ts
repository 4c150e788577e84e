import type { Point } from '../point.ts';

/** The meridian that stands upright on the map, in degrees east: that of UTM zone 33, used for maps of all Norway. */
const CENTRAL_MERIDIAN = 15;

/** How a file says that its coordinates are those of `project`. */
export const projectionName = 'transverse-mercator-15e';

const RADIANS = Math.PI / 180;

/**
 * A place on the map of Norway: transverse Mercator on a sphere around 15° E (Snyder, Map Projections, 1987,
 * eq. 8-1 and 8-3). `x` grows to the east and `y` to the south, as on a screen; the unit is the earth's radius.
 */
export function project([longitude, latitude]: Point): readonly [x: number, y: number] {
  const lambda = (longitude - CENTRAL_MERIDIAN) * RADIANS;
  const phi = latitude * RADIANS;
  return [
    Math.atanh(Math.cos(phi) * Math.sin(lambda)),
    -Math.atan2(Math.tan(phi), Math.cos(lambda)),
  ];
}
