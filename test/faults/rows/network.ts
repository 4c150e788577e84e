import assert from 'node:assert/strict';
import { gzipSync } from 'node:zlib';
import { row, sampleRow } from '../row.ts';
import { answer, cut, endless, healthy, inTurn, silence, slowDrip } from '../server.ts';
import type { Fault } from '../server.ts';
import { events, posts } from '../world.ts';

const FEED = posts(3);

sampleRow(1, 'a refused connection gives a message with a retry button', async ({ open }) => {
  for (const tag of ['knf-news', 'knf-events']) {
    const view = await open({ tag, src: 'http://127.0.0.1:9/feed.json', speed: 50 });
    await view.fails('network');
  }
});

row(1, 'a host without an address gives a message', async ({ open }) => {
  const view = await open({ src: 'http://feed.invalid/feed.json', speed: 50 });
  await view.fails('network');
});

row(
  1,
  'offline at first load, it loads by itself when the network is back',
  async ({ open, server }) => {
    const { url } = server.feed(healthy(FEED));
    const view = await open({ body: '<knf-news loading="eager"></knf-news>', speed: 50 });
    await view.until(`customElements.get('knf-news')`);
    await view.page.setOfflineMode(true);
    await view.run(`document.querySelector('knf-news').src = '${url}'`);
    await view.fails('network');

    await view.page.setOfflineMode(false);

    await view.shows(3);
  },
);

sampleRow(
  2,
  'offline after a good load, the content stays and says how old it is',
  async ({ open, server }) => {
    const { url } = server.feed(healthy(FEED));
    const view = await open({ src: url, speed: 50 });
    await view.shows(3);
    await view.wait(300);
    await view.page.setOfflineMode(true);

    await view.run(`document.querySelector('knf-news').reload()`);

    await view.until(`document.querySelector('knf-news').matches(':state(stale)')`);
    await view.until(
      `/oppdatert/i.test(document.querySelector('knf-news').shadowRoot.textContent)`,
    );
    assert.equal((await view.titles()).length, 3);
    assert.deepEqual(await view.states(), ['ready', 'stale', 'offline']);
    assert.deepEqual(
      (await view.heard('knf-error')).map(({ code }) => code),
      ['network'],
    );
  },
);

row(3, 'CORS refused gives a message, and the developer a hint', async ({ open, server }) => {
  const { url } = server.feed((response, count, request) => {
    response.removeHeader('Access-Control-Allow-Origin');
    healthy(FEED)(response, count, request);
  });
  const view = await open({ src: url.replace(server.origin, server.otherOrigin), speed: 50 });
  const { message } = await view.fails('network');
  assert.match(message ?? '', /CORS/);
});

sampleRow(4, 'a server that never answers is given up', async ({ open, server }) => {
  const { url } = server.feed(silence);
  const view = await open({ src: url, speed: 20, isImpatient: true });
  await view.fails('timeout');
});

row(4, 'a body that never ends is given up', async ({ open, server }) => {
  const feed = server.feed(slowDrip);
  const view = await open({ src: feed.url, speed: 20, isImpatient: true });
  await view.fails('timeout');
  await view.wait(100);
  assert.ok(feed.aborted() > 0);
});

const CUTS: Readonly<Record<string, Fault>> = {
  'cut half-way': cut(FEED),
  'shorter than its Content-Length': (response) => {
    const text = JSON.stringify(FEED);
    response.setHeader('Content-Length', text.length * 2);
    response.write(text, () => response.destroy());
  },
  'longer than its Content-Length': (response) => {
    const text = JSON.stringify(FEED);
    response.strictContentLength = false;
    response.socket?.end(
      `HTTP/1.1 200 OK\r\nAccess-Control-Allow-Origin: *\r\nContent-Length: ${text.length >> 1}\r\n\r\n${text}`,
    );
  },
};
for (const [name, fault] of Object.entries(CUTS)) {
  row(5, `a body ${name} gives a message`, async ({ open, server }) => {
    const view = await open({ src: server.feed(fault).url, speed: 50 });
    await view.fails('truncated');
  });
  row(5, `a body ${name} leaves the last good content`, async ({ open, server }) => {
    const view = await open({ src: server.feed(inTurn(healthy(FEED), fault)).url, speed: 50 });
    await view.shows(3);
    await view.run(`document.querySelector('knf-news').reload()`);
    await view.until(`document.querySelector('knf-news').matches(':state(stale)')`);
    assert.equal((await view.titles()).length, 3);
  });
}

