/**
 * The recipes for WordPress, in a real one: installs it with a database of its own in a temporary
 * folder, signs in as an administrator and as an author, saves posts as the block editor does, and
 * looks at them as a reader.
 *
 *     npm run test:wordpress      needs Debian's packages; where they are missing it names them
 *
 * Prints each case; exit code 1 where one is not as `docs/cms/wordpress` says.
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { launchBrowser } from '../../scripts/browser.ts';
import { startWordPress } from './wordpress-site.ts';
import type { Account, WordPress } from './wordpress-site.ts';

const site = await startWordPress();
const browser = await launchBrowser();
let failed = 0;

/** What a reader of a post has before them. */
interface Seen {
  readonly html: string;
  readonly items: number;
  readonly errors: readonly string[];
}

const snippet = readmeSnippet(site);

try {
  await check(
    'an administrator pastes the snippet of README.md in a Custom HTML block',
    async () => {
      const seen = await saved('admin', `<!-- wp:html -->\n${snippet}\n<!-- /wp:html -->`);
      assert.ok(seen.items > 0, 'no news');
      assert.deepEqual(seen.errors, []);
    },
  );
  await check(
    'what an author pastes there loses its script and its element, as documented',
    async () => {
      const seen = await saved('author', `<!-- wp:html -->\n${snippet}\n<!-- /wp:html -->`);
      assert.doesNotMatch(seen.html, /<script type="module" src="[^"]*knf-widgets|<knf-news/);
    },
  );
  for (const [shortcode, tag] of [
    ['[knf_news limit="3"]', 'knf-news'],
    ['[knf_events layout="agenda" limit="3"]', 'knf-events'],
  ] as const) {
    await check(`an author writes ${shortcode} with the plugin`, async () => {
      const seen = await saved(
        'author',
        `<!-- wp:shortcode -->${shortcode}<!-- /wp:shortcode -->`,
        tag,
      );
      assert.equal(seen.items, 3);
      assert.deepEqual(seen.errors, []);
    });
  }
  await check('what stands between the shortcode’s tags is there without scripts', async () => {
    const { html } = await saved(
      'author',
      '<!-- wp:shortcode -->[knf_news]<a href="https://knf.example/">Nyheter</a>[/knf_news]<!-- /wp:shortcode -->',
    );
    assert.match(html, /<knf-news[^>]*>[^]*<a href="https:\/\/knf\.example\/">Nyheter<\/a>/);
  });
  await check('a shortcode gives nothing that runs', async () => {
    const { html, errors } = await saved(
      'author',
      `<!-- wp:shortcode -->[knf_news src="javascript:alert(1)" onclick="alert(1)" style="position:fixed" heading='"><img src=x onerror=alert(1)>']<script>alert(1)</script>[/knf_news]<!-- /wp:shortcode -->`,
    );
    const [element = ''] = /<knf-news[^]*?<\/knf-news>/.exec(html) ?? [];
    assert.doesNotMatch(element, /javascript:|onclick|position|<img|<script/);
    assert.deepEqual(errors, []);
  });
} finally {
  await browser.close();
  await site.close();
}
process.exitCode = failed > 0 ? 1 : 0;

async function check(name: string, run: () => Promise<void>): Promise<void> {
  try {
    await run();
    console.log(`ok      ${name}`);
  } catch (error) {
    failed += 1;
    console.log(
      `FAILED  ${name}\n        ${String(error).replaceAll('\n', '\n        ').slice(0, 4000)}`,
    );
  }
}

/** Saves a post as this account, through the interface that the block editor uses, and reads it signed out. */
async function saved(account: Account, content: string, tag = 'knf-news'): Promise<Seen> {
  const link = await posted(account, content);
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  try {
    await page.goto(link);
    const html = await (await fetch(link)).text();
    const items = (): Promise<number> =>
      page.evaluate(
        (each) =>
          document.querySelector(each)?.shadowRoot?.querySelectorAll('[part~="item"]').length ?? 0,
        tag,
      );
    // The element that shows nothing takes all of the time.
    for (let tries = 0; tries < 50 && (await items()) === 0; tries++) {
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    return { html, items: await items(), errors };
  } finally {
    await context.close();
  }
}

async function posted(account: Account, content: string): Promise<string> {
  const context = await browser.createBrowserContext();
  try {
    const page = await context.newPage();
    await signIn(page, account);
    await page.goto(`${site.url}wp-admin/post-new.php`, { waitUntil: 'domcontentloaded' });
    return await page.evaluate(async (text) => {
      const { root, nonce } = (
        window as unknown as { wpApiSettings: { root: string; nonce: string } }
      ).wpApiSettings;
      const response = await fetch(`${root}wp/v2/posts`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', 'X-WP-Nonce': nonce },
        body: JSON.stringify({ title: 'Nyheter', content: text, status: 'publish' }),
      });
      const answer = (await response.json()) as { link?: string };
      if (answer.link === undefined) throw new Error(JSON.stringify(answer));
      return answer.link;
    }, content);
  } finally {
    await context.close();
  }
}

async function signIn(page: Page, account: Account): Promise<void> {
  await page.goto(`${site.url}wp-login.php`);
  await page.evaluate(
    (name, password) => {
      const fill = (id: string, value: string): void => {
        const field = document.getElementById(id);
        if (field instanceof HTMLInputElement) field.value = value;
      };
      fill('user_login', name);
      fill('user_pass', password);
    },
    account,
    site.password,
  );
  await Promise.all([page.waitForNavigation(), page.click('#wp-submit')]);
}

/** The two lines that README.md begins with; their addresses are those of this site. */
function readmeSnippet({ scriptUrl, feedUrl }: WordPress): string {
  const text = readFileSync(join(import.meta.dirname, '..', '..', 'README.md'), 'utf8');
  const [, block] = /```html\n([\s\S]*?)```/.exec(text) ?? [];
  if (!block?.includes('<knf-news') || !block.includes('<script')) {
    throw new Error('README.md has no snippet');
  }
  return block
    .replace(/src="[^"]*knf-widgets\.js"(?: integrity="[^"]*")?/, `src="${scriptUrl}"`)
    .replace(/src="[^"]*feed[^"]*\.json"/, `src="${feedUrl}"`);
}
