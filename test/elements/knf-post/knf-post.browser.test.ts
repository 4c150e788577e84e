import '../../../src/elements/knf-widgets.ts';
import type { NewsElement } from '../../../src/elements/knf-news/knf-news.ts';
import type { PostElement } from '../../../src/elements/knf-post/knf-post.ts';
import { assert, expectNoAxeViolations, fixture, until } from '../../support/assert.ts';

const PICTURE = 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7';

const sections = ['Lillestrøm', 'Bærekraft', 'Osloregionen', 'Frokostmøte'].map((heading) => ({
  id: heading.toLowerCase(),
  heading,
  content_html: `<p>Om <strong>${heading}</strong> med <a href="https://knf.example/les">lenke</a>.</p>`,
}));

const feed = {
  version: 'https://jsonfeed.org/version/1.1',
  title: 'Prøve',
  items: [
    {
      id: 'uka',
      url: 'https://knf.example/uka',
      title: 'Uka oppsummert',
      date_published: '2023-03-10T12:00:00Z',
      attachments: [
        {
          url: 'https://knf.example/program.pdf',
          mime_type: 'application/pdf',
          title: 'Programmet',
          size_in_bytes: 1_240_000,
        },
        { url: 'https://knf.example/lyd/opptak%20fra%20m%C3%B8tet.mp3', mime_type: 'audio/mpeg' },
        { url: 'javascript:alert(1)', mime_type: 'text/html' },
      ],
      _knf: {
        type: 'post',
        lead: 'Vinterferien er over.',
        regions: ['osloregionen'],
        mentions: [
          { type: 'organization', name: 'Kunnskapsbyen', url: 'https://kunnskapsbyen.example/' },
          { type: 'person', name: 'Kari Nordmann', role: 'ordfører' },
          { type: 'place', name: 'Fetsund lenser' },
          { type: 'event', id: 'workshop', name: 'Workshopen' },
          {
            type: 'event',
            id: 'borte',
            name: 'Fjorårets samling',
            url: 'https://knf.example/i-fjor',
          },
          { type: 'organization' },
        ],
        sections: sections.map((section, index) =>
          index === 1
            ? {
                ...section,
                events: ['workshop'],
                links: [{ url: 'https://lenser.example/', title: 'Om lensene' }],
                mentions: [
                  { type: 'place', name: 'Fetsund lenser' },
                  { type: 'place', name: 'Lensemuseet', url: 'https://lenser.example/' },
                ],
                images: [
                  {
                    url: PICTURE,
                    alt: 'Folk rundt et bord',
                    title: 'Første samling',
                    caption: 'Byggefirmaer og arkitekter var med.',
                    credit: 'Foto: KNF',
                    width: 3,
                    height: 2,
                  },
                ],
              }
            : section,
        ),
      },
    },
    {
      id: 'workshop',
      url: 'https://knf.example/workshop',
      title: 'Workshop',
      _knf: {
        type: 'event',
        start: '2999-03-30T09:00',
        registration: { url: 'https://knf.example/pamelding', status: 'open' },
      },
    },
  ],
};

async function post(item: string): Promise<PostElement> {
  const element = await fixture<PostElement>(`<knf-post item="${item}"></knf-post>`);
  element.feed = feed;
  return element;
}

async function article(element: PostElement | NewsElement): Promise<Element> {
  return until(() => element.renderRoot.querySelector('article.post'));
}

