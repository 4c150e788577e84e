import assert from 'node:assert/strict';
import { row, sampleRow } from '../row.ts';
import { healthy, silence } from '../server.ts';
import type { Fault } from '../server.ts';
import { events, posts } from '../world.ts';

const FEED = posts(3);
const after =
  (ms: number, document: unknown): Fault =>
  (response) =>
    void setTimeout(() => response.end(JSON.stringify(document)), ms);
const NEWS = `document.querySelector('knf-news')`;

sampleRow(35, 'removed during load, the request is ended', async ({ open, server }) => {
  const feed = server.feed(silence);
  const view = await open({ src: feed.url });
  for (let tries = 0; tries < 100 && feed.count() === 0; tries++) await view.wait(20);
  await view.run(`${NEWS}.remove()`);
  // By the class of the element, which comes a second after what is drawn without it.
  for (let tries = 0; tries < 100 && feed.aborted() === 0; tries++) await view.wait(20);
  assert.deepEqual([feed.count(), feed.aborted()], [1, 1]);
  assert.deepEqual(await view.heard('knf-error'), []);
});

row(
  35,
  'of two that wait, one leaves: the other gets the feed of the same request',
  async ({ open, server }) => {
    const feed = server.feed(after(300, FEED));
    const one = `<knf-news loading="eager" src="${feed.url}"></knf-news>`;
    const view = await open({ body: one + one });
    for (let tries = 0; tries < 100 && feed.count() === 0; tries++) await view.wait(10);
    await view.run(`${NEWS}.remove()`);
    await view.shows(3);
    assert.deepEqual([feed.count(), feed.aborted()], [1, 0]);
  },
);

row(35, 'removed and added again during load, it shows the feed', async ({ open, server }) => {
  const view = await open({ src: server.feed(after(150, FEED)).url });
  await view.run(
    `(() => { const each = ${NEWS}; each.remove(); setTimeout(() => document.body.append(each), 30) })()`,
  );
  await view.shows(3);
});

row(
  35,
  'moved about during load and after, it shows the feed and says so once',
  async ({ open, server }) => {
    const feed = server.feed(after(80, FEED));
    const view = await open({
      body: `<main></main><knf-news loading="eager" src="${feed.url}"></knf-news>`,
    });
    await view.run(`document.querySelector('main').append(${NEWS})`);
    await view.shows(3);
    await view.run(`document.body.prepend(${NEWS})`);
    await view.wait(100);
    assert.equal((await view.titles()).length, 3);
    assert.equal((await view.heard('knf-load')).length, 1);
  },
);

row(35, 'a clone shows the feed too, without another request', async ({ open, server }) => {
  const feed = server.feed(healthy(FEED));
  const view = await open({ src: feed.url });
  await view.shows(3);
  await view.run(`document.body.append(${NEWS}.cloneNode(true))`);
  await view.shows(3, 1);
  assert.equal(feed.count(), 1);
});

row(
  35,
  'adopted into another document, it shows the feed with its styles',
  async ({ open, server }) => {
    const view = await open({
      body: `<iframe width="600" height="600"></iframe><knf-news loading="eager" src="${server.feed(healthy(FEED)).url}"></knf-news>`,
    });
    await view.shows(3);
    await view.run(`document.querySelector('iframe').contentDocument.body.append(${NEWS})`);
    const inFrame = `document.querySelector('iframe').contentDocument.querySelector('knf-news')`;
    await view.until(`${inFrame}.shadowRoot.querySelectorAll('[part~=title]').length === 3`);
    assert.equal(
      await view.run(`getComputedStyle(${inFrame}.shadowRoot.querySelector('section')).display`),
      'block',
    );
  },
);

row(
  35,
  'inside another component’s shadow root it shows the feed, in that one’s language',
  async ({ open, server }) => {
    const view = await open({ body: '<div lang="en"></div>' });
    await view.until(`customElements.get('knf-news')`);
    await view.run(
      `document.querySelector('div').attachShadow({ mode: 'open' }).append(Object.assign(document.createElement('knf-news'), { loading: 'eager', src: '${server.feed(healthy(FEED)).url}' }))`,
    );
    const inside = `document.querySelector('div').shadowRoot.querySelector('knf-news')`;
    await view.until(`${inside}.shadowRoot.querySelectorAll('[part~=title]').length === 3`);
    await view.until(`/Latest news/.test(${inside}.shadowRoot.textContent)`);
  },
);

row(35, 'upgraded late, it takes what was set before', async ({ open, server }) => {
  const feed = server.feed(healthy(FEED));
  const view = await open({ body: '<knf-news loading="eager"></knf-news>', script: '' });
  await view.run(`Object.assign(${NEWS}, { src: '${feed.url}', limit: 2 })`);
  await view.run(`import('/bundle/knf-widgets.js')`);
  await view.shows(2);
});

