/**
 * Norway's counties and municipalities since 2020 and the regions named after them, as dated data: numbers, names in
 * every official language, succession, lookups. `./filter.ts` is the small part of it, without names.
 */
export * from './filter.ts';
export type { CountyRegion, MunicipalityRegion } from './catalogue.ts';
export { contains, type Locatable } from './contains.ts';
export {
  county,
  definitionsOf,
  municipalities,
  municipality,
  region,
  type Lookup,
} from './lookup.ts';
export { usePointLocator, type Point, type PointLocator } from './point.ts';
export { search } from './search.ts';
export { pointLocator, useGeometry } from './geometry/use-geometry.ts';
export type { GeometryCredit, GeometryFile } from './geometry/geometry-file.ts';
