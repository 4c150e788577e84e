import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { row, sampleRow } from '../row.ts';
import { bundle, healthy } from '../server.ts';
import { events, posts } from '../world.ts';
import type { FaultServer } from '../server.ts';
import type { View } from '../world.ts';

const both = (server: FaultServer, attributes = '') =>
  `<knf-news loading="eager" ${attributes} src="${server.feed(healthy(posts(3))).url}"></knf-news>
   <knf-events loading="eager" ${attributes} src="${server.feed(healthy(events({}, {}))).url}"></knf-events>`;

async function showsBoth(view: View): Promise<void> {
  await view.shows(3, 0);
  await view.shows(2, 1);
}

/** What a strict page allows: `'self'` alone, and nothing that makes code or markup of text. */
const STRICT =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; " +
  "require-trusted-types-for 'script'; trusted-types";

sampleRow(
  31,
  'a strict policy with Trusted Types has nothing to report',
  async ({ open, server }) => {
    // Not `structured-data`: Trusted Types look at the text of every script, also of one that is data
    // and never runs, so that attribute costs a report; its documentation says so.
    for (const layout of ['list', 'cards', 'compact', 'headlines', 'featured', 'agenda', 'month']) {
      const view = await open({
        body: both(
          server,
          `layout="${layout}" open="expand" filters="tag region month search" paging="more"`,
        ),
        headers: { 'Content-Security-Policy': STRICT },
      });
      await view.until(
        `document.querySelector('knf-news').matches(':state(ready)') && document.querySelector('knf-events').matches(':state(ready)')`,
      );
      await view.wait(50);
      assert.deepEqual(await view.noise(), []);
    }
  },
);

row(31, 'a strict policy has nothing to report of a failure either', async ({ open }) => {
  const view = await open({
    src: '/feed/none.json',
    speed: 50,
    headers: { 'Content-Security-Policy': STRICT },
  });
  await view.fails('http');
});

const CSS = {
  'all unset': '* { all: unset !important }',
  'huge type': '* { font-size: 90px !important; line-height: 0.5 !important }',
  'nothing shown until defined': ':not(:defined) { display: none }',
  'floats and positions':
    'section, article, ul, li, a { float: left !important; position: fixed !important; display: none !important }',
};
for (const [name, css] of Object.entries(CSS)) {
  row(32, `the host's CSS (${name}) leaves it legible`, async ({ open, server }) => {
    const view = await open({ body: both(server), head: `<style>${css}</style>` });
    await showsBoth(view);
    const boxes = await view.run<number[][]>(
      `[...document.querySelectorAll('knf-news,knf-events')].flatMap((each) => [...each.shadowRoot.querySelectorAll('[part~=title]')]).map((title) => { const { width, height } = title.getBoundingClientRect(); return [width, height] })`,
    );
    assert.ok(
      boxes.every(([width = 0, height = 0]) => width > 20 && height > 8),
      String(boxes),
    );
  });
}

const HOSTS: Readonly<Record<string, () => void>> = {
  'froze the intrinsics': () => {
    for (const each of [
      Object,
      Array,
      Function,
      Promise,
      Map,
      Set,
      RegExp,
      Date,
      Error,
      String,
      Number,
      JSON,
      Math,
      Reflect,
      Symbol,
      Intl,
    ]) {
      Object.freeze(each);
      if ('prototype' in each) Object.freeze(each.prototype);
    }
  },
  'patched fetch, JSON and Promise': () => {
    const { fetch: realFetch, Promise: RealPromise } = globalThis;
    const { parse } = JSON;
    globalThis.fetch = function fetch(...request) {
      return realFetch.apply(globalThis, request).then((response) => response);
    };
    JSON.parse = (text, reviver) => parse(text, reviver) as unknown;
    globalThis.Promise = class extends RealPromise<unknown> {} as unknown as PromiseConstructor;
  },
  'put enumerable extras on prototypes': () => {
    const extend = (prototype: object, name: string, value: unknown) =>
      Object.assign(prototype, { [name]: value });
    extend(Array.prototype, 'last', () => undefined);
    extend(Object.prototype, 'extra', 'pollution');
    extend(String.prototype, 'shout', () => '!');
  },
  'polluted names that libraries read': () => {
    const names = [
      'strings',
      'values',
      'template',
      'url',
      'href',
      'html',
      'text',
      'content',
      'image',
      'summary',
      'limit',
      'cache',
      'reload',
      'signal',
      'failure',
      'status',
    ];
    for (const name of names) {
      Object.defineProperty(Object.prototype, name, {
        configurable: true,
        get: () => undefined,
        set(value: unknown) {
          Object.defineProperty(this, name, {
            value,
            configurable: true,
            enumerable: true,
            writable: true,
          });
        },
      });
    }
  },
};
for (const [name, before] of Object.entries(HOSTS)) {
  row(33, `a host that ${name} changes nothing`, async ({ open, server }) => {
    const view = await open({ body: both(server), before });
    await showsBoth(view);
  });
}

