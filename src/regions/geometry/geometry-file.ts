import type { GeometryCollection, MultiPolygon, Polygon, Topology } from 'topojson-specification';
import { isPlainDate } from '../../model/calendar.ts';
import { projectionName } from './projection.ts';

/** What a file of borders says of itself. */
export interface GeometryCredit {
  /** Version of this format. */
  readonly version: 1;
  /** Plain date whose municipalities it holds. */
  readonly at: string;
  /** What the borders ask to be credited with, ready to show: `© Kartverket`. */
  readonly credit: string;
  readonly projection: typeof projectionName;
}

/** The borders of the municipalities: each a polygon whose `id` is its number. */
type Municipalities = GeometryCollection & {
  readonly geometries: readonly (Polygon | MultiPolygon)[];
};

/**
 * A file of municipal borders as `knf regions map` writes it: TopoJSON 1.0, quantised, in the coordinates of
 * `project`, with `_knf` beside the members of TopoJSON.
 */
export type GeometryFile = Topology<{ readonly municipalities: Municipalities }> & {
  readonly _knf: GeometryCredit;
};

/** What has to be looked at before a parsed file can be trusted to be one of ours. */
interface Unproven {
  readonly type?: unknown;
  readonly arcs?: unknown;
  readonly objects?: { readonly municipalities?: { readonly geometries?: unknown } };
  readonly _knf?: { readonly [name in keyof GeometryCredit]?: unknown };
}

/** The value as a file of borders; `undefined` where it is none that this version can draw. */
export function asGeometryFile(value: unknown): GeometryFile | undefined {
  const { type, arcs, objects, _knf: about } = (value ?? {}) as Unproven;
  const isOurs =
    type === 'Topology' &&
    Array.isArray(arcs) &&
    Array.isArray(objects?.municipalities?.geometries) &&
    about?.version === 1 &&
    about.projection === projectionName &&
    typeof about.credit === 'string' &&
    typeof about.at === 'string' &&
    isPlainDate(about.at);
  return isOurs ? (value as GeometryFile) : undefined;
}