for (const [name, fault] of Object.entries({
  '304 to a first request': answer('', {}, 304),
  '204': answer('', {}, 204),
  'an empty body': answer(''),
  'nothing but spaces': answer(' \n '),
} satisfies Record<string, Fault>)) {
  row(6, `${name} gives a message`, async ({ open, server }) => {
    const view = await open({ src: server.feed(fault).url, speed: 50 });
    await view.fails('empty-response');
  });
}

row(6, '204 later leaves the last good content', async ({ open, server }) => {
  const { url } = server.feed(inTurn(healthy(FEED), answer('', {}, 204)));
  const view = await open({ src: url, speed: 50 });
  await view.shows(3);
  await view.run(`document.querySelector('knf-news').reload()`);
  await view.until(`document.querySelector('knf-news').matches(':state(stale)')`);
  assert.equal((await view.titles()).length, 3);
});

for (const status of [401, 403, 404, 410]) {
  row(7, `${status} gives a message and is not tried again`, async ({ open, server }) => {
    const feed = server.feed(answer('nei', {}, status));
    const view = await open({ src: feed.url, speed: 500 });
    const error = await view.fails('http');
    await view.wait(400);
    assert.equal(error.status, status);
    assert.equal(feed.count(), 1);
  });
}

const LATER = new Date(Date.now() + 30_000).toUTCString();
for (const [status, after] of [
  [429, '20'],
  [503, LATER],
  [503, '99999999999999'],
  [503, 'snart'],
] as const) {
  row(
    8,
    `${status} with Retry-After "${after === LATER ? 'a date' : after}" gives a message, and content when the time is come`,
    async ({ open, server }) => {
      const feed = server.feed(inTurn(answer('', { 'Retry-After': after }, status), healthy(FEED)));
      const view = await open({
        src: feed.url,
        speed: after.length > 9 && after !== LATER ? 600 : 50,
      });
      const error = await view.failed();
      assert.deepEqual([error?.code, error?.status], ['http', status]);
      await view.shows(3);
      assert.equal(feed.count(), 2);
      assert.equal((await view.heard('knf-error')).length, 1);
    },
  );
}

sampleRow(9, '500 twice and then 200 gives content and no event', async ({ open, server }) => {
  const broken = answer('', {}, 500);
  const feed = server.feed(inTurn(broken, broken, healthy(FEED)));
  const view = await open({ src: feed.url, speed: 50 });
  await view.shows(3);
  assert.equal(feed.count(), 3);
  assert.deepEqual(await view.heard('knf-error'), []);
});

row(9, 'who asks is told of each further attempt', async ({ open, server }) => {
  const broken = answer('', {}, 500);
  const view = await open({
    src: server.feed(inTurn(broken, broken, healthy(FEED))).url,
    attributes: 'debug',
    speed: 50,
    allows: 'info: knf-widgets: The feed is asked for again',
  });
  await view.shows(3);
  assert.equal((await view.run<string[]>('noticed.noise')).length, 2);
});

row(10, 'a redirect loop gives a message', async ({ open, server }) => {
  const { url } = server.feed((response, count, request) =>
    answer('', { Location: request.url ?? '' }, 302)(response, count, request),
  );
  const view = await open({ src: url, speed: 50 });
  await view.fails('network');
});

row(10, 'a redirect to another origin gives a message that names it', async ({ open, server }) => {
  const there = server.feed(healthy(FEED)).url.replace(server.origin, server.otherOrigin);
  const view = await open({
    src: server.feed(answer('', { Location: there }, 301)).url,
    speed: 50,
  });
  const { message } = await view.fails('network');
  assert.equal(message, `The feed has moved to ${there}: use that`);
});