row(30, 'a polluted Object.prototype gives no item anything', async ({ open, server }) => {
  const view = await open({
    body: both(server),
    before: () => {
      const pollute = (names: object) => Object.assign(Object.prototype, names);
      pollute({ polluted: 'FORURENSET', textContent: 'FORURENSET', onclick: 'FORURENSET' });
    },
  });
  await view.until(`document.querySelector('knf-news').matches(':state(ready)')`);
  assert.doesNotMatch((await view.text(0)) + (await view.text(1)), /FORURENSET/);
});

const STORAGES: Readonly<Record<string, () => void>> = {
  denied: () => {
    for (const name of ['localStorage', 'sessionStorage']) {
      Object.defineProperty(globalThis, name, {
        get: () => {
          throw new DOMException('denied', 'SecurityError');
        },
      });
    }
  },
  full: () => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  },
  corrupted: () => {
    Storage.prototype.getItem = () => '{"url":"x","atMs":';
  },
  'of another version': () => {
    Storage.prototype.getItem = () => `{"url":"x","atMs":${Date.now()},"document":{"version":9}}`;
  },
};
for (const [name, before] of Object.entries(STORAGES)) {
  row(34, `storage that is ${name} is told to a developer who asks`, async ({ open, server }) => {
    const view = await open({
      src: server.feed(healthy(posts(3))).url,
      attributes: 'cache="session" debug',
      before,
      allows: 'info: knf-widgets: ',
    });
    await view.shows(3);
    await view.until(`noticed.noise.some((line) => /stor/.test(line))`);
  });
  row(34, `storage that is ${name} is done without`, async ({ open, server }) => {
    for (const cache of ['session', 'persistent']) {
      const view = await open({ body: both(server, `cache="${cache}"`), before });
      await showsBoth(view);
    }
  });
}

row(34, 'nothing is stored on the device unless asked for', async ({ open, server }) => {
  const view = await open({ body: both(server) });
  await showsBoth(view);
  await view.wait(100);
  assert.deepEqual(
    await view.run(`[localStorage.length, sessionStorage.length, document.cookie]`),
    [0, 0, ''],
  );
});

row(
  37,
  'a tag that another has taken stays theirs, and the rest works',
  async ({ open, server }) => {
    const view = await open({
      body: both(server),
      before: () => {
        customElements.define('knf-news', class extends HTMLElement {});
      },
    });
    await view.shows(2, 1);
  },
);

row(37, 'who asks is told once that a tag is taken', async ({ open, server }) => {
  const view = await open({
    body: both(server, 'debug'),
    before: () => {
      customElements.define('knf-news', class extends HTMLElement {});
    },
    allows: 'info: knf-news ',
  });
  await view.shows(2, 1);
  assert.deepEqual(await view.run('noticed.noise'), ['info: knf-news is taken']);
});

row(40, 'a clock that is wrong by years gives content', async ({ open, server }) => {
  for (const years of [-50, 40]) {
    const view = await open({
      body: both(server),
      before: `{ const now = Date.now; Date.now = () => now() + ${years * 31_557_600_000}; }`,
    });
    await view.shows(3, 0);
    await view.until(`document.querySelectorAll('knf-events')[0].matches(':state(ready)')`);
  }
});

