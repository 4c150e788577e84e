import type { Block, Inline, RichTextReader } from '../../../src/model/rich-text.ts';
import { loadRichTextReader } from '../../../src/text/rich-text/browser.ts';
import { readWithDomParser, readWithSetHtml } from '../../../src/text/rich-text/native.ts';
import { readRichText } from '../../../src/text/rich-text/node.ts';
import { readRichText as readWithoutPlatform } from '../../../src/text/rich-text/rich-text-fallback.ts';
import { assert } from '../../support/assert.ts';
import { BASE, CASES } from './cases.ts';

/** The readers that this engine has: not every one has a sanitiser of its own. */
const NATIVE: Readonly<Record<string, RichTextReader>> = {
  ...('setHTML' in Element.prototype ? { 'Element.setHTML': readWithSetHtml } : {}),
  DOMParser: readWithDomParser,
};
const OF_OUR_CASES = Object.values(CASES).map(([html]) => html);

/** Strings of a corpus; none where the corpora are missing. */
async function corpus(name: string): Promise<readonly string[]> {
  const response = await fetch(`/__corpora/${name}`);
  if (!response.ok) return [];
  const entries = (await response.json()) as readonly (string | { payload: string })[];
  return entries.map((entry) => (typeof entry === 'string' ? entry : entry.payload));
}

const ATTACKS = await corpus('xss-html.json');
const NAUGHTY = await corpus('naughty-strings.json');

function* urlsIn(nodes: readonly (Block | Inline)[]): Generator<string> {
  for (const node of nodes) {
    if ('url' in node) yield node.url;
    if ('children' in node) yield* urlsIn(node.children);
    if ('items' in node) yield* urlsIn(node.items.flat());
  }
}

describe('rich text in a browser', () => {
  for (const [parser, read] of Object.entries(NATIVE)) {
    for (const [name, [html, blocks]] of Object.entries(CASES)) {
      it(`reads ${name} by ${parser}`, () => {
        assert.deepEqual(read({ html }, BASE).blocks, blocks);
      });
    }

    it(`gives the tree of parse5 by ${parser}, of ${ATTACKS.length} attacks and ${NAUGHTY.length} naughty strings`, () => {
      for (const html of [...OF_OUR_CASES, ...ATTACKS, ...NAUGHTY]) {
        assert.deepEqual(read({ html }, BASE), readRichText({ html }, BASE), html);
      }
    });
  }

  it('runs nothing and fetches nothing while it reads', async () => {
    const startMs = performance.now();
    const calls: unknown[] = [];
    const alert = window.alert.bind(window);
    window.alert = (message) => calls.push(message);

    for (const read of [...Object.values(NATIVE), readWithoutPlatform]) {
      for (const html of [...OF_OUR_CASES, ...ATTACKS, '<img src="/x.png" onerror="alert(1)">']) {
        read({ html }, location.href);
      }
    }
    await new Promise((resolve) => setTimeout(resolve, 200));
    window.alert = alert;

    assert.deepEqual(calls, []);
    const fetched = performance
      .getEntriesByType('resource')
      .filter(({ startTime }) => startTime >= startMs);
    assert.deepEqual(
      fetched.map(({ name }) => name),
      [],
    );
  });

  it('lets only safe addresses through, of any attack by any reader', () => {
    for (const read of [...Object.values(NATIVE), readWithoutPlatform]) {
      for (const html of [...OF_OUR_CASES, ...ATTACKS, ...NAUGHTY]) {
        for (const url of urlsIn(read({ html }, BASE).blocks)) {
          assert.match(url, /^(?:https?:|mailto:|tel:|data:image\/(?!svg))/, html);
        }
      }
    }
  });

  it('takes the sanitiser of the browser where there is one', async () => {
    const read = await readerIn({ setHTML: true, trustedTypes: true });

    assert.equal(read, readWithSetHtml);
  });

  it('takes the parser of the browser where there is no sanitiser and no page can forbid it', async () => {
    const read = await readerIn({ setHTML: false, trustedTypes: false });

    assert.equal(read, readWithDomParser);
  });

  it('takes the parser without platform where Trusted Types may be enforced and no sanitiser is', async () => {
    const read = await readerIn({ setHTML: false, trustedTypes: true });

    assert.equal(read, readWithoutPlatform);
  });
});

/** The reader that an engine with or without these would have; the engine is left as it was. */
async function readerIn(has: Readonly<Record<'setHTML' | 'trustedTypes', boolean>>) {
  const owners = { setHTML: Element.prototype, trustedTypes: globalThis };
  const names = ['setHTML', 'trustedTypes'] as const;
  const before = names.map((name) => Object.getOwnPropertyDescriptor(owners[name], name));
  for (const name of names) {
    Reflect.deleteProperty(owners[name], name);
    if (has[name]) Object.defineProperty(owners[name], name, { value: {}, configurable: true });
  }
  const read = await loadRichTextReader();
  names.forEach((name, index) => {
    Reflect.deleteProperty(owners[name], name);
    const own = before[index];
    if (own) Object.defineProperty(owners[name], name, own);
  });
  return read;
}
