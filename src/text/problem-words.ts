import type { Problem, ProblemCode } from '../model/problem.ts';

/** What is wrong, and how to put it right; each a full sentence. */
export interface ProblemWords {
  readonly what: string;
  readonly fix: string;
}

/** Languages that problems are told in: those of the people who publish and who program. */
export type ProblemLanguage = 'nb' | 'en';

const say = (nb: [what: string, fix: string], en: [what: string, fix: string]) => ({
  nb: { what: nb[0], fix: nb[1] },
  en: { what: en[0], fix: en[1] },
});

/** Every problem in words. It is a long text, and apart from the reader, so that no page loads it. */
export const PROBLEM_WORDS: Readonly<
  Record<ProblemCode, Readonly<Record<ProblemLanguage, ProblemWords>>>
> = {
  'not-a-feed': say(
    ['Dokumentet er ikke en JSON Feed.', 'Publiser et JSON-objekt med en liste «items».'],
    ['The document is no JSON Feed.', 'Publish a JSON object with a list `items`.'],
  ),
  'broken-item': say(
    ['Oppføringen er ikke et objekt og ble utelatt.', 'Skriv hver oppføring som et objekt.'],
    ['The item is no object and was left out.', 'Write each item as an object.'],
  ),
  'empty-item': say(
    [
      'Oppføringen har ingenting å vise og ble utelatt.',
      'Gi den en tittel, en tekst eller en adresse.',
    ],
    ['The item has nothing to show and was left out.', 'Give it a title, a text or an address.'],
  ),
  'duplicate-id': say(
    [
      'En tidligere oppføring har samme id, så denne ble utelatt.',
      'Gi hver oppføring sin egen id, og la den aldri endre seg.',
    ],
    [
      'An earlier item has the same id, so this one was left out.',
      'Give each item an id of its own that never changes.',
    ],
  ),
  'too-large': say(
    [
      'Feeden er større enn 5 MB og ble ikke lest.',
      'Legg eldre oppføringer på en egen side, og pek på den med «next_url».',
    ],
    [
      'The feed is larger than 5 MB and was not read.',
      'Move older items to a page of their own and point to it with `next_url`.',
    ],
  ),
  'too-many-items': say(
    [
      'Feeden har flere enn 10 000 oppføringer; resten ble utelatt.',
      'Legg eldre oppføringer på en egen side, og pek på den med «next_url».',
    ],
    [
      'The feed has more than 10,000 items; the rest was left out.',
      'Move older items to a page of their own and point to it with `next_url`.',
    ],
  ),
  'too-many-problems': say(
    [
      'Feeden har flere problemer enn de tusen som er nevnt.',
      'Rett de nevnte først; de fleste har trolig samme årsak.',
    ],
    [
      'The feed has more problems than the thousand that are named.',
      'Correct those first; most of them probably have one cause.',
    ],
  ),
  'too-deep': say(
    ['Verdien er et ukjent felt med mer enn 32 nivåer og ble utelatt.', 'Gjør utvidelsen flatere.'],
    [
      'The value is an unknown field of more than 32 levels and was left out.',
      'Make the extension flatter.',
    ],
  ),
  'string-too-long': say(
    [
      'Teksten er lengre enn det som leses.',
      'Del teksten, eller lenk til den; et bilde hører hjemme i en egen fil.',
    ],
    [
      'The text is longer than what is read.',
      'Divide the text or link to it; a picture belongs in a file of its own.',
    ],
  ),
  'unsafe-key': say(
    ['Feltnavnet kan skade programmer som leser det, og ble utelatt.', 'Gi feltet et annet navn.'],
    [
      'The field name can harm programs that read it, and was left out.',
      'Give the field another name.',
    ],
  ),
  'newer-version': say(
    [
      'Feeden følger en nyere utgave av formatet enn denne.',
      'Oppdater @knf/widgets; det som er kjent, vises likevel.',
    ],
    [
      'The feed follows a newer version of the format than this.',
      'Update @knf/widgets; what is known is shown all the same.',
    ],
  ),
  'missing-id': say(
    [
      'Oppføringen mangler id og fikk en laget av adressen, eller av datoen og tittelen.',
      'Gi den en id som aldri endrer seg.',
    ],
    [
      'The item has no id and was given one made of its address, or of its date and title.',
      'Give it an id that never changes.',
    ],
  ),
  'missing-value': say(
    ['Feltet må være med; uten det ble objektet rundt utelatt.', 'Fyll ut feltet.'],
    ['The field is required; without it the object around it was left out.', 'Fill in the field.'],
  ),
  'missing-alt': say(
    [
      'Bildet mangler alternativ tekst.',
      'Beskriv hva bildet viser i «alt», eller skriv "" for et bilde som bare er pynt.',
    ],
    [
      'The picture has no alternative text.',
      'Describe in `alt` what it shows, or write "" for a picture that is mere decoration.',
    ],
  ),
  'wrong-type': say(
    [
      'Verdien er av feil type; den ble tolket der det gikk, ellers utelatt.',
      'Skriv verdien som formatet sier.',
    ],
    [
      'The value has the wrong type; it was read as far as possible, else left out.',
      'Write the value as the format says.',
    ],
  ),
  'invalid-value': say(
    [
      'Verdien er ikke en av dem feltet kan ha, og ble utelatt.',
      'Skriv verdien som formatet sier.',
    ],
    [
      'The value is none that the field can have, and was left out.',
      'Write the value as the format says.',
    ],
  ),
  'invalid-date': say(
    [
      'Datoen følger ikke RFC 3339; den ble tolket der det gikk, ellers utelatt.',
      'Skriv 2023-03-30T08:00:00+02:00, eller bare 2023-03-30 for en hel dag.',
    ],
    [
      'The date does not follow RFC 3339; it was read as far as possible, else left out.',
      'Write 2023-03-30T08:00:00+02:00, or only 2023-03-30 for a whole day.',
    ],
  ),
  'invalid-time-zone': say(
    [
      'Tidssonen er ukjent; feedens sone gjelder i stedet.',
      'Skriv et IANA-navn, som «Europe/Oslo».',
    ],
    [
      'The time zone is unknown; that of the feed serves instead.',
      'Write an IANA name such as `Europe/Oslo`.',
    ],
  ),
  'invalid-url': say(
    ['Adressen kan ikke leses og ble utelatt.', 'Skriv hele adressen, med https:// foran.'],
    [
      'The address cannot be read and was left out.',
      'Write the whole address, beginning with https://.',
    ],
  ),
  'unsafe-url': say(
    [
      'Adressen er av et slag som kan skade leseren; den ble gjort trygg eller utelatt.',
      'Bruk https for lenker og bilder, uten navn og passord; lenker kan også være mailto og tel.',
    ],
    [
      'The address is of a kind that can harm a reader; it was made safe or left out.',
      'Use https for links and pictures, without name and password; links may also be mailto and tel.',
    ],
  ),
  'unsafe-markup': say(
    [
      'Teksten har kode, stil, skjema eller rammer; bare ordene vises.',
      'Bruk avsnitt, overskrifter, lister, sitater, lenker og bilder.',
    ],
    [
      'The text has code, style, forms or frames; only the words are shown.',
      'Use paragraphs, headings, lists, quotations, links and pictures.',
    ],
  ),
  'invisible-characters': say(
    [
      'Teksten har usynlige tegn som kan endre rekkefølgen; de ble fjernet.',
      'Skriv teksten på nytt uten dem.',
    ],
    [
      'The text has invisible characters that can change its order; they were taken out.',
      'Write the text anew without them.',
    ],
  ),
  'unknown-type': say(
    [
      'Typen er ukjent; objektet ble lest som det vanlige på dette stedet.',
      'Skriv en av typene i formatet.',
    ],
    [
      'The type is unknown; the object was read as what is usual in this place.',
      'Write one of the types of the format.',
    ],
  ),
  'missing-start': say(
    [
      'Arrangementet har ingen lesbar start, så datoen vises som «kommer».',
      'Skriv når det starter i «start».',
    ],
    [
      'The event has no start that can be read, so its date is shown as to come.',
      'Write in `start` when it begins.',
    ],
  ),
  'end-before-start': say(
    [
      'Arrangementet slutter før det starter; slutten ble utelatt.',
      'Rett «start» eller «end»; for hele dager er «end» den siste dagen.',
    ],
    [
      'The event ends before it starts; its end was left out.',
      'Correct `start` or `end`; for whole days `end` is the last day.',
    ],
  ),
  'invalid-recurrence': say(
    [
      'Regelen for gjentakelse kan ikke følges; bare den første gangen vises.',
      'Skriv en RFC 5545-regel med FREQ=DAILY, WEEKLY, MONTHLY eller YEARLY.',
    ],
    [
      'The recurrence rule cannot be followed; only the first time is shown.',
      'Write an RFC 5545 rule with FREQ=DAILY, WEEKLY, MONTHLY or YEARLY.',
    ],
  ),
};

/**
 * A problem in full sentences: where it is, what is wrong, and how to put it right.
 *
 * @param problem as `decodeFeed` names it
 * @param language of the sentences: Norwegian bokmål or English
 * @example
 * const [problem] = decodeFeed({ items: [{ id: '1', title: 'A', image: '//' }] }).problems;
 * problem && describeProblem(problem, 'en').split(':')[0]; // → '/items/0/image'
 */
export function describeProblem(problem: Problem, language: ProblemLanguage): string {
  const { what, fix } = PROBLEM_WORDS[problem.code][language];
  const place = problem.path || (language === 'nb' ? 'Hele dokumentet' : 'The whole document');
  return `${place}: ${what} ${fix}`;
}
