import { assert, until } from '../support/assert.ts';

/** What a browser may lack, and how a test takes it away before our script runs. */
const MISSING: Readonly<Record<string, string>> = {
  'custom states': 'delete globalThis.CustomStateSet; delete ElementInternals.prototype.states;',
  ElementInternals:
    'delete HTMLElement.prototype.attachInternals; delete globalThis.ElementInternals;',
  'constructable style sheets':
    'delete Document.prototype.adoptedStyleSheets; delete ShadowRoot.prototype.adoptedStyleSheets; delete CSSStyleSheet.prototype.replace; delete CSSStyleSheet.prototype.replaceSync;',
  'Intl.Segmenter': 'delete Intl.Segmenter;',
  setHTML:
    'delete Element.prototype.setHTML; delete ShadowRoot.prototype.setHTML; delete globalThis.Sanitizer;',
  'declarative shadow DOM':
    'delete HTMLTemplateElement.prototype.shadowRootMode; delete Element.prototype.setHTMLUnsafe;',
  IntersectionObserver: 'delete globalThis.IntersectionObserver;',
  scheduler: 'delete globalThis.scheduler;',
  ResizeObserver: 'delete globalThis.ResizeObserver;',
};

/** Each page loads the whole source anew; a busy machine takes its time. */
const PATIENCE_MS = 30_000;

const feed = {
  version: 'https://jsonfeed.org/version/1.1',
  title: 'KNF',
  items: [
    { id: '1', url: 'https://knf.example/1', title: 'Uka oppsummert', content_html: '<p>Ord</p>' },
    {
      id: '2',
      url: 'https://knf.example/2',
      title: 'Kurs i anskaffelser',
      _knf: { type: 'event', start: '2099-01-14', end: '2099-01-15' },
    },
  ],
};

/** A page of its own, in which `preparation` runs before our script. */
async function pageWith(preparation: string): Promise<Document> {
  const src = `/__feeds/plain?type=application/feed%2Bjson&body=${encodeURIComponent(JSON.stringify(feed))}`;
  const frame = document.createElement('iframe');
  frame.width = '600';
  frame.height = '600';
  frame.srcdoc = `<!doctype html><html lang="nb"><script>${preparation}</script>
    <script type="module" src="/src/elements/knf-widgets.ts"></script>
    <body><knf-news limit="1" src="${src}"></knf-news><knf-events limit="1" src="${src}"></knf-events></body></html>`;
  document.body.append(frame);
  await new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  const { contentDocument } = frame;
  if (!contentDocument) throw new Error('the frame has no document');
  return contentDocument;
}

function titlesIn(page: Document, tag: string): readonly string[] {
  const titles = page.querySelector(tag)?.shadowRoot?.querySelectorAll('[part~="title"]') ?? [];
  return [...titles].map((title) => title.textContent.trim());
}

describe('a browser that lacks an API', function () {
  this.timeout(2 * PATIENCE_MS);

  afterEach(() => {
    for (const frame of document.querySelectorAll('iframe')) frame.remove();
  });

  for (const [name, preparation] of Object.entries(MISSING)) {
    it(`still shows the content without ${name}`, async () => {
      const page = await pageWith(preparation);

      await until(() => titlesIn(page, 'knf-news').length > 0, 'a post', PATIENCE_MS);
      await until(() => titlesIn(page, 'knf-events').length > 0, 'an event', PATIENCE_MS);
      assert.deepEqual(titlesIn(page, 'knf-news'), ['Uka oppsummert']);
      assert.deepEqual(titlesIn(page, 'knf-events'), ['Kurs i anskaffelser']);
    });
  }

  it('shows the fallback links where our script cannot be loaded', async () => {
    const frame = document.createElement('iframe');
    frame.srcdoc = `<!doctype html><script type="module" src="/not-there.js"></script>
      <knf-news src="/__feeds/plain"><a href="https://knf.example/">Nyheter hos KNF</a></knf-news>`;
    document.body.append(frame);
    await new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));

    const link = frame.contentDocument?.querySelector('a');

    assert.equal(link?.checkVisibility(), true);
  });
});
