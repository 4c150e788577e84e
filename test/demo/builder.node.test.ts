import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'puppeteer-core';
import { startDemoServer } from '../../demo/server.ts';
import type { DemoServer } from '../../demo/server.ts';
import { launchBrowser } from '../../scripts/browser.ts';

const WAIT = { timeout: 30_000, polling: 50 };

let demo: DemoServer;
let partner: Server;
let browser: Browser;
let partnerPage: { readonly html: string; readonly policy?: string } = { html: '' };

before(async () => {
  demo = await startDemoServer({ port: 0 });
  // A page on another origin: what a partner has.
  partner = createServer((_, response) => {
    const { html, policy } = partnerPage;
    response.writeHead(200, {
      'Content-Type': 'text/html; charset=utf-8',
      ...(policy === undefined ? {} : { 'Content-Security-Policy': policy }),
    });
    response.end(`<!doctype html><html lang="nb"><title>Partner</title><body>${html}`);
  });
  await new Promise<void>((resolve) => {
    partner.listen(0, '127.0.0.1', resolve);
  });
  browser = await launchBrowser();
});

after(async () => {
  await browser.close();
  await demo.close();
  partner.close();
});

async function builderPage(): Promise<Page> {
  const page = await browser.newPage();
  await page.goto(`${demo.url}builder`);
  await shows(page, '#snippet', 'integrity="sha384-');
  await shows(page, '#snippet', '<a href=');
  return page;
}

async function shows(page: Page, selector: string, text: string): Promise<void> {
  await page.waitForFunction(
    (css, wanted) => document.querySelector(css)?.textContent.includes(wanted),
    WAIT,
    selector,
    text,
  );
}

const textOf = (page: Page, selector: string): Promise<string> =>
  page.$eval(selector, ({ textContent }) => textContent);

/** Opens a partner's page with this in it; tells what the page's policy refused. */
async function onPartnerPage(html: string, policy?: string) {
  partnerPage = { html, ...(policy === undefined ? {} : { policy }) };
  const page = await browser.newPage();
  const refused: string[] = [];
  page.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) refused.push(message.text());
  });
  await page.goto(`http://127.0.0.1:${(partner.address() as AddressInfo).port}/`);
  return { page, refused };
}

function itemCount(tag: string): number {
  return document.querySelector(tag)?.shadowRoot?.querySelectorAll('[part~="item"]').length ?? 0;
}

describe('the embed builder', () => {
  it('writes a snippet that shows news on a page of another origin, within the policy it names', async () => {
    const builder = await builderPage();
    const snippet = await textOf(builder, '#snippet');
    const policy = await textOf(builder, '#policy');
    await builder.close();

    const { page, refused } = await onPartnerPage(snippet, policy);
    await page.waitForFunction(itemCount, WAIT, 'knf-news');

    assert.equal(await page.evaluate(itemCount, 'knf-news'), 5);
    assert.deepEqual(refused, []);
    await page.close();
  });

  it('follows what is chosen, in all three previews and in the snippet', async () => {
    const page = await builderPage();

    await page.select('#element', 'knf-events');
    await page.select('[data-attribute="layout"]', 'compact');
    await page.select('[data-attribute="lang"]', 'en');
    await shows(page, '#snippet', '<knf-events');

    assert.match(await textOf(page, '#snippet'), /<knf-events [^>]*layout="compact" lang="en"/);
    const previews = await page.$$eval('[data-preview] > *', (elements) =>
      elements.map((element) => `${element.localName} ${element.getAttribute('lang') ?? ''}`),
    );
    assert.deepEqual(previews, Array(3).fill('knf-events en'));
    await page.close();
  });

  it('says so where an address is none', async () => {
    const page = await builderPage();

    await page.$eval('#src', (input) => {
      (input as HTMLInputElement).value = 'javascript:alert(1)';
      input.dispatchEvent(new Event('input', { bubbles: true }));
    });

    await shows(page, '#problem', 'https://');
    assert.doesNotMatch(await textOf(page, '#snippet'), /javascript/);
    await page.close();
  });
});

describe('the embed builder, to a reader with assistive technology', () => {
  it('has no accessibility violations', async () => {
    const page = await builderPage();

    await page.addScriptTag({ path: 'node_modules/axe-core/axe.min.js' });
    const broken = await page.evaluate(async () => {
      const { axe } = globalThis as unknown as {
        axe: { run(): Promise<{ violations: readonly { id: string }[] }> };
      };
      return (await axe.run()).violations.map(({ id }) => id);
    });

    // Three previews of one element are three landmarks of one name, which a page would not have.
    assert.deepEqual(
      broken.filter((id) => id !== 'landmark-unique'),
      [],
    );
    await page.close();
  });
});

describe('the frame', () => {
  it('shows the element and is made as high as it, on a page of another origin', async () => {
    const builder = await builderPage();
    const frame = await textOf(builder, '#frame');
    await builder.close();

    const { page } = await onPartnerPage(
      `${frame}<script type="module" src="${demo.url}embed-host.js"></script>`,
    );
    await page.waitForFunction(() => Number(document.querySelector('iframe')?.height) > 700, WAIT);

    const inner = page.frames().find((each) => each.url().includes('embed.html'));
    const contentPx = await inner?.evaluate(() => document.body.getBoundingClientRect().height);
    const framePx = await page.$eval('iframe', ({ height }) => Number(height));
    assert.ok(Math.abs(framePx - (contentPx ?? 0)) <= 1, `${framePx} px for ${contentPx ?? 0} px`);
    await page.close();
  });

  it('is not made higher by a message of somebody else', async () => {
    const { page } = await onPartnerPage(
      `<iframe data-knf-embed src="${demo.url}embed.html?element=knf-none" height="321" title="x"></iframe>
       <script type="module" src="${demo.url}embed-host.js"></script>`,
    );

    await page.evaluate(async () => {
      window.postMessage({ type: 'knf-embed:height', heightPx: 9999 }, '*');
      await new Promise((resolve) => setTimeout(resolve, 100));
    });

    assert.ok((await page.$eval('iframe', ({ height }) => Number(height))) < 400);
    await page.close();
  });

  it('sets no handler, style or foreign element from its address', async () => {
    const page = await browser.newPage();

    await page.goto(
      `${demo.url}embed.html?element=knf-news&src=feed.json&onclick=alert(1)&style=color:red&limit=2`,
    );
    await page.waitForSelector('knf-news');

    const names = await page.$eval('knf-news', (element) => element.getAttributeNames());
    assert.deepEqual(
      names.filter((name) => ['onclick', 'style', 'element'].includes(name)),
      [],
    );
    await page.goto(`${demo.url}embed.html?element=script&src=feed.json`);
    assert.equal(await page.$eval('main', ({ childElementCount }) => childElementCount), 0);
    await page.close();
  });
});
