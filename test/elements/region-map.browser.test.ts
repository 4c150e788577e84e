import '../../src/elements/knf-region-map/knf-region-map.ts';
import type { RegionMapElement } from '../../src/elements/knf-region-map/knf-region-map.ts';
import { RegionSelectEvent } from '../../src/elements/knf-region-map/region-select-event.ts';
import { walk, type Step } from '../../src/elements/knf-region-map/walk.ts';
import { pageEnvironment } from '../../src/feed/environment.ts';
import { assert, expectNoAxeViolations, fixture, until } from '../support/assert.ts';

async function mapOf(attributes: string): Promise<RegionMapElement> {
  const map = await fixture<RegionMapElement>(`<knf-region-map ${attributes}></knf-region-map>`);
  await until(() => all(map, '[data-code]').length > 0, 'the map is drawn');
  await map.updateComplete;
  return map;
}

function all(map: RegionMapElement, selector: string): readonly Element[] {
  return [...map.renderRoot.querySelectorAll(selector)];
}

function one(map: RegionMapElement, selector: string): HTMLElement {
  const found = map.renderRoot.querySelector<HTMLElement>(selector);
  assert.isNotNull(found, selector);
  return found;
}

function textOf(element: Element): string {
  return element.textContent.replace(/\s+/g, ' ').trim();
}

/** Comes to the map as with the keyboard, and waits for what makes it walk. */
async function enter(map: RegionMapElement): Promise<void> {
  one(map, '[tabindex="0"]').focus({ focusVisible: true });
  await until(() => !one(map, '.tip').hidden, 'the tip names where one stands');
}

async function press(map: RegionMapElement, key: string): Promise<string | null | undefined> {
  const { activeElement } = map.renderRoot;
  activeElement?.dispatchEvent(
    new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true }),
  );
  await map.updateComplete;
  await Promise.resolve();
  return map.renderRoot.activeElement?.getAttribute('data-code');
}

