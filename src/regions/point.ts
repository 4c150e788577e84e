import type { MunicipalityCode } from './codes.ts';

/** A point on the earth as GeoJSON writes it: longitude, then latitude, in degrees of WGS 84. */
export type Point = readonly [longitude: number, latitude: number];

/** Finds the municipality a point lies in. The borders behind it come from the publisher, not from this package. */
export interface PointLocator {
  /** The municipality of the point, in the division of the day (`at`, a plain date) if given; `undefined` at sea or abroad. */
  locate(point: Point, at?: string): MunicipalityCode | undefined;
}

let current: PointLocator | undefined;

/**
 * Sets what answers questions about points from here on, for the whole page; `undefined` takes it away again.
 *
 * @example
 * usePointLocator({ locate: ([longitude]) => (longitude > 5 ? asMunicipalityCode('3303') : undefined) });
 * contains('osloregionen', [9.65, 59.67]); // → true
 * usePointLocator(undefined);
 */
export function usePointLocator(locator: PointLocator | undefined): void {
  current = locator;
}

/** The municipality of a point. Throws where no locator has been set: asking before loading is a programmer's mistake. */
export function municipalityAt(point: Point, at?: string): MunicipalityCode | undefined {
  if (current === undefined) {
    throw new Error(
      'Borders are needed to place a point: call useGeometry() with a file that `knf regions map` wrote, ' +
        'or usePointLocator() with a locator of your own',
    );
  }
  return current.locate(point, at);
}
