import type { Page } from 'puppeteer-core';

/** Waits until each element of a page has shown what its feed says, and nothing more is on its way. */
export async function settled(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (const element of document.querySelectorAll('knf-news, knf-events, knf-post')) {
      await customElements.whenDefined(element.localName);
      await (element as Element & { readonly ready: Promise<void> }).ready;
    }
  });
  await page.waitForNetworkIdle({ idleTime: 150 });
}
