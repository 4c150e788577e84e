import assert from 'node:assert/strict';
import { row, sampleRow } from '../row.ts';
import { answer, healthy } from '../server.ts';
import { posts } from '../world.ts';
import type { Heard, View } from '../world.ts';

const TEXT = JSON.stringify({ ...posts(1, { 0: { title: 'Blåbærsyltetøy på Ås' } }) });
const codesOf = (heard: readonly Heard[]) =>
  heard.flatMap(({ problems = [] }) => problems.map(({ code }) => code));

const ENCODINGS = {
  'UTF-8 with a byte order mark': Buffer.from(`\ufeff${TEXT}`),
  'UTF-16 little-endian': Buffer.from(`\ufeff${TEXT}`, 'utf16le'),
  'UTF-16 big-endian': Buffer.from(`\ufeff${TEXT}`, 'utf16le').swap16(),
  'Latin-1': Buffer.from(TEXT, 'latin1'),
};
for (const [name, bytes] of Object.entries(ENCODINGS)) {
  row(12, `${name} is read`, async ({ open, server }) => {
    const view = await open({ src: server.feed(answer(bytes)).url });
    assert.deepEqual(await view.shows(1), ['Blåbærsyltetøy på Ås']);
  });
}

row(12, 'half a character leaves the others readable', async ({ open, server }) => {
  const whole = Buffer.from(TEXT);
  const at = whole.indexOf(Buffer.from('å'));
  const bytes = Buffer.concat([whole.subarray(0, at + 1), whole.subarray(at + 2)]);
  const view = await open({ src: server.feed(answer(bytes)).url });
  assert.match((await view.shows(1))[0] ?? '', /^Bl\ufffdbærsyltetøy på Ås$/);
});

row(12, 'lone surrogates and NUL are taken out and named', async ({ open, server }) => {
  const text = TEXT.replace('syltetøy', '\\ud800\\u0000syltetøy\\udc00');
  const view = await open({ src: server.feed(answer(text)).url });
  assert.deepEqual(await view.shows(1), ['Blåbærsyltetøy på Ås']);
  assert.deepEqual(codesOf(await view.heard('knf-problems')), ['invisible-characters']);
});

const INVALID = {
  'a trailing comma': '{"version":"https://jsonfeed.org/version/1.1","items":[],}',
  NaN: '{"version":"https://jsonfeed.org/version/1.1","items":[NaN]}',
  'single quotes': "{'items':[]}",
  'a comment': '{"items":[] /* ingen */}',
};
for (const [name, text] of Object.entries(INVALID)) {
  row(13, `${name} gives a message; the developer sees where it is`, async ({ open, server }) => {
    const view = await open({ src: server.feed(answer(text)).url, speed: 50 });
    const { message } = await view.fails('not-json');
    // Some engines tell the offset, some quote what stands around it.
    assert.match(message ?? '', /position \d+|\[NaN\]/);
  });
}

row(13, 'a key twice and numbers beyond all bounds give content', async ({ open, server }) => {
  const text = TEXT.replace(
    '"title":"Prøve"',
    '"title":"Gammel","title":"Prøve","x":1e999',
  ).replace(
    '"id":"n0"',
    '"id":"n0","attachments":[{"url":"https://knf.example/a","size_in_bytes":1e999}]',
  );
  const view = await open({ src: server.feed(answer(text)).url });
  await view.shows(1);
  assert.deepEqual(await view.heard('knf-error'), []);
});

for (const text of ['[]', 'null', '42', '{}', '"tekst"', 'true', '{"items":{}}']) {
  row(14, `${text} gives a message`, async ({ open, server }) => {
    const view = await open({ src: server.feed(answer(text)).url });
    await view.fails('not-a-feed');
  });
}

row(16, 'of ten thousand and one items the first are shown', async ({ open, server }) => {
  const view = await open({ src: server.feed(healthy(posts(10_001))).url });
  await view.shows(5);
  assert.ok(codesOf(await view.heard('knf-problems')).includes('too-many-items'));
});

row(16, 'a million items that are none leave the page alive', async ({ open, server }) => {
  const text = `{"version":"https://jsonfeed.org/version/1.1","title":"x","items":[${'0,'.repeat(999_999)}0]}`;
  const view = await open({ src: server.feed(answer(text)).url });
  assert.match(await view.message(), /Ingen nyheter/);
  assert.ok(codesOf(await view.heard('knf-problems')).includes('too-many-problems'));
});

