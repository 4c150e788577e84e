import '../../src/elements/knf-widgets.ts';
import type { FeedElement } from '../../src/elements/shared/feed-element.ts';
import type { FeedFailure } from '../../src/feed/failure.ts';
import type { Problem } from '../../src/model/problem.ts';
import { assert, expectNoAxeViolations, fixture, until } from '../support/assert.ts';

const TAGS = ['knf-news', 'knf-events'] as const;

/** A feed of `count` items that both elements show: events that are always to come, or posts. */
function feedOf(tag: (typeof TAGS)[number], count: number, change: Record<number, object> = {}) {
  const own = tag === 'knf-events' ? { _knf: { type: 'event', start: '2999-03-30T08:00' } } : {};
  const items = Array.from({ length: count }, (_, index) => ({
    id: `n${index}`,
    url: `https://knf.example/${index}`,
    title: `Sak ${index}`,
    ...own,
    ...change[index],
  }));
  return { version: 'https://jsonfeed.org/version/1.1', title: 'Prøve', items };
}

/** An address of its own for each test, so that no test sees another's requests. */
let addresses = 0;
function addressOf(query: Record<string, string>): string {
  return `/__feeds/states-${++addresses}?${new URLSearchParams(query).toString()}`;
}

function shown(element: FeedElement): string[] {
  return [...element.renderRoot.querySelectorAll('[part~="title"]')].map(({ textContent }) =>
    textContent.trim(),
  );
}

function messageIn(element: FeedElement): string | undefined {
  return element.renderRoot
    .querySelector('[part~="message"]')
    ?.textContent.replace(/\s+/g, ' ')
    .trim();
}

function buttonIn(element: FeedElement): HTMLButtonElement | null {
  return element.renderRoot.querySelector('[part~="message"] button');
}

/** Puts the element into the page without its address, listens, and only then gives it. */
async function opened(tag: string, src: string, attributes = '') {
  const element = await fixture<FeedElement>(`<${tag} loading="eager" ${attributes}></${tag}>`);
  const failures: FeedFailure[] = [];
  const problems: Problem[] = [];
  element.addEventListener('knf-error', ({ detail }) => failures.push(detail));
  element.addEventListener('knf-problems', ({ detail }) => problems.push(...detail.problems));
  element.src = src;
  return { element, failures, problems };
}

