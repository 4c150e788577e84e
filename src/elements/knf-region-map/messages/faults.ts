import type { Language } from '../../../text/language.ts';

/** What is said where a map cannot show what it is asked for. */
interface FaultMessages {
  readonly unknownRegion: (region: string) => string;
  readonly unknownMembers: (region: string) => string;
  readonly unknownDay: (day: string, from: string) => string;
  readonly noBorders: string;
}

/** In every language: they are few, and fetched only where something is wrong. */
export const faultMessages: Readonly<Record<Language, FaultMessages>> = {
  nb: {
    unknownRegion: (region) => `Området «${region}» er ikke kjent.`,
    unknownMembers: (region) => `Vi vet ikke hvilke kommuner som hører til ${region}.`,
    unknownDay: (day, from) => `Kartet kjenner inndelingen fra ${from}, ikke «${day}».`,
    noBorders: 'Grensene kunne ikke hentes; kartet viser ruter.',
  },
  nn: {
    unknownRegion: (region) => `Området «${region}» er ikkje kjent.`,
    unknownMembers: (region) => `Vi veit ikkje kva kommunar som høyrer til ${region}.`,
    unknownDay: (day, from) => `Kartet kjenner inndelinga frå ${from}, ikkje «${day}».`,
    noBorders: 'Grensene kunne ikkje hentast; kartet viser ruter.',
  },
  en: {
    unknownRegion: (region) => `The area “${region}” is not known.`,
    unknownMembers: (region) => `The municipalities of ${region} are not known.`,
    unknownDay: (day, from) => `The map knows the divisions since ${from}, not “${day}”.`,
    noBorders: 'The borders could not be fetched; the map shows tiles.',
  },
  se: {
    unknownRegion: (region) => `Guovlu «${region}» ii leat dovddus.`,
    unknownMembers: (region) => `Gielddat eai leat dovdosat: ${region}.`,
    unknownDay: (day, from) => `Gárta dovdá juogu ${from} rájes, ii «${day}».`,
    noBorders: 'Rájit eai lean olámuttos; gárta čájeha ruvttuid.',
  },
};