describe('the map of Osloregionen', () => {
  it('has every municipality of 2023 once in the picture and once in the list, with name and number', async () => {
    const map = await mapOf('at="2023-03-10"');

    const members = all(map, '[data-code]:not(.out)');
    const listed = all(map, 'details li:not(.whole)').map(textOf);

    assert.equal(new Set(members.map((each) => each.getAttribute('data-code'))).size, 121);
    assert.equal(members.length, 121);
    assert.equal(new Set(listed).size, 121);
    assert.include(listed, 'Kongsberg 3006');
    assert.include(
      members.map((each) => each.getAttribute('aria-label')),
      'Kongsberg, 3006, Viken',
    );
  });

  it('counts the municipalities of each county at both dates', async () => {
    const map = await mapOf('at="2023-03-10"');
    const before = all(map, 'summary').map(textOf);

    map.at = '2024-06-01';
    await map.updateComplete;

    assert.deepEqual(before, [
      '● Viken 51 kommuner',
      '■ Innlandet 46 kommuner',
      '▲ Vestfold og Telemark 23 kommuner',
      '★ Oslo 1 kommune',
    ]);
    assert.deepEqual(all(map, 'summary .size').map(textOf), [
      '46 kommuner',
      '21 kommuner',
      '18 kommuner',
      '17 kommuner',
      '12 kommuner',
      '6 kommuner',
      '1 kommune',
    ]);
  });

  it('says its day, its source, and that positions are approximate', async () => {
    const map = await mapOf('at="2023-03-10"');

    const note = textOf(one(map, '.note'));

    assert.include(note, 'Inndelingen per 10. mars 2023.');
    assert.include(note, '© Kartverket');
    assert.include(note, 'plasseringen er omtrentlig');
  });

  for (const [what, attributes] of [
    ['in 2023', 'at="2023-03-10"'],
    ['in 2024 and dark', 'at="2024-06-01" theme="dark"'],
    ['compared', 'compare="2024-01-01"'],
    ['of the whole country', 'region="norge" view="norway"'],
  ] as const) {
    it(`has no accessibility violations ${what}, its lists open`, async () => {
      const map = await mapOf(attributes);
      if (attributes.includes('dark')) map.style.cssText = 'background: #14181d; color: #fff';
      for (const details of all(map, 'details')) details.toggleAttribute('open', true);

      await expectNoAxeViolations(map);
    }).timeout(60_000);
  }

  it('writes names that can be read on every colour, light and dark', async () => {
    for (const theme of ['light', 'dark']) {
      const map = await mapOf(`region="norge" view="norway" theme="${theme}"`);
      const canvas = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
      assert.isNotNull(canvas);
      const luminance = (colour: string): number => {
        canvas.fillStyle = colour;
        canvas.fillRect(0, 0, 1, 1);
        const [r = 0, g = 0, b = 0] = [...canvas.getImageData(0, 0, 1, 1).data].map((value) => {
          const part = value / 255;
          return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
        });
        return 0.2126 * r + 0.7152 * g + 0.0722 * b;
      };

      const contrasts = [0, 1, 2, 3, 4, 5, 6, 7, 8].map((colour) => {
        const [text, fill] = [
          getComputedStyle(one(map, `.writing .c${colour} text`)).fill,
          getComputedStyle(one(map, `[data-code].c${colour} path`)).fill,
        ].map(luminance);
        const [low = 0, high = 0] = [text ?? 0, fill ?? 0].sort((a, b) => a - b);
        return (high + 0.05) / (low + 0.05);
      });

      assert.isAbove(Math.min(...contrasts), 4.5);
      map.remove();
    }
  });

  for (const [width, place] of [
    [400, 'below'],
    [720, 'below'],
    [940, 'beside'],
  ] as const)
    it(`stands with its list ${place} it on ${width} px, and names its tiles where they have room`, async () => {
      const map = await mapOf('at="2023-03-10"');
      map.style.cssText = `display: block; inline-size: ${width}px`;

      const [picture, list] = ['.map', '.legend'].map((part) =>
        one(map, part).getBoundingClientRect(),
      );

      assert.isDefined(picture);
      assert.isDefined(list);
      assert.equal(list.top >= picture.bottom, place === 'below');
      assert.equal(one(map, '.name').getClientRects().length > 0, width > 620);
    });

  it('lists a large county in columns where it is narrow', async () => {
    const map = await mapOf('region="30" at="2023-03-10"');
    map.style.cssText = 'display: block; font-size: 16px; inline-size: 240px';

    const rows = all(map, 'details li:not(.whole)').map((row) => row.getBoundingClientRect());

    assert.equal(rows.length, 51);
    assert.equal(new Set(rows.map(({ left }) => left)).size, 2);
    assert.isAtMost(Math.max(...rows.map(({ right }) => right)), map.getBoundingClientRect().right);
  });

  it('keeps the longest of names within its column', async () => {
    const map = await mapOf('region="50" at="2024-06-01"');
    map.style.cssText = 'display: block; font: 16px monospace; inline-size: 240px';
    const isLongest = (row: Element): boolean => textOf(row).includes('Nåavmesjenjaelmie');
    await until(() => all(map, 'details li').some(isLongest), 'names in Sámi have come');

    const reachesOut = (row: Element): boolean => {
      const words = document.createRange();
      words.selectNodeContents(one(map, `[data-choice="${textOf(row).slice(-4)}"]`));
      return words.getBoundingClientRect().right > row.getBoundingClientRect().right + 1;
    };

    assert.deepEqual(all(map, 'details li:not(.whole)').filter(reachesOut).map(textOf), []);
  });

  it('names more towns and counties the wider it is, and none over another', async () => {
    const map = await mapOf('region="norge" at="2024-06-01"');
    const shown = [];
    for (const width of [240, 420, 1000]) {
      map.style.cssText = `display: block; inline-size: ${width}px`;
      await until(() => all(map, '.cities text').length > 0, 'the names have come');
      const names = all(map, '.cities text').filter((name) => name.getClientRects().length > 0);
      // Of the letters alone: some engines count the halo to the box, which may lie under a neighbour.
      const boxes = names.map((name) => (name as SVGTextElement).getBBox());
      const touching = names.filter((_, index) => {
        const box = boxes[index] ?? assert.fail();
        return boxes
          .slice(index + 1)
          .some(
            (other) =>
              box.x < other.x + other.width &&
              other.x < box.x + box.width &&
              Math.abs(box.y - other.y) < box.height * 0.75,
          );
      });

      assert.deepEqual(touching.map(textOf), []);
      shown.push(names.map(textOf));
    }

    const [narrow = [], middle = [], wide = []] = shown;
    assert.includeMembers(middle, narrow);
    assert.includeMembers(wide, [...middle, 'Møre og Romsdal', 'Buskerud', 'Akershus', 'Vestfold']);
    assert.isAbove(middle.length, narrow.length);
  });

  it('speaks the language of the page', async () => {
    const map = await mapOf('lang="en" at="2023-03-10"');
    await until(() => textOf(one(map, '.note')).startsWith('121 municipalities.'), 'English');

    assert.equal(textOf(one(map, 'h2')), 'Oslo Region');
  });

  it('shows what the reader can still do where something is wrong', async () => {
    for (const [attributes, text] of [
      ['region="atlantis"', 'Området «atlantis» er ikke kjent.'],
      ['region="osloregionen-alliansen"', 'Vi vet ikke hvilke kommuner som hører til'],
      ['at="2019-12-31"', 'Kartet kjenner inndelingen fra 1. januar 2020'],
      ['at="i går"', 'ikke «i går»'],
    ] as const) {
      const map = await fixture<RegionMapElement>(
        `<knf-region-map ${attributes}></knf-region-map>`,
      );
      await until(() => textOf(one(map, 'section')).includes(text), text);
      map.remove();
    }
  });

  it('finds a region by the name of a municipality', async () => {
    const map = await mapOf('region="kongsberg"');

    assert.deepEqual(
      all(map, '[data-code]:not(.out)').map((each) => each.getAttribute('data-code')),
      ['3303'],
    );
  });

  it('writes no style into its markup', async () => {
    const map = await mapOf('');

    assert.deepEqual(all(map, '[style]'), []);
  });
});

