import assert from 'node:assert/strict';
import { row, sampleRow } from '../row.ts';
import { answer, healthy, silence } from '../server.ts';
import { events, posts } from '../world.ts';
import type { Heard } from '../world.ts';

const codesOf = (heard: readonly Heard[]) =>
  heard.flatMap(({ problems = [] }) => problems.map(({ code }) => code));
const LINKS = `[...document.querySelector('knf-news,knf-events').shadowRoot.querySelectorAll('a')].map(({ href }) => href)`;

row(
  20,
  'items without a title have a name and, where they have an address, a link',
  async ({ open, server }) => {
    const bare = { title: undefined };
    const feed = posts(4, {
      0: { ...bare, content_html: '<p>Første ord i teksten</p>' },
      1: { ...bare, content_text: 'Bare tekst' },
      2: {
        ...bare,
        attachments: [{ url: 'https://knf.example/a.pdf', mime_type: 'application/pdf' }],
      },
      3: { ...bare, url: undefined, external_url: 'https://andre.example/' },
    });
    const view = await open({ src: server.feed(healthy(feed)).url });
    const titles = await view.shows(4);
    assert.deepEqual(titles.slice(0, 2), ['Første ord i teksten', 'Bare tekst']);
    assert.ok(titles.every((title) => title !== ''));
    assert.equal((await view.run<string[]>(LINKS)).length, 4);
  },
);

row(21, 'items whose dates are wrong are shown, the undated last', async ({ open, server }) => {
  const dates = [
    undefined,
    '2026-02-30T08:00:00Z',
    '0000-01-01T00:00:00Z',
    '+275761-01-01T00:00:00Z',
    '2026-03-01T08:00:00',
    'Fri, 10 Mar 2023 09:00:00 +0100',
    '2026-11-01T08:00:00Z',
    'i går',
    20261110,
  ];
  const feed = posts(
    dates.length,
    Object.fromEntries(dates.map((date, index) => [index, { date_published: date }])),
  );
  const view = await open({ src: server.feed(healthy(feed)).url, attributes: 'limit="20"' });
  const titles = await view.shows(dates.length);
  assert.deepEqual(titles.slice(0, 3), ['Sak 6', 'Sak 4', 'Sak 5']);
  assert.ok(codesOf(await view.heard('knf-problems')).includes('invalid-date'));
});

row(21, 'events whose start is wrong are shown, the undated last', async ({ open, server }) => {
  const feed = events({ start: '2999-02-30' }, { start: undefined }, { start: 'i morgen' }, {});
  const view = await open({ tag: 'knf-events', src: server.feed(healthy(feed)).url });
  assert.equal((await view.shows(4))[0], 'Møte 3');
});

row(
  22,
  'events that end before they start, last no time, or stand in no known zone, are shown by their start',
  async ({ open, server }) => {
    const feed = events(
      { start: '2999-03-01T08:00', end: '2999-02-01T08:00' },
      { start: '2999-03-02T08:00', end: '2999-03-02T08:00' },
      { start: '2999-03-30T23:00+02:00', end: '2999-03-31T05:00+02:00' },
      { start: '2999-04-01T08:00', time_zone: 'Midgard/Utgard' },
    );
    const view = await open({ tag: 'knf-events', src: server.feed(healthy(feed)).url });
    assert.deepEqual(await view.shows(4), ['Møte 0', 'Møte 1', 'Møte 2', 'Møte 3']);
    const codes = codesOf(await view.heard('knf-problems'));
    assert.ok(codes.includes('end-before-start') && codes.includes('invalid-time-zone'));
  },
);

row(
  23,
  'a start in a gap or a fold of summer time is shown, in the right order',
  async ({ open, server }) => {
    // In 2027 the clock in Oslo leaps on 28 March and falls back on 31 October.
    const feed = events(
      { start: '2027-03-28T02:30', title: 'gap' },
      { start: '2027-03-28T01:59' },
      { start: '2027-03-28T03:31' },
      { start: '2027-10-31T02:30' },
    );
    const view = await open({ tag: 'knf-events', src: server.feed(healthy(feed)).url });
    assert.deepEqual(await view.shows(4), ['Møte 1', 'Møte 0', 'Møte 2', 'Møte 3']);
  },
);

