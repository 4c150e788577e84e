import type { Region } from '../../model/index.ts';
import { furtherNamedNames } from './further-names.ts';
import { namedNames, type NamedRegionName } from './names.ts';

/** The words of a named region: what `definitions.ts` leaves out because a filter does not need it. */
export type RegionDescription = Pick<Region, 'name' | 'names' | 'scheme' | 'source'>;

/** Where a definition comes from, in full, and whose code it bears. */
const details: Readonly<Partial<Record<string, Pick<RegionDescription, 'scheme' | 'source'>>>> = {
  norge: { scheme: 'iso:3166-1' },
  osloregionen: {
    source:
      'By counties (Viken, Vestfold og Telemark, Innlandet, Oslo), as KNF wrote on 10 March 2023.',
  },
  'osloregionen-alliansen': {
    source:
      'Political alliance founded on 17 December 2004: 78 municipalities and four counties on 1 January 2015, ' +
      '65 municipalities later (osloregionen.no). The list of its members was not found.',
  },
  kongsbergregionen: {
    source:
      'Regional council founded on 8 February 2005 (Notodden kommune, strategic plan); the same seven municipalities ' +
      'at its constitution on 5 November 2019 (kongsbergregionen.no). Sigdal resolved to join on 20 February 2020 ' +
      '(sigdal.no); no source was found for the day it did, so it is not among the members here.',
  },
  nov: {
    source:
      'The business associations of Drammen, Ringerike, Modum, Asker, Bærum and Kongsberg (askern.no, 29 March 2021). ' +
      "Members here are the municipalities they are named after; the Drammen region's association also serves Lier and " +
      'Øvre Eiker (vikenvest.no).',
  },
};

/** Names and sources of the built-in named regions, by id. */
export const namedDescriptions: Readonly<Record<string, RegionDescription>> = Object.fromEntries(
  Object.entries(namedNames).map(
    ([id, { name, abbreviation = name }]: [string, NamedRegionName]) => [
      id,
      { name: abbreviation, names: { nb: name, ...furtherNamedNames[id] }, ...details[id] },
    ],
  ),
);