describe('a comparison of two divisions', () => {
  it('tells in words and in the list what became of each municipality', async () => {
    const map = await mapOf('compare="2024-01-01"');
    await until(() => all(map, '.title').length > 0, 'the comparison has come');

    assert.include(all(map, '.title').map(textOf), 'Viken ble Akershus, Buskerud og Østfold.');
    assert.include(all(map, 'details li').map(textOf), 'Kongsberg 3006 → 3303');
    assert.isNotEmpty(one(map, '.earlier').getAttribute('d'));
  });
});

describe('a reader at the keyboard', () => {
  it('enters the map at one tile and is told where they stand', async () => {
    const map = await mapOf('at="2023-03-10"');

    await enter(map);

    assert.equal(all(map, '[data-code][tabindex="0"]').length, 1);
    assert.include(textOf(one(map, '.tip')), 'Oslo 0301');
  });

  it('walks to every tile of Norway', async () => {
    const map = await mapOf('region="norge" view="norway"');
    await enter(map);
    const shapes = map.drawn?.drawing.shapes ?? [];
    const unseen = new Set(shapes.map(({ municipality }) => municipality.code as string));
    const pointX = (code: string): number =>
      shapes.find(({ municipality }) => municipality.code === code)?.points[0]?.[0] ?? 0;
    const pathTo = (from: string): readonly string[] => {
      const queue: { step: Step; path: readonly string[] }[] = [
        { step: { code: from, goalX: pointX(from) }, path: [] },
      ];
      const seen = new Set<string>();
      for (const { step, path } of queue) {
        if (unseen.has(step.code)) return path;
        if (seen.has(step.code)) continue;
        seen.add(step.code);
        // After each step to the side the column is that of the tile, as for a walk that begins there.
        for (const key of ['ArrowRight', 'ArrowLeft', 'ArrowUp', 'ArrowDown']) {
          const next = walk(shapes, step, key);
          if (next) queue.push({ step: next, path: [...path, key] });
        }
      }
      return [];
    };

    let here = map._active;
    unseen.delete(here);
    for (let steps = 0; unseen.size > 0 && steps < 3000;) {
      for (const key of pathTo(here)) {
        here = (await press(map, key)) ?? here;
        unseen.delete(here);
        steps++;
      }
    }

    assert.equal(unseen.size, 0);
  }).timeout(60_000);

  it('sees where they stand, on the map and in its list', async () => {
    const map = await mapOf('at="2023-03-10"');
    await enter(map);
    assert.equal(getComputedStyle(one(map, '.cursor')).display, 'inline');

    one(map, 'details').toggleAttribute('open', true);
    const choice = one(map, 'details [data-choice="3006"]');
    choice.focus({ focusVisible: true });

    assert.equal(getComputedStyle(choice).outlineStyle, 'solid');
    assert.equal(getComputedStyle(one(map, '.cursor')).display, 'none');
  });

  it('finds a municipality by typing its name', async () => {
    const map = await mapOf('at="2023-03-10"');
    await enter(map);

    for (const letter of 'kongsb') await press(map, letter);

    assert.equal(map._active, '3006');
    assert.include(textOf(one(map, '.tip')), 'Kongsberg 3006 · Viken');
  });

  it('finds it by its Sámi name too, on a map in Norwegian', async () => {
    const map = await mapOf('region="norge" view="norway"');
    await enter(map);

    // They come with what makes the map walk.
    await import('../../src/regions/all-names.ts');
    await Promise.resolve();

    for (const letter of 'guovdag') await press(map, letter);

    assert.equal(map._active, '5612');
    assert.include(textOf(one(map, '.tip')), 'Kautokeino');
  });

  it('chooses with Enter, and takes the choice back with it', async () => {
    const map = await mapOf('at="2023-03-10"');
    const choices: unknown[] = [];
    map.addEventListener('knf-select', (event) => {
      if (event instanceof RegionSelectEvent) choices.push(event.detail.region);
    });
    await enter(map);

    await press(map, 'Enter');
    await press(map, 'Enter');

    assert.deepEqual(choices, [{ kind: 'municipality', code: '0301', name: 'Oslo' }, undefined]);
  });
});

