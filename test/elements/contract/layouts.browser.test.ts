/** Each layout lays its items out as its name says. */
import { assert } from '../../support/assert.ts';
import { find, findAll, shown } from './support.ts';
import type { ListTag } from './support.ts';

async function items(tag: ListTag, layout: string) {
  const element = await shown(tag, `layout="${layout}" style="inline-size: 60em"`);
  const boxes = findAll(element, '[part~="item"]').map((item) => item.getBoundingClientRect());
  const [first, second] = boxes;
  if (!first || !second) throw new Error(`${layout} shows ${boxes.length} items`);
  return { element, first, second };
}

for (const tag of ['knf-news', 'knf-events'] as const) {
  describe(`a layout of <${tag}>:`, () => {
    it('list sets items under each other', async () => {
      const { first, second } = await items(tag, 'list');

      assert.equal(first.left, second.left);
      assert.isAtLeast(second.top, first.bottom);
    });

    it('cards sets items side by side', async () => {
      const { first, second } = await items(tag, 'cards');

      assert.equal(first.top, second.top);
      assert.isAbove(second.left, first.right);
    });

    it('compact is lower than a list', async () => {
      const compact = await items(tag, 'compact');
      const list = await items(tag, 'list');

      assert.isBelow(compact.first.height, list.first.height);
    });

    it('a layout that there is not is a list', async () => {
      const { element } = await items(tag, 'karusell');

      assert.equal(find(element, '[part="list"]').getAttribute('role'), 'list');
    });
  });
}

describe('a layout of <knf-news>:', () => {
  it('headlines shows titles and no pictures', async () => {
    const { element } = await items('knf-news', 'headlines');

    assert.lengthOf(findAll(element, 'img, [part="summary"]'), 0);
  });

  it('featured makes the first item the largest', async () => {
    const { first, second } = await items('knf-news', 'featured');

    assert.isAbove(first.width * first.height, 1.5 * second.width * second.height);
  });
});

describe('a layout of <knf-events>:', () => {
  it('agenda groups by day, and days by month', async () => {
    const { element } = await items('knf-events', 'agenda');
    const headings = findAll(element, 'h3, h4').map(({ textContent }) => textContent.trim());

    assert.match(headings[0] ?? '', /november 2026/i);
    assert.isTrue(headings.some((text) => text.includes('25')));
  });

  it('month is a grid of days', async () => {
    const element = await shown('knf-events', 'layout="month"');

    assert.isAtLeast(findAll(element, '[role="grid"] [role="gridcell"]').length, 28);
    assert.isNotEmpty(find(element, '[role="grid"]').getAttribute('aria-label'));
  });
});
