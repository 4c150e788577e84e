/** What `<knf-events>` and `<knf-post>` have beside the attributes of a list. */
import type { PostElement } from '../../../src/elements/knf-post/knf-post.ts';
import { assert, fixture, until } from '../../support/assert.ts';
import { feedFor, find, findAll, shown, titles } from './support.ts';

describe('an attribute of <knf-events> alone:', () => {
  const events = (attributes: string) => shown('knf-events', `limit="8" ${attributes}`);

  it('from stands for now', async () => {
    assert.deepEqual(titles(await events('from="2026-12-01"')), ['G', 'H']);
  });

  it('show tells which events by the clock', async () => {
    const at = (show: string) => events(`from="2026-12-01" show="${show}"`);

    assert.deepEqual(titles(await at('upcoming')), ['G', 'H']);
    assert.deepEqual(titles(await at('past')), ['F', 'E', 'D', 'C', 'B', 'A']);
    assert.lengthOf(titles(await at('all')), 8);
  });

  it('cancelled tells whether those are shown', async () => {
    const feed = feedFor('knf-events') as { items: { _knf: object }[] };
    Object.assign(feed.items[0]?._knf ?? {}, { status: 'cancelled' });

    assert.include(titles(await shown('knf-events', '', feed)), 'A');
    assert.notInclude(titles(await shown('knf-events', 'cancelled="hide"', feed)), 'A');
  });

  it('add-to-calendar names the calendars that are offered', async () => {
    const offered = async (attributes: string) => {
      const element = await events(attributes);
      const [button] = findAll(element, 'button[part~="button"].icon');
      button?.click();
      return (
        button &&
        (await until(() => {
          const items = findAll(element, '.calendar-menu:popover-open a');
          return items.length > 0 && items.length;
        }))
      );
    };

    assert.equal(await offered(''), 3);
    assert.equal(await offered('add-to-calendar="ics google"'), 2);
    assert.isUndefined(await offered('add-to-calendar=""'));
  });

  it('time-zone tells in whose clocks the hours are told', async () => {
    const hours = async (zone: string) => {
      const element = await events(`time-zone="${zone}"`);
      return find(element, '[part="meta"]').textContent;
    };

    assert.include(await hours('event'), '12.00');
    assert.include(await hours('Asia/Tokyo'), '20.00');
    assert.include(await hours('no/zone'), '12.00');
  });
});

describe('<knf-post>', () => {
  it('shows the one that item names, whole', async () => {
    const element = await fixture<PostElement>('<knf-post item="C"></knf-post>');
    element.feed = feedFor('knf-news');

    const article = await until(() => element.renderRoot.querySelector('article'));
    assert.include(article.textContent, 'Hele teksten om C.');
    assert.notInclude(article.textContent, 'Hele teksten om A.');
  });

  it('says so where there is no such post', async () => {
    const element = await fixture<PostElement>('<knf-post item="borte"></knf-post>');
    element.feed = feedFor('knf-news');

    await until(() => element.matches(':state(empty)'));
    assert.isNotEmpty(find(element, '[part="message"]').textContent.trim());
  });
});