row(36, 'the last address wins, whichever answers first', async ({ open, server }) => {
  const slow = server.feed(after(2_000, posts(1, { 0: { title: 'Treg' } })));
  const fast = server.feed(healthy(posts(1, { 0: { title: 'Rask' } })));
  const view = await open({ src: slow.url });
  for (let tries = 0; tries < 100 && slow.count() === 0; tries++) await view.wait(10);
  await view.run(`customElements.whenDefined('knf-news')`);
  await view.run(`${NEWS}.src = '${fast.url}'`);
  await view.shows(1);
  await view.wait(1_200);
  assert.deepEqual(await view.titles(), ['Rask']);
  assert.equal(slow.aborted(), 1);
  assert.equal((await view.heard('knf-load')).length, 1);
});

row(36, 'the same address again asks for nothing', async ({ open, server }) => {
  const feed = server.feed(healthy(FEED));
  const view = await open({ src: feed.url });
  await view.shows(3);
  await view.run(`${NEWS}.setAttribute('src', '${feed.url}')`);
  await view.wait(100);
  assert.equal(feed.count(), 1);
});

for (const src of [
  '',
  'http://',
  'javascript:alert(1)',
  'ftp://knf.example/feed',
  'http://[',
  'data:application/json,{}',
]) {
  row(36, `the address "${src}" gives a message`, async ({ open }) => {
    const view = await open({ src });
    assert.match(await view.message(), /ikke gyldig/);
    await view.fails('bad-src').catch(async () => {
      assert.deepEqual(
        (await view.heard('knf-error')).map(({ code }) => code),
        ['bad-src'],
      );
    });
  });
}

row(
  36,
  'emptied while in flight, it says so and the request is ended',
  async ({ open, server }) => {
    const feed = server.feed(silence);
    const view = await open({ src: feed.url });
    for (let tries = 0; tries < 100 && feed.count() === 0; tries++) await view.wait(10);
    await view.run(`${NEWS}.setAttribute('src', '')`);
    await view.message();
    await view.wait(100);
    assert.equal(feed.aborted(), 1);
    assert.deepEqual(
      (await view.heard('knf-error')).map(({ code }) => code),
      ['bad-src'],
    );
  },
);

/** An event of the whole of tomorrow, in Oslo. */
function tomorrow() {
  const date = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Oslo' }).format(
    Date.now() + 86_400_000,
  );
  return events({ start: date, end: date });
}

row(
  39,
  'hidden for a day, it is refreshed once on return, and "i dag" is right',
  async ({ open, server }) => {
    const feed = server.feed(healthy(tomorrow()));
    const view = await open({
      tag: 'knf-events',
      src: feed.url,
      speed: 50,
      before: () => {
        globalThis.shift = 0;
        const { now } = Date;
        Date.now = () => now() + globalThis.shift;
        let state = 'visible';
        Object.defineProperty(document, 'visibilityState', { get: () => state });
        Object.assign(globalThis, {
          turn: (to: string) => {
            state = to;
            document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
          },
        });
      },
    });
    await view.shows(1);
    assert.match(await view.text(), /I morgen/);
    await view.wait(300);

    await view.run(`turn('hidden')`);
    await view.wait(100);
    await view.run(`shift = 86400000; turn('visible')`);
    await view.until(`/I dag/.test(document.querySelector('knf-events').shadowRoot.textContent)`);
    await view.wait(200);

    assert.equal(feed.count(), 2);
  },
);

row(
  39,
  'out of the back/forward cache a day later, it is refreshed once and "i dag" is right',
  async ({ open, server }) => {
    const feed = server.feed(healthy(tomorrow()));
    const view = await open({
      tag: 'knf-events',
      src: feed.url,
      headers: { 'Cache-Control': 'no-cache' },
      before: () => {
        globalThis.shift = 0;
        const { now } = Date;
        Date.now = () => now() + globalThis.shift;
        addEventListener('pagehide', () => (globalThis.shift = 86_400_000));
        addEventListener('pageshow', ({ persisted }) => Object.assign(globalThis, { persisted }));
      },
    });
    await view.shows(1);
    assert.match(await view.text(), /I morgen/);
    // What watches the page comes a second after the first paint.
    await view.wait(1500);

    await view.page.goto(server.page('<!doctype html><title>Et annet sted</title>'));
    await view.page.goBack();

    await view.until('globalThis.persisted');
    await view.until(`/I dag/.test(document.querySelector('knf-events').shadowRoot.textContent)`);
    await view.wait(300);
    assert.equal(feed.count(), 2);
  },
);
