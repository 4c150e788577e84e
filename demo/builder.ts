/** The embed builder: choose, see, copy. */
import type { Manifest } from '../scripts/manifest/manifest.ts';
import { embedSnippet, frameSnippet, oEmbedOf } from '../src/server/snippet.ts';
import type { SnippetOptions } from '../src/server/snippet.ts';
import { attributesIn, drawFields, feedElements } from './builder-fields.ts';

/** The height that is kept is the preview's at this width, a column of most pages. */
const COLUMN_PX = 480;

/** Where a builder stands, and what it begins with. */
export interface BuilderOptions {
  /** The page, or a part of it that holds what `builder.html` has in its body. */
  readonly root: Document | ShadowRoot;
  readonly manifest: Manifest;
  /** The feed's address, absolute. */
  readonly src: string;
  /** The folder of the script, absolute, with a slash at the end. */
  readonly base: string;
}

/** Lets an editor choose; settles when the script's hash is there too. */
export async function startBuilder({ root, manifest, src, base }: BuilderOptions): Promise<void> {
  const byId = (id: string): HTMLElement => {
    const element = root.getElementById(id);
    if (!element) throw new Error(`no #${id} in the page`);
    return element;
  };
  const inputOf = (id: string): HTMLInputElement => byId(id) as HTMLInputElement;

  const form = byId('form');
  const elements = feedElements(manifest);
  let integrity: string | undefined;
  let publisher: { readonly href: string; readonly text: string } | undefined;

  inputOf('element').append(...elements.map(({ tagName }) => new Option(`<${tagName}>`, tagName)));
  inputOf('src').value = src;
  inputOf('base').value = base;
  inputOf('element').addEventListener('input', drawForm);
  form.addEventListener('input', update);
  root.addEventListener('click', ({ target }) => {
    if (target instanceof HTMLButtonElement && target.dataset['copies']) void copy(target);
  });
  drawForm();
  inputOf('base').addEventListener('change', () => void guardScript());
  await guardScript();

  function drawForm(): void {
    const element = elements.find(({ tagName }) => tagName === inputOf('element').value);
    if (element) drawFields(element, byId('first'), byId('more'));
    update();
  }

  /** The hash of the script as it is now; browsers refuse a script that is not just that. */
  async function guardScript(): Promise<void> {
    integrity = undefined;
    try {
      const script = await fetch(new URL('knf-widgets.js', inputOf('base').value));
      if (script.ok) {
        const hash = await crypto.subtle.digest('SHA-384', await script.arrayBuffer());
        integrity = `sha384-${btoa(String.fromCharCode(...new Uint8Array(hash)))}`;
      }
    } catch {
      // Elsewhere, or nowhere: the snippet goes without, and says nothing untrue.
    }
    write();
  }

  function update(): void {
    const problem = ['src', 'base'].find((id) =>
      inputOf(id)
        .value.split(/\s+/)
        .some((address) => !/^https?:/.test(address) || !URL.canParse(address)),
    );
    byId('problem').textContent = problem
      ? 'Adressene må begynne med https:// (eller http://).'
      : '';
    if (problem) return;
    for (const place of root.querySelectorAll<HTMLElement>('[data-preview]')) preview(place);
    write();
  }

  function preview(place: HTMLElement): void {
    const element = document.createElement(inputOf('element').value);
    element.setAttribute('src', inputOf('src').value);
    element.setAttribute('loading', 'eager');
    for (const [name, value] of Object.entries(attributesIn(form))) {
      element.setAttribute(name, value === true ? '' : value);
    }
    element.addEventListener('knf-load', ({ detail: { feed } }) => {
      const { homePageUrl: href, title: text } = feed;
      publisher = href && text ? { href, text } : undefined;
      // The element draws itself after it has said so.
      setTimeout(write, 100);
    });
    place.replaceChildren(element);
  }

  function options(): SnippetOptions {
    const column = root.querySelector<HTMLElement>(`[data-preview="${COLUMN_PX}"]`);
    const heightPx = column?.getBoundingClientRect().height ?? 0;
    return {
      element: inputOf('element').value,
      src: inputOf('src').value,
      attributes: attributesIn(form),
      baseUrl: inputOf('base').value,
      ...(integrity && inputOf('guarded').checked ? { integrity } : {}),
      ...(publisher ? { fallback: [publisher] } : {}),
      placeHeight: `${Math.max(10, Math.round(heightPx / 16))}rem`,
    };
  }

  function write(): void {
    const snippet = embedSnippet(options());
    const title = publisher?.text ?? 'Nyheter og arrangementer';
    byId('snippet').textContent = snippet.html;
    byId('head').textContent = snippet.preload;
    byId('policy').textContent = snippet.contentSecurityPolicy;
    byId('frame').textContent = frameSnippet(options(), title);
    byId('oembed').textContent = JSON.stringify(oEmbedOf(options(), title), null, 2);
  }

  async function copy(button: HTMLButtonElement): Promise<void> {
    const text = byId(button.dataset['copies'] ?? '').textContent;
    const before = button.textContent;
    try {
      await navigator.clipboard.writeText(text);
      button.textContent = 'Kopiert';
    } catch {
      // No clipboard without https: the text is marked, so that the keyboard copies it.
      getSelection()?.selectAllChildren(byId(button.dataset['copies'] ?? ''));
      button.textContent = 'Merket: trykk Ctrl+C';
    }
    setTimeout(() => {
      button.textContent = before;
    }, 2000);
  }
}