row(10, 'a redirect from https to http gives a message', async ({ open, server }) => {
  const there = server.feed(healthy(FEED)).url;
  const view = await open({
    src: 'https://secure.example/feed.json',
    speed: 50,
    prepare: async (page) => {
      await page.setRequestInterception(true);
      page.on('request', (request) => {
        void (request.url().startsWith('https:')
          ? request.respond({
              status: 302,
              headers: { Location: there, 'Access-Control-Allow-Origin': '*' },
            })
          : request.continue());
      });
    },
  });
  await view.fails('network');
});

row(10, 'a redirect on the same server is followed', async ({ open, server }) => {
  const there = server.feed(healthy(FEED)).url;
  const view = await open({ src: server.feed(answer('', { Location: there }, 302)).url });
  await view.shows(3);
});

sampleRow(
  11,
  'a login page in place of the feed gives a message; the developer sees how it begins',
  async ({ open, server }) => {
    const login = answer('<!doctype html><title>Logg på nettet</title>', {
      'Content-Type': 'text/html',
    });
    const view = await open({ src: server.feed(login).url, speed: 50 });
    const { message } = await view.fails('not-json');
    assert.match(message ?? '', /<!doctype html><title>Logg på/);
  },
);

row(15, 'a feed over the limit is not read', async ({ open, server }) => {
  const view = await open({ src: server.feed(answer(`"${'x'.repeat(5_000_001)}"`)).url });
  await view.fails('too-large');
});

row(15, 'an endless body is ended at the limit', async ({ open, server }) => {
  const feed = server.feed(endless);
  const view = await open({ src: feed.url });
  await view.fails('too-large');
  await view.wait(200);
  assert.deepEqual([feed.count(), feed.aborted()], [1, 1]);
});

sampleRow(15, 'a gzip bomb is ended at the limit', async ({ open, server }) => {
  const bomb = gzipSync(Buffer.alloc(200_000_000, ' '));
  const view = await open({
    src: server.feed(answer(bomb, { 'Content-Encoding': 'gzip' })).url,
  });
  await view.fails('too-large');
});

sampleRow(38, 'a hundred widgets of one feed make one request', async ({ open, server }) => {
  const feed = server.feed(healthy(FEED));
  const one = `<knf-news loading="eager" src="${feed.url}"></knf-news>`;
  const view = await open({ body: one.repeat(100) });
  await view.shows(3, 99);
  assert.equal(feed.count(), 1);
});

row(38, 'a hundred feeds make at most six requests at once', async ({ open, server }) => {
  const slow: Fault = (response) => void setTimeout(() => response.end(JSON.stringify(FEED)), 20);
  const { url, most, count } = server.feed(slow);
  // From two origins: a browser by itself makes no more than six connections to one.
  const origins = [url, url.replace(server.origin, server.otherOrigin)];
  const body = Array.from(
    { length: 100 },
    (_, index) =>
      `<knf-news loading="eager" src="${origins[index % 2] ?? url}?${index}"></knf-news>`,
  ).join('');
  const view = await open({ body });
  // The queue is no order of the page: the last element may be served before others.
  await view.until(
    `[...document.querySelectorAll('knf-news')].every((each) => each.shadowRoot?.querySelectorAll('[part~=title]').length === 3)`,
  );
  await view.run(
    `Promise.all([...document.querySelectorAll('knf-news')].map(({ ready }) => ready))`,
  );
  assert.equal(count(), 100);
  assert.ok(most() <= 6, `${most()} at once`);
});

row(38, 'two copies of the package on a page make one request', async ({ open, server }) => {
  const feed = server.feed(answer(JSON.stringify(events({}, {}))));
  const view = await open({
    body: `<knf-events loading="eager" src="${feed.url}"></knf-events>`,
    script: '',
  });
  await view.run(`(async () => {
    const define = customElements.define;
    const copies = await Promise.all(['/bundle/knf-widgets.js', '/copy/elements.js'].map((path) => import(path)));
    customElements.define('knf-events-copy', class extends copies[1].EventsElement {});
    const copy = document.createElement('knf-events-copy');
    Object.assign(copy, { loading: 'eager', src: '${feed.url}' });
    document.body.append(copy);
    await copy.ready;
    globalThis.copied = copy.shadowRoot.querySelectorAll('[part~=title]').length;
  })()`);
  await view.shows(2);
  await view.until('globalThis.copied === 2');
  assert.equal(feed.count(), 1);
});
