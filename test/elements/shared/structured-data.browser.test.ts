import '../../../src/elements/knf-events/knf-events.ts';
import { describe as describeItems } from '../../../src/elements/shared/structured-data.ts';
import { assert, until } from '../../support/assert.ts';
import { eventOf } from '../../support/events.ts';
import { eventsElement } from '../knf-events/support.ts';

const events = [
  { title: 'Kurs', start: '2026-12-01T08:00:00' },
  { title: 'Lunsj', start: '2026-12-02T11:30:00' },
];

const scriptIn = (element: Element) =>
  element.querySelector<HTMLScriptElement>('script[type="application/ld+json"]');

describe('structured data', () => {
  it('is not there unless asked for', async () => {
    const element = await eventsElement(events);

    assert.isNull(scriptIn(element));
  });

  it('describes what is shown, outside the shadow root', async () => {
    const element = await eventsElement(events, 'structured-data limit="1"');

    const script = await until(() => scriptIn(element));
    const data = JSON.parse(script.text) as { '@type': string; name: string }[];

    assert.deepEqual(
      data.map((each) => [each['@type'], each.name]),
      [['Event', 'Kurs']],
    );
  });

  it('follows what is shown, and goes when it is no longer asked for', async () => {
    const element = await eventsElement(events, 'structured-data limit="1"');
    await until(() => scriptIn(element));

    element.limit = 2;
    await until(() => scriptIn(element)?.text.includes('Lunsj'));
    element.structuredData = false;

    await until(() => !scriptIn(element));
  });

  it('breaks no content security policy', async () => {
    const frame = document.createElement('iframe');
    frame.srcdoc = `<meta http-equiv="Content-Security-Policy"
      content="default-src 'none'; script-src 'self'"><p></p>`;
    const loaded = new Promise((resolve) => frame.addEventListener('load', resolve));
    document.body.append(frame);
    await loaded;
    const page = frame.contentDocument;
    const paragraph = page?.querySelector('p');
    if (!page || !paragraph) throw new Error('no page');
    const violations: string[] = [];
    page.addEventListener('securitypolicyviolation', ({ violatedDirective }) => {
      violations.push(violatedDirective);
    });

    describeItems(paragraph, [eventOf(events[0] ?? {})], {});

    const script = await until(() => scriptIn(paragraph));
    await new Promise((resolve) => setTimeout(resolve, 50));
    assert.include(script.text, 'Kurs');
    assert.deepEqual(violations, []);
    frame.remove();
  });
});