describe('a reader with a pointer', () => {
  it('is told the name of the tile under it', async () => {
    const map = await mapOf('at="2023-03-10"');

    one(map, '[data-code="3006"] path').dispatchEvent(
      new PointerEvent('pointerover', { bubbles: true }),
    );
    await until(() => all(map, '.tip:not([hidden])').length > 0 || hoverAgain(map), 'the tip');

    assert.include(textOf(one(map, '.tip')), 'Kongsberg');
  });

  it('drives the region filter of another element, and gives it back', async () => {
    const page = await fixture(
      '<div><knf-region-map for="liste" at="2023-03-10"></knf-region-map><p id="liste" region="nov"></p></div>',
    );
    const map = page.querySelector('knf-region-map');
    const list = page.querySelector('#liste');
    assert.isNotNull(map);
    await until(() => all(map, '[data-code]').length > 0, 'the map is drawn');

    one(map, '[data-code="3006"] path').dispatchEvent(new MouseEvent('click', { bubbles: true }));
    await until(() => list?.getAttribute('region') === '3006', 'the list is filtered');
    assert.equal(textOf(one(map, '[role="status"]')), 'Viser Kongsberg.');

    one(map, '[part="button"]').click();
    assert.equal(list?.getAttribute('region'), 'nov');
  });

  it('chooses a whole county in the list', async () => {
    const map = await mapOf('at="2023-03-10"');

    one(map, '.whole [data-choice="30"]').click();
    await until(() => map.selection, 'the county is chosen');

    assert.deepEqual(map.selection, { kind: 'county', code: '30', name: 'Viken' });
  });

  it('leaves everything as it is where the page cancels the choice', async () => {
    const map = await mapOf('at="2023-03-10"');
    map.addEventListener('knf-select', (event) => {
      event.preventDefault();
    });
    await enter(map);

    await press(map, 'Enter');

    assert.isUndefined(map.selection);
  });
});