row(
  24,
  'a recurrence without end, each second, or invalid, leaves a list and a live page',
  async ({ open, server }) => {
    const feed = events(
      { recurrence: { rrule: 'FREQ=DAILY' } },
      { recurrence: { rrule: 'FREQ=SECONDLY' } },
      { recurrence: { rrule: 'FREQ=NONSENSE;COUNT=-1' } },
      { recurrence: 'FREQ=YEARLY;UNTIL=99999999' },
    );
    const view = await open({ tag: 'knf-events', src: server.feed(healthy(feed)).url });
    await view.until(`document.querySelector('knf-events').matches(':state(ready)')`);
    const titles = await view.titles();
    assert.ok(titles.length > 0 && titles.length <= 5);
    assert.equal(await view.run('1 + 1'), 2);
  },
);

const PIXEL = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64');
row(25, 'pictures that fail keep their place and move nothing', async ({ open, server }) => {
  const images = [
    server.feed(answer('', {}, 404)),
    server.feed(silence),
    server.feed(answer(PIXEL, { 'Content-Type': 'text/html' })),
    server.feed(answer(Buffer.alloc(3_000_000), { 'Content-Type': 'image/png' })),
    server.feed(answer(PIXEL, { 'Content-Type': 'image/gif' })),
  ].map(({ url }) => url);
  const feed = posts(5, Object.fromEntries(images.map((image, index) => [index, { image }])));
  const view = await open({
    src: server.feed(healthy(feed)).url,
    before: () => {
      globalThis.shift = 0;
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) {
          globalThis.shift += (entry as PerformanceEntry & { value: number }).value;
        }
      }).observe({ type: 'layout-shift', buffered: true });
    },
  });
  await view.shows(5);
  await view.wait(600);
  assert.equal(await view.run('globalThis.shift'), 0);
  const heights = await view.run<number[]>(
    `[...document.querySelector('knf-news').shadowRoot.querySelectorAll('img')].map((img) => Math.round(img.getBoundingClientRect().height))`,
  );
  assert.equal(new Set(heights).size, 1);
});

row(25, 'a picture that the page’s policy blocks keeps its place', async ({ open, server }) => {
  const view = await open({
    src: server.feed(healthy(posts(1, { 0: { image: 'https://elsewhere.invalid/a.png' } }))).url,
    headers: { 'Content-Security-Policy': `img-src 'none'` },
    allows: 'csp: img-src',
  });
  await view.shows(1);
  // The browser's broken mark is moved out of the box.
  await view.until(
    `document.querySelector('knf-news').shadowRoot.querySelector('img').style.objectPosition.startsWith('-9999px')`,
  );
  const height = `document.querySelector('knf-news').shadowRoot.querySelector('img').clientHeight`;
  assert.ok((await view.run<number>(height)) > 0);
  // The report comes in a task of its own, before or after the picture has failed.
  await view.until(`noticed.noise.some((line) => line.startsWith('csp: img-src'))`);
});

const URLS = [
  'javascript:ran=1',
  'JaVaScRiPt:ran=1',
  ' javascript:ran=1',
  'java\nscript:ran=1',
  'java\tscript:ran=1',
  '\u0001javascript:ran=1',
  'data:text/html,<script>ran=1</script>',
  'vbscript:ran',
  'blob:https://knf.example/1',
  'file:///etc/passwd',
  'filesystem:http://x/',
  'view-source:https://knf.example',
  'intent://x',
];
sampleRow(26, 'no address that can run anything becomes a link', async ({ open, server }) => {
  const feed = posts(
    URLS.length,
    Object.fromEntries(URLS.map((url, index) => [index, { url, image: url, external_url: url }])),
  );
  const view = await open({ src: server.feed(healthy(feed)).url, attributes: 'limit="50"' });
  await view.shows(URLS.length);
  assert.deepEqual(await view.run(LINKS), []);
  assert.deepEqual(
    await view.run(
      `[...document.querySelector('knf-news').shadowRoot.querySelectorAll('img')].length`,
    ),
    0,
  );
});

row(26, 'addresses that mislead are made safe', async ({ open, server }) => {
  const feed = posts(2, {
    0: { url: '//andre.example/sti' },
    1: { url: 'https://knf.no:passord@ond.example/' },
  });
  const view = await open({ src: server.feed(healthy(feed)).url });
  await view.shows(2);
  assert.deepEqual(await view.run(LINKS), ['http://andre.example/sti', 'https://ond.example/']);
});