describe('<knf-post>', () => {
  it('offers the files of a post by name, format and size, and none of a hostile address', async () => {
    const shown = await article(await post('uka'));

    const files = [...shown.querySelectorAll<HTMLAnchorElement>(':scope > .links a')];
    assert.deepEqual(
      files.map(({ href, textContent }) => [href, textContent.replace(/\s+/g, ' ').trim()]),
      [
        ['https://knf.example/program.pdf', 'Programmet (PDF, 1,2 MB)'],
        ['https://knf.example/lyd/opptak%20fra%20m%C3%B8tet.mp3', 'opptak fra møtet.mp3 (MP3)'],
      ],
    );
  });

  it('shows the lead and every section as rich text', async () => {
    const shown = await article(await post('uka'));

    assert.equal(shown.querySelector('.ingress')?.textContent.trim(), 'Vinterferien er over.');
    assert.equal(shown.querySelectorAll('section.part').length, 4);
    assert.equal(shown.querySelector('section.part strong')?.textContent, 'Lillestrøm');
    assert.equal(
      shown.querySelector('section.part p a')?.getAttribute('href'),
      'https://knf.example/les',
    );
  });

  it('shows a picture with title, caption and credit', async () => {
    const shown = await article(await post('uka'));

    assert.equal(
      shown.querySelector('figcaption')?.textContent.replace(/\s+/g, ' ').trim(),
      'Første samling. Byggefirmaer og arkitekter var med. Foto: KNF',
    );
    assert.equal(shown.querySelector('figure img')?.getAttribute('alt'), 'Folk rundt et bord');
  });

  it('leads from its contents to a section, and the focus follows', async () => {
    const element = await post('uka');
    const shown = await article(element);

    shown.querySelector<HTMLAnchorElement>('nav.toc li:nth-child(3) a')?.click();

    assert.equal(element.shadowRoot?.activeElement?.id, 'osloregionen');
    assert.notInclude(location.hash, 'osloregionen');
  });

  it('shows an event of a section as a card with its registration', async () => {
    const shown = await article(await post('uka'));

    const card = await until(() => shown.querySelector('section.part .mention'));

    assert.include(card.textContent, '30. mars 2999');
    assert.equal(
      card.querySelector('[part="button"]')?.getAttribute('href'),
      'https://knf.example/pamelding',
    );
  });

  it('names the regions it concerns', async () => {
    const shown = await article(await post('uka'));

    const regions = await until(() => shown.querySelector('.regions'));

    assert.include(regions.textContent, 'Osloregionen');
  });

  it('names whom, what and where it speaks of once each, beside the events and links that it shows', async () => {
    const shown = await article(await post('uka'));
    const named = (about: Element) =>
      [...about.querySelectorAll('b, li')].map(({ textContent }) =>
        textContent.replace(/\s+/g, ' ').trim(),
      );

    assert.deepEqual([...shown.querySelectorAll('.about:not(.regions)')].map(named), [
      ['Omtalt', 'Fetsund lenser'],
      ['Omtalt', 'Kunnskapsbyen', 'Kari Nordmann, ordfører', 'Fjorårets samling'],
    ]);
    assert.deepEqual(
      [...shown.querySelectorAll<HTMLAnchorElement>('.about a')].map(({ href }) => href),
      ['https://kunnskapsbyen.example/', 'https://knf.example/i-fjor'],
    );
    assert.lengthOf(shown.querySelectorAll('.mention'), 1);
  });

  it('says so where the feed has no such post', async () => {
    const element = await post('borte');

    const message = await until(() =>
      element.renderRoot.querySelector('[part="message"]')?.textContent.includes('ikke lenger'),
    );

    assert.isTrue(message);
  });

  it('passes axe', async () => {
    const element = await post('uka');
    await article(element);

    await expectNoAxeViolations(element);
  });
});

describe('<knf-news open="expand">', () => {
  it('opens a post in its place and closes it again', async () => {
    const element = await fixture<NewsElement>('<knf-news open="expand"></knf-news>');
    element.feed = feed;
    const button = await until(() => element.renderRoot.querySelector('button'));
    assert.equal(button.getAttribute('aria-expanded'), 'false');

    button.click();
    await article(element);

    assert.equal(button.getAttribute('aria-expanded'), 'true');
    await expectNoAxeViolations(element);

    button.click();
    await element.updateComplete;

    assert.isNull(element.renderRoot.querySelector('article.post'));
  });
});