for (const tag of TAGS) {
  describe(`<${tag}>`, () => {
    it('shows the items of its feed as links', async () => {
      const src = addressOf({ body: JSON.stringify(feedOf(tag, 3)) });

      const { element } = await opened(tag, src);
      await until(() => shown(element).length === 3);

      const link = element.renderRoot.querySelector<HTMLAnchorElement>('[part~="link"]');
      assert.equal(link?.href, 'https://knf.example/0');
      await expectNoAxeViolations(element);
    });

    it('holds as many places as it will show while it waits', async () => {
      const src = addressOf({ delay: '3000' });

      const { element } = await opened(tag, src, 'limit="4"');
      await until(() => element.renderRoot.querySelector('[part~="skeleton"]'));

      assert.equal(element.renderRoot.querySelectorAll('[part~="skeleton"] > li').length, 4);
      const section = element.renderRoot.querySelector('section');
      assert.equal(section?.getAttribute('aria-busy'), 'true');
    });

    it('says that there is nothing where the feed is empty', async () => {
      const { element, failures } = await opened(tag, addressOf({}));

      await until(() => messageIn(element));

      assert.match(messageIn(element) ?? '', /^Ingen .* akkurat nå\./);
      assert.isEmpty(failures);
      await expectNoAxeViolations(element);
    });

    it('shows nine of ten items, and names the broken one by its place', async () => {
      const feed = feedOf(tag, 10);
      const items = feed.items.map((item, index) => (index === 6 ? 'ødelagt' : item));
      const src = addressOf({ body: JSON.stringify({ ...feed, items }) });

      const { element, problems, failures } = await opened(tag, src, 'limit="20"');
      await until(() => shown(element).length > 0);
      await element.ready;

      assert.equal(shown(element).length, 9);
      assert.deepEqual(
        problems.map(({ level, path }) => ({ level, path })),
        [{ level: 'error', path: '/items/6' }],
      );
      assert.isEmpty(failures);
    });

    it('shows markup in a title as the characters it is', async () => {
      const title = '<img src=x onerror="globalThis.ran = true"><b>Fet</b> &amp; sterk';
      const src = addressOf({ body: JSON.stringify(feedOf(tag, 1, { 0: { title } })) });

      const { element } = await opened(tag, src);
      await until(() => shown(element).length === 1);

      assert.deepEqual(shown(element), [title]);
      assert.isNull(element.renderRoot.querySelector('[part~="title"] *'));
      assert.isFalse('ran' in globalThis);
    });

    it('makes one request together with another of its kind', async () => {
      // A name of its own: the server counts for every engine of a run.
      const name = `one-request-${tag}-${crypto.randomUUID()}`;
      const body = encodeURIComponent(JSON.stringify(feedOf(tag, 2)));
      const src = `/__feeds/${name}?delay=50&body=${body}`;

      const [first, second] = await Promise.all([opened(tag, src), opened(tag, src)]);
      await until(() => shown(first.element).length === 2 && shown(second.element).length === 2);

      const requests = await (await fetch(`/__feeds/${name}/requests`)).text();
      assert.equal(requests, '1');
    });

    const failing = [
      ['is not JSON', () => addressOf({ body: '<!doctype html><p>Logg inn' }), 'not-json'],
      ['answers 404', () => addressOf({ status: '404' }), 'http'],
      // Port 9 is closed on every machine that runs tests, and browsers refuse it anyway.
      ['cannot be reached', () => 'http://localhost:9/feed.json', 'network'],
    ] as const;
    const languages = [
      ['nb', /kunne ikke hentes\. Prøv igjen om litt\./, 'Prøv igjen'],
      ['en', /could not be loaded\. Please try again/, 'Try again'],
    ] as const;
    for (const [fault, address, code] of failing) {
      for (const [language, says, retry] of languages) {
        it(`says in ${language} that a feed that ${fault} did not come, once to the page`, async () => {
          const { element, failures } = await opened(tag, address(), `lang="${language}"`);

          const button = await until(() => buttonIn(element), 'a retry button', 9000);

          assert.match(messageIn(element) ?? '', says);
          assert.equal(button.textContent.trim(), retry);
          assert.deepEqual(
            failures.map((failure) => failure.code),
            [code],
          );
          await expectNoAxeViolations(element);
        });
      }
    }

    it('stands the way out of a failure on a line of its own', async () => {
      const { element } = await opened(tag, addressOf({ status: '500' }), 'style="width: 760px"');
      await until(() => buttonIn(element));

      const text = document.createRange();
      text.selectNodeContents(element.renderRoot.querySelector('[part~="message"]') ?? element);
      text.setEndBefore(buttonIn(element) ?? element);

      const top = buttonIn(element)?.getBoundingClientRect().top ?? 0;
      assert.isAtLeast(top, text.getBoundingClientRect().bottom);
    });

    it('loads again when the reader asks for it', async () => {
      const body = JSON.stringify(feedOf(tag, 1));
      const { element } = await opened(tag, addressOf({ status: '404' }));
      const button = await until(() => buttonIn(element));
      const answer = new Response(body, { headers: { 'content-type': 'application/json' } });
      element.environment = { ...element.environment, fetch: () => Promise.resolve(answer) };

      button.click();
      await until(() => shown(element).length === 1);

      assert.isUndefined(messageIn(element));
    });

    it('settles `ready` also where the feed does not come', async () => {
      const { element } = await opened(tag, addressOf({ status: '410' }));

      await element.ready;

      await until(() => messageIn(element));
    });
  });
}