row(16, 'nesting a hundred thousand deep is left out and named', async ({ open, server }) => {
  const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
  const view = await open({
    src: server.feed(answer(TEXT.replace('"id":"n0"', `"id":"n0","_x":${deep}`))).url,
  });
  await view.shows(1);
  assert.deepEqual(codesOf(await view.heard('knf-problems')), ['too-deep']);
});

sampleRow(
  17,
  'of ten items with a broken one nine are shown, and the tenth is named',
  async ({ open, server }) => {
    const feed = posts(10) as { items: unknown[] };
    feed.items[3] = 7;
    const view = await open({ src: server.feed(healthy(feed)).url, attributes: 'limit="20"' });
    await view.shows(9);
    const [heard] = await view.heard('knf-problems');
    assert.deepEqual(
      heard?.problems?.map(({ path }) => path),
      ['/items/3'],
    );
  },
);

sampleRow(
  18,
  'where all items are broken, there is nothing, and no error',
  async ({ open, server }) => {
    const view = await open({
      src: server.feed(healthy({ ...posts(0), items: [null, 1, 'x', [], {}] })).url,
    });
    assert.match(await view.message(), /Ingen nyheter/);
    assert.deepEqual(await view.states(), ['empty']);
    assert.deepEqual(await view.heard('knf-error'), []);
    assert.equal(codesOf(await view.heard('knf-problems')).length, 5);
  },
);

row(
  19,
  'the same id twice is one item; number ids and none are items too',
  async ({ open, server }) => {
    const view = await open({
      src: server.feed(healthy(posts(5, { 1: { id: 'n0' }, 2: { id: 7 }, 3: { id: undefined } })))
        .url,
    });
    assert.deepEqual(await view.shows(4), ['Sak 0', 'Sak 2', 'Sak 3', 'Sak 4']);
    assert.ok(codesOf(await view.heard('knf-problems')).includes('duplicate-id'));
  },
);

row(30, 'keys that reach for prototypes reach nothing', async ({ open, server }) => {
  const text = TEXT.replace(
    '"id":"n0"',
    '"id":"n0","__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"_knf":{"__proto__":{"polluted":1},"type":"post"}',
  );
  const view = await open({ src: server.feed(answer(text)).url });
  await view.shows(1);
  assert.equal(await view.run('({}).polluted ?? [].polluted ?? "none"'), 'none');
});

row(43, 'a next_url that leads astray leaves what is loaded', async ({ open, server }) => {
  for (const next of [
    'javascript:alert(1)',
    'https://other.invalid/2.json',
    'http://127.0.0.1:9/2',
  ]) {
    const view = await open({
      src: server.feed(healthy({ ...posts(3), next_url: next })).url,
      attributes: 'paging="more"',
      speed: 50,
    });
    await view.shows(3);
  }
});

/** Presses the button for more. */
async function pressMore(view: View): Promise<void> {
  const root = `document.querySelector('knf-news').shadowRoot`;
  await view.until(`${root}.querySelector('.pager button')`);
  await view.run(`${root}.querySelector('.pager button').click()`);
}

row(43, 'a next_url that leads back to its feed is followed once', async ({ open, server }) => {
  const feed = server.feed((response, _count, { url = '' }) =>
    response.end(JSON.stringify({ ...posts(3), next_url: server.origin + url })),
  );
  const view = await open({ src: feed.url, attributes: 'paging="more"' });
  await view.shows(3);
  await pressMore(view);
  await view.until(`!document.querySelector('knf-news').shadowRoot.querySelector('.pager button')`);
  assert.equal((await view.titles()).length, 3);
  assert.equal(feed.count(), 2);
});

row(43, 'a next_url that answers 500 leaves what is loaded, and says so', async (world) => {
  const next = world.server.feed(answer('', {}, 500)).url;
  const view = await world.open({
    src: world.server.feed(healthy({ ...posts(3), next_url: next })).url,
    attributes: 'paging="more"',
    speed: 50,
  });
  await view.shows(3);
  await pressMore(view);
  await view.until(
    `document.querySelector('knf-news').shadowRoot.querySelector('.pager [role=status]').textContent.includes('Prøv igjen')`,
  );
  assert.equal((await view.titles()).length, 3);
});
