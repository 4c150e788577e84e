/**
 * Every element in every layout, state, theme, language, width and host page. The address says which:
 *
 *     /gallery?element=knf-news&layout=cards&state=error&theme=dark&lang=en&width=480&host=bootstrap
 *
 * `width` may name several, separated by commas; `bare` leaves out everything but the elements;
 * `host` puts them into a page with the styles of another design system. Any other parameter becomes
 * an attribute of the element: `filters=tag%20search`, `paging=more`, `limit=3`.
 */

const CHOICES = {
  element: ['knf-news', 'knf-events', 'knf-post'],
  layout: ['list', 'cards', 'compact', 'headlines', 'featured', 'agenda', 'month'],
  state: ['ready', 'loading', 'empty', 'error', 'stale', 'offline'],
  theme: ['auto', 'light', 'dark'],
  recipe: ['none', 'municipality', 'newspaper', 'tech'],
  lang: ['nb', 'nn', 'en', 'se'],
  width: ['240,480,960', '240', '480', '960', '1200'],
  host: ['none', 'punkt', 'designsystemet', 'bootstrap', 'wordpress', 'bare'],
};

/** What only some elements have. */
const LAYOUTS = {
  'knf-news': ['list', 'cards', 'compact', 'headlines', 'featured'],
  'knf-events': ['list', 'agenda', 'cards', 'compact', 'month'],
  'knf-post': ['list'],
};

/** The styles that each host page brings; the server gives them from the packages. */
const HOSTS = {
  none: [],
  punkt: ['/hosts/punkt/pkt.min.css'],
  designsystemet: [
    '/hosts/designsystemet/theme/designsystemet.css',
    '/hosts/designsystemet/src/index.css',
  ],
  bootstrap: ['/hosts/bootstrap/bootstrap.min.css'],
  wordpress: ['/hosts/wordpress.css'],
  bare: [],
};

const query = new URLSearchParams(location.search);
const chosen = Object.fromEntries(
  Object.entries(CHOICES).map(([name, values]) => [name, query.get(name) ?? values[0]]),
);
const isBare = query.has('bare');
const isHosted = chosen.host !== 'none';

function styleSheet(href) {
  return Object.assign(document.createElement('link'), { rel: 'stylesheet', href });
}

function select(name, values) {
  const label = document.createElement('label');
  const field = Object.assign(document.createElement('select'), { name });
  for (const value of values) field.add(new Option(value, value, false, value === chosen[name]));
  field.addEventListener('change', () => field.form?.requestSubmit());
  label.append(name, field);
  return label;
}

function controls() {
  const form = document.createElement('form');
  for (const [name, values] of Object.entries(CHOICES)) {
    form.append(select(name, name === 'layout' ? LAYOUTS[chosen.element] : values));
  }
  return form;
}

function sample(width) {
  const element = document.createElement(chosen.element);
  const attributes = {
    // All events are told in Norwegian; their dates and marks are in each language.
    src: chosen.lang === 'en' && chosen.element !== 'knf-events' ? './feed-en.json' : './feed.json',
    loading: 'eager',
    lang: chosen.lang,
    theme: chosen.theme,
    ...(chosen.layout === 'list' ? {} : { layout: chosen.layout }),
    ...(chosen.state === 'ready' ? {} : { preview: chosen.state }),
    ...(chosen.element === 'knf-post'
      ? { item: query.get('item') ?? 'uka-oppsummert-2023-03-10' }
      : {}),
  };
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  for (const [name, value] of query) {
    if (!(name in CHOICES) && name !== 'bare') element.setAttribute(name, value);
  }
  if (chosen.recipe !== 'none') element.className = `knf-${chosen.recipe}`;
  const stage = Object.assign(document.createElement('div'), { className: 'stage' });
  stage.style.inlineSize = `${width}px`;
  const note = Object.assign(document.createElement('p'), { textContent: `${width} px` });
  stage.append(note, element);
  return stage;
}

/** A page as its design system would have it: a heading, a paragraph, a button, then the element. */
function hostText() {
  const lead = document.createElement('div');
  const heading = Object.assign(document.createElement('h2'), {
    textContent: 'Næringsliv i kommunen',
    className: 'pkt-txt-24 ds-heading wp-block-heading',
  });
  const text = Object.assign(document.createElement('p'), {
    textContent: 'Her finner du nytt fra næringsforeningen og det som skjer framover.',
    className: 'pkt-txt-18 ds-paragraph',
  });
  lead.append(heading, text);
  return lead;
}

document.body.className = isBare || isHosted ? 'bare' : 'gallery';
if (isHosted) {
  // Only what a stage needs; everything else is the host's.
  document.documentElement.dataset.host = chosen.host;
}
if (chosen.theme !== 'auto') document.body.dataset.scheme = chosen.theme;
if (isBare && !isHosted) document.body.classList.add('gallery');
document.documentElement.lang = chosen.lang;
document.head.append(...HOSTS[chosen.host].map(styleSheet));
if (chosen.recipe !== 'none') document.head.append(styleSheet(`/themes/${chosen.recipe}.css`));

const gallery = document.querySelector('#gallery');
const stages = Object.assign(document.createElement('div'), { className: 'stages' });
stages.append(...chosen.width.split(',').map((width) => sample(Number(width))));
gallery.append(
  ...(isBare
    ? [Object.assign(document.createElement('h1'), { textContent: 'Galleri', className: 'unseen' })]
    : [Object.assign(document.createElement('h1'), { textContent: 'Galleri' }), controls()]),
  ...(isHosted ? [hostText()] : []),
  stages,
);