const MARKUP = '<b onclick="ran=1">fet</b><img src=x onerror="ran=1"><script>ran=1</script>';
row(
  27,
  'markup in a title, a tag, a place or a name is shown as text',
  async ({ open, server }) => {
    const news = await open({
      src: server.feed(healthy(posts(1, { 0: { title: MARKUP, summary: MARKUP, tags: [MARKUP] } })))
        .url,
    });
    assert.deepEqual(await news.shows(1), [MARKUP]);
    assert.equal(
      await news.run(
        `document.querySelector('knf-news').shadowRoot.querySelectorAll('b,script,[onclick],[onerror]').length`,
      ),
      0,
    );
    const calendar = await open({
      tag: 'knf-events',
      src: server.feed(
        healthy(events({ location: { name: MARKUP }, organizer: [{ name: MARKUP }] })),
      ).url,
    });
    await calendar.shows(1);
    assert.equal(
      await calendar.run(
        `document.querySelector('knf-events').shadowRoot.querySelectorAll('script,img,[onclick],[onerror]').length`,
      ),
      0,
    );
    assert.equal(await calendar.run('typeof ran'), 'undefined');
  },
);

row(
  28,
  'what content_html carries beside text does not run; its text is kept',
  async ({ open, server }) => {
    const hostile =
      '<script>ran=1</script><svg onload="ran=1"><math></math></svg><iframe src="javascript:ran=1"></iframe>' +
      '<form action="javascript:ran=1"><button>Knapp</button></form><base href="https://ond.example"><meta http-equiv="refresh" content="0;url=https://ond.example">' +
      '<template><img src=x onerror=ran=1></template><style>*{display:none}</style><p style="position:fixed;inset:0" onmouseover="ran=1">Teksten</p>';
    const view = await open({
      src: server.feed(healthy(posts(1, { 0: { summary: undefined, content_html: hostile } }))).url,
    });
    await view.shows(1);
    assert.match(await view.text(), /Teksten/);
    await view.wait(100);
    assert.equal(await view.run('typeof ran'), 'undefined');
    assert.equal(
      await view.run(
        `document.querySelector('knf-news').shadowRoot.querySelectorAll('script,iframe,form,base,meta,template,style,[style*=fixed]').length`,
      ),
      0,
    );
  },
);

row(29, 'text that overflows or turns stays in its box', async ({ open, server }) => {
  const hostile = [
    '\u202egnusel\u202c',
    'z\u0351\u0352\u0353'.repeat(400),
    'a'.repeat(10_000),
    '\u200b\u2066אבג\u2069',
    'مرحبا',
  ];
  const feed = posts(
    hostile.length,
    Object.fromEntries(
      hostile.map((title, index) => [index, { title, summary: title, tags: [title] }]),
    ),
  );
  const view = await open({
    body: `<div style="inline-size:240px"><knf-news loading="eager" src="${server.feed(healthy(feed)).url}"></knf-news></div>`,
  });
  await view.shows(hostile.length);
  assert.ok(await view.run('document.documentElement.scrollWidth <= innerWidth'));
  assert.equal(await view.run(`document.querySelector('knf-news').scrollWidth`), 240);
  assert.ok(
    await view.run(
      `[...document.querySelector('knf-news').shadowRoot.querySelectorAll('[part~=title]')].every((each) => each.dir === 'auto')`,
    ),
  );
  assert.doesNotMatch(await view.text(), /[\u202a-\u202e\u2066-\u2069\u200b]/);
});

row(
  46,
  'items of one title are told apart by the names of their links',
  async ({ open, server }) => {
    const weekly = { title: 'Uka oppsummert' };
    const news = await open({ src: server.feed(healthy(posts(2, { 0: weekly, 1: weekly }))).url });
    await news.shows(2);
    const calendar = await open({
      tag: 'knf-events',
      src: server.feed(
        healthy(events({ title: 'Møte' }, { start: '2999-04-30T08:00', status: 'cancelled' })),
      ).url,
    });
    await calendar.shows(2);
    for (const view of [news, calendar]) {
      const tree = await view.page.accessibility.snapshot({ includeIframes: false });
      const names: string[] = [];
      const walk = (node: { role: string; name?: string; children?: unknown[] }): void => {
        if (node.role === 'link') names.push(node.name ?? '');
        for (const child of node.children ?? []) walk(child as typeof node);
      };
      if (tree) walk(tree);
      assert.equal(new Set(names).size, 2, names.join(' | '));
      assert.ok(
        names.every((name) => /\d/.test(name)),
        names.join(' | '),
      );
    }
  },
);