describe('counts of a feed', () => {
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title: 'Prøve',
    items: [
      { id: 'a', content_text: 'A', _knf: { type: 'post', regions: ['3006'] } },
      { id: 'b', content_text: 'B', _knf: { type: 'post', regions: ['osloregionen'] } },
      {
        id: 'c',
        title: 'C',
        content_text: 'C',
        _knf: { type: 'event', start: '2099-01-01', location: { municipality: '3303' } },
      },
      {
        id: 'd',
        title: 'D',
        content_text: 'D',
        _knf: { type: 'event', start: '2001-01-01', location: { municipality: '3303' } },
      },
    ],
  };

  it('stand on the tile a post or a coming event belongs to, in either division', async () => {
    const map = await mapOf('at="2024-06-01"');
    map.feed = feed;
    await until(() => all(map, '.count').length > 0, 'the counts have come');

    assert.deepEqual(all(map, '.count').map(textOf), ['2']);
    assert.include(
      one(map, '[data-code="3303"]').getAttribute('aria-label'),
      '1 nyhet, 1 arrangement',
    );
    assert.include(textOf(one(map, '.note')), '1 nyhet gjelder større områder.');
  });
});

describe('a map with a publisher’s borders', () => {
  it('draws them instead of tiles, with the credit that the file carries', async () => {
    const map = await mapOf('region="33" geometry="/grenser.json" at="2024-01-01"');
    map.environment = answering(() => Response.json(ownGeometry()));
    map.geometry = '/grenser-2.json';
    await until(() => all(map, '.bordered').length > 0, 'the borders are drawn');

    assert.deepEqual(
      all(map, '[data-code]').map((each) => each.getAttribute('data-code')),
      ['3301', '3303'],
    );
    assert.include(textOf(one(map, '.note')), 'Grensene er forenklet. Kilde: © Prøve.');
  });

  it('shows tiles, and says so, where they cannot be had', async () => {
    for (const answer of [
      () => new Response('', { status: 404 }),
      () => new Response('<html>'),
      () => Response.json({ type: 'Topology', arcs: [], objects: {} }),
    ]) {
      const map = await mapOf('region="33"');
      map.environment = answering(answer);
      map.geometry = '/grenser.json';
      await until(
        () => all(map, '.note').map(textOf).join().includes('kunne ikke hentes'),
        'what went wrong is said',
      );

      assert.isAbove(all(map, '[data-code]').length, 18);
      map.remove();
    }
  });
});

function answering(answer: () => Response): RegionMapElement['environment'] {
  return { ...pageEnvironment, fetch: () => Promise.resolve(answer()) };
}

/** Two municipalities side by side, as `knf regions map` would write them. */
function ownGeometry(): unknown {
  return {
    type: 'Topology',
    transform: { scale: [0.001, 0.001], translate: [-0.1, -1.05] },
    arcs: [
      [
        [10, 0],
        [0, 10],
      ],
      [
        [10, 10],
        [-10, 0],
        [0, -10],
        [10, 0],
      ],
      [
        [10, 0],
        [10, 0],
        [0, 10],
        [-10, 0],
      ],
    ],
    objects: {
      municipalities: {
        type: 'GeometryCollection',
        geometries: [
          { type: 'Polygon', id: '3301', arcs: [[0, 1]] },
          { type: 'Polygon', id: '3303', arcs: [[2, -1]] },
        ],
      },
    },
    _knf: {
      version: 1,
      at: '2024-01-01',
      credit: '© Prøve',
      projection: 'transverse-mercator-15e',
    },
  };
}

/** The first pointer only fetches what names tiles; a reader's moves on. */
function hoverAgain(map: RegionMapElement): false {
  one(map, '[data-code="3006"] path').dispatchEvent(
    new PointerEvent('pointerover', { bubbles: true }),
  );
  return false;
}