row(
  40,
  'a time zone that changes while the page is open gives content',
  async ({ open, server }) => {
    const view = await open({ body: both(server) });
    await showsBoth(view);
    await view.page.emulateTimezone('Pacific/Kiritimati');
    await view.run(
      `Promise.all([...document.querySelectorAll('knf-news,knf-events')].map((each) => each.reload()))`,
    );
    await showsBoth(view);
  },
);

for (const name of [
  'ElementInternals',
  'IntersectionObserver',
  'Intl.Segmenter',
  'adoptedStyleSheets',
  'setHTML',
  'scheduler',
  'AbortSignal.any',
  'requestIdleCallback',
]) {
  row(41, `without ${name} there is content`, async ({ open, server }) => {
    const view = await open({
      body: both(server, 'open="expand"'),
      before: `{
        const missing = {
          ElementInternals: () => { delete HTMLElement.prototype.attachInternals; delete globalThis.ElementInternals },
          adoptedStyleSheets: () => { delete Document.prototype.adoptedStyleSheets; delete ShadowRoot.prototype.adoptedStyleSheets; delete CSSStyleSheet.prototype.replaceSync },
          setHTML: () => { delete Element.prototype.setHTML; delete ShadowRoot.prototype.setHTML; delete globalThis.Sanitizer; delete Document.parseHTML },
          'Intl.Segmenter': () => { delete Intl.Segmenter },
          'AbortSignal.any': () => { delete AbortSignal.any; delete AbortSignal.timeout },
        };
        (missing[${JSON.stringify(name)}] ?? (() => { delete globalThis[${JSON.stringify(name)}] }))();
      }`,
    });
    await showsBoth(view);
  });
}

row(42, 'where the module does not come, the fallback shows', async ({ open }) => {
  const view = await open({
    body: '<knf-news src="/feed"><a href="https://knf.example/">Nyheter fra KNF</a></knf-news>',
    script: '<script type="module" src="/bundle/none.js"></script>',
  });
  assert.ok(
    await view.run(`document.querySelector('knf-news a').getBoundingClientRect().height > 8`),
  );
});

row(42, 'where scripts are off, the fallback shows', async ({ open }) => {
  const view = await open({
    body: '<knf-news src="/feed"><a href="https://knf.example/">Nyheter fra KNF</a></knf-news>',
    prepare: (page) => page.setJavaScriptEnabled(false),
  });
  const tree = await view.page.accessibility.snapshot({ interestingOnly: true });
  assert.match(JSON.stringify(tree), /Nyheter fra KNF/);
});

row(44, 'a handler of the host that throws harms nothing but itself', async ({ open, server }) => {
  const view = await open({
    src: server.feed(healthy(posts(2, {}))).url,
    before: () => {
      addEventListener('click', (event) => {
        event.preventDefault();
      });
      addEventListener('knf-select', () => {
        throw new Error('the host’s own');
      });
    },
  });
  await view.shows(2);
  await view.run(
    `document.querySelector('knf-news').shadowRoot.querySelectorAll('[part~=link]')[0].click()`,
  );
  await view.wait(50);
  assert.equal((await view.titles()).length, 2);
  // The browser reports the host's error to the host, as it should: once.
  assert.deepEqual(await view.run('noticed.noise.splice(0)'), [
    'error: Uncaught Error: the host’s own',
  ]);
});

row(44, 'a renderItem that throws leaves its item to the layout', async ({ open, server }) => {
  const view = await open({ src: server.feed(healthy(posts(3))).url });
  await view.shows(3);
  await view.run(
    `document.querySelector('knf-news').renderItem = (item) => { if (item.id === 'n1') throw new Error('nei'); return undefined }`,
  );
  await view.wait(50);
  assert.equal((await view.titles()).length, 3);
});

row(44, 'a renderItem that throws is reported once, to who asks', async ({ open, server }) => {
  const view = await open({
    src: server.feed(healthy(posts(3))).url,
    attributes: 'debug',
    allows: 'error: renderItem failed',
  });
  await view.shows(3);
  for (const limit of [2, 1, 3]) {
    await view.run(
      `Object.assign(document.querySelector('knf-news'), { limit: ${limit}, renderItem: (globalThis.thrower ??= () => { throw new Error('nei') }) })`,
    );
    await view.shows(limit);
  }
  assert.deepEqual(await view.run('noticed.noise'), ['error: renderItem failed Error: nei']);
});

