/** The builder's form: one field for each attribute of the manifest. */
import type { Attribute, Declaration, Manifest } from '../scripts/manifest/manifest.ts';

/** What editors call the attributes; one that is not here goes by its own name. */
const LABELS: Readonly<Record<string, string>> = {
  layout: 'Oppsett',
  theme: 'Farger',
  lang: 'Språk',
  limit: 'Antall',
  heading: 'Overskrift',
  'heading-level': 'Overskriftsnivå',
  tag: 'Bare med stikkord',
  series: 'Bare i serie',
  region: 'Bare fra region',
  organizer: 'Bare fra arrangør',
  since: 'Fra dato',
  until: 'Til dato',
  filters: 'Filtre for leseren',
  paging: 'Bla videre',
  images: 'Bilder',
  open: 'Når en sak velges',
  'all-href': 'Adresse bak «Se alle»',
  show: 'Hvilke arrangementer',
  cancelled: 'Avlyste',
  'time-zone': 'Tidssone',
  'add-to-calendar': 'Legg i kalender',
};

/** Shown at once; the rest is under «Flere valg». */
const FIRST = ['layout', 'theme', 'lang', 'limit', 'heading', 'filters', 'tag', 'region'];

/** For designers and developers, not for a page. */
const LEFT_OUT = new Set(['src', 'preview', 'debug', 'loading']);

/** The elements of the manifest that show a feed. */
export function feedElements(manifest: Manifest): readonly (Declaration & { tagName: string })[] {
  return manifest.modules
    .flatMap(({ declarations }) => declarations)
    .flatMap((declaration) =>
      declaration.tagName !== undefined &&
      declaration.attributes?.some(({ name }) => name === 'layout')
        ? [{ ...declaration, tagName: declaration.tagName }]
        : [],
    )
    .sort((a, b) => rankOf(a.tagName) - rankOf(b.tagName));
}

/** What most editors come for stands first. */
function rankOf(tag: string): number {
  const rank = ['knf-news', 'knf-events'].indexOf(tag);
  return rank < 0 ? 2 : rank;
}

/** Fills `first` and `more` with fields for the attributes of an element. */
export function drawFields(
  { attributes = [] }: Declaration,
  first: HTMLElement,
  more: HTMLElement,
): void {
  const shown = attributes.filter(({ name }) => !LEFT_OUT.has(name));
  const rank = ({ name }: Attribute): number => FIRST.indexOf(name);
  const early = shown.filter((each) => rank(each) >= 0).sort((a, b) => rank(a) - rank(b));
  first.replaceChildren(...early.map(field));
  more.replaceChildren(...shown.filter((each) => rank(each) < 0).map(field));
}

/** The attributes that the form sets; a field left alone sets none. */
export function attributesIn(form: HTMLElement): Record<string, string | true> {
  const fields = [...form.querySelectorAll<HTMLInputElement>('[data-attribute]')];
  return Object.fromEntries(
    fields.flatMap(({ dataset, type, checked, value }): [string, string | true][] => {
      const name = dataset['attribute'] ?? '';
      if (type === 'checkbox') return checked ? [[name, true]] : [];
      return value.trim() === '' ? [] : [[name, value.trim()]];
    }),
  );
}

function field(attribute: Attribute): HTMLElement {
  const { name, type, description = '', default: byDefault } = attribute;
  const label = document.createElement('label');
  const words = wordsOf(type?.text ?? '');
  const control =
    words.length > 0
      ? choice(words.filter((word) => `'${word}'` !== byDefault))
      : document.createElement('input');
  if (control instanceof HTMLInputElement) {
    const isNumber = type?.text.includes('number') === true;
    control.type = type?.text === 'boolean' ? 'checkbox' : isNumber ? 'number' : 'text';
    if (isNumber) control.min = '1';
    if (byDefault !== undefined && control.type !== 'checkbox') control.placeholder = byDefault;
  } else {
    control.options[0]?.append(
      byDefault === undefined ? '(sidens)' : byDefault.replaceAll("'", ''),
    );
  }
  control.dataset['attribute'] = name;
  label.title = description;
  label.append(LABELS[name] ?? name, control);
  return label;
}

function choice(words: readonly string[]): HTMLSelectElement {
  const select = document.createElement('select');
  select.append(new Option('', ''), ...words.map((word) => new Option(word, word)));
  return select;
}

/** The words that an attribute takes: `'list' | 'cards'` gives both. */
function wordsOf(type: string): readonly string[] {
  return [...type.matchAll(/'([^']+)'/g)].map(([, word = '']) => word);
}