for (const size of ['62.5%', '10px', '200%']) {
  row(
    45,
    `html { font-size: ${size} }: sizes follow the text where the element stands`,
    async ({ open, server }) => {
      const view = await open({
        body: `<div style="font-size:18px">${both(server)}</div>`,
        head: `<style>html { font-size: ${size} }</style>`,
      });
      await showsBoth(view);
      const ratio = await view.run<number>(
        `parseFloat(getComputedStyle(document.querySelector('knf-news').shadowRoot.querySelector('[part~=title]')).fontSize) / 18`,
      );
      assert.ok(ratio > 0.9 && ratio < 1.4, String(ratio));
    },
  );
}

row(45, 'the spacing that a host gives its body ends at the element', async ({ open, server }) => {
  const view = await open({
    body: both(server),
    head: '<style>body { line-height: 1; letter-spacing: 9px; word-spacing: 9px; text-transform: uppercase; text-indent: 4em; text-align: right; white-space: nowrap }</style>',
  });
  await showsBoth(view);
  const style = await view.run<string[]>(
    `(({ letterSpacing, wordSpacing, textTransform, textIndent, whiteSpace }) => [letterSpacing, wordSpacing, textTransform, textIndent, whiteSpace])(getComputedStyle(document.querySelector('knf-news').shadowRoot.querySelector('[part~=summary],[part~=title]')))`,
  );
  assert.deepEqual(style.slice(1), ['0px', 'none', '0px', 'normal']);
  assert.ok(style[0] === 'normal' || Math.abs(parseFloat(style[0] ?? '')) < 1);
});

row(32, 'a page in quirks mode shows both', async ({ open, server }) => {
  const view = await open({ body: both(server), doctype: '' });
  assert.equal(await view.run('document.compatMode'), 'BackCompat');
  await showsBoth(view);
});

row(32, 'an XHTML page shows both', async ({ open, server }) => {
  const view = await open({
    body: '',
    doctype: '<?xml version="1.0"?>',
    // Chromium runs no module script that stands in XML (crbug.com/717643); it imports modules.
    script: '',
    isXhtml: true,
    headers: { 'Content-Type': 'application/xhtml+xml' },
  });
  await view.run(`import('/bundle/knf-widgets.js')`);
  await view.run(`(() => {
    for (const [tag, src] of ${JSON.stringify([
      ['knf-news', server.feed(healthy(posts(3))).url],
      ['knf-events', server.feed(healthy(events({}, {}))).url],
    ])}) {
      const element = document.createElement(tag);
      element.setAttribute('loading', 'eager');
      element.setAttribute('src', src);
      document.body.append(element);
    }
  })()`);
  await showsBoth(view);
});

row(32, 'a frame that has set document.domain shows both', async ({ open, server }) => {
  const inner = server.page(
    `<!doctype html><script>document.domain = 'localhost'</script><script type="module" src="/bundle/knf-widgets.js"></script>${both(server).replaceAll(server.origin, '')}`,
    { 'Origin-Agent-Cluster': '?0' },
  );
  const view = await open({
    body: `<iframe src="${inner.replace(server.origin, server.otherOrigin)}" width="600" height="600"></iframe>`,
  });
  await view.until('document.querySelector("iframe")');
  for (let tries = 0; tries < 100; tries++) {
    const counts = await Promise.all(
      view.page
        .frames()
        .slice(1)
        .map((frame) =>
          frame.evaluate(
            `[...document.querySelectorAll('knf-news,knf-events')].map((each) => each.shadowRoot?.querySelectorAll('[part~=title]').length)`,
          ),
        ),
    );
    if (JSON.stringify(counts) === '[[3,2]]') return;
    await view.wait(50);
  }
  assert.fail('the frame shows nothing');
});

row(
  31,
  'with crossorigin and integrity, from another origin, both are shown',
  async ({ open, server }) => {
    const file = (await bundle()).get('knf-widgets.js') ?? new Uint8Array();
    const hash = createHash('sha384').update(file).digest('base64');
    const view = await open({
      body: both(server),
      script: `<script type="module" crossorigin integrity="sha384-${hash}" src="${server.otherOrigin}/bundle/knf-widgets.js"></script>`,
    });
    await showsBoth(view);
  },
);
