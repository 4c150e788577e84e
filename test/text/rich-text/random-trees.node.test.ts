import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Block, Inline } from '../../../src/model/rich-text.ts';
import { escapedHtml } from '../../../src/model/html-escape.ts';
import { wordsOf as excerptWords } from '../../../src/text/excerpt.ts';
import { readRichText } from '../../../src/text/rich-text/node.ts';
import { readRichText as readWithoutPlatform } from '../../../src/text/rich-text/rich-text-fallback.ts';
import { runs } from '../../support/random.ts';
import { BASE } from './cases.ts';

/** Markup as a tree; every text that a reader must see is told apart from one that nobody must. */
interface Markup {
  readonly html: string;
  readonly seen: string;
}

const joined = (parts: readonly Markup[]): Markup => ({
  html: parts.map(({ html }) => html).join(''),
  seen: parts.map(({ seen }) => seen).join(' '),
});
const inTag = (tag: string, attributes: string, inside: Markup): Markup => ({
  html: `<${tag}${attributes}>${inside.html}</${tag}>`,
  seen: inside.seen,
});

const ADDRESSES = [
  'https://knf.example/a?b=1&c=2',
  '/side',
  'mailto:post@knf.example',
  'tel:+4732000000',
  'javascript:alert(1)',
  ' java\tscript:alert(1)',
  'data:text/html,<script>x</script>',
  'data:image/svg+xml,<svg onload=x>',
  'vbscript:x',
  'https://a:b@evil.example/',
];
const ATTRIBUTES = [
  '',
  ' class="x"',
  ' style="position:fixed"',
  ' onclick="x()"',
  ' id="location"',
];

const attributes = fc.constantFrom(...ATTRIBUTES);
const address = fc.constantFrom(...ADDRESSES).map(escapedHtml);
// Norwegian words between markup; a text of its own letters can be looked for in the result.
const text = fc
  .constantFrom(
    'blåbær',
    'Ås',
    'frokost & møte',
    '2 < 3',
    '«sitat»',
    'a\u00a0b',
    'hyg\u00adge',
    '😀',
  )
  .map((words): Markup => ({ html: escapedHtml(words), seen: words }));
const hidden = fc
  .constantFrom(
    '<script>SKJULT</script>',
    '<style>SKJULT</style>',
    '<!-- SKJULT -->',
    '<template>SKJULT</template>',
  )
  .map((html): Markup => ({ html, seen: '' }));
const picture = address.map((url): Markup => ({
  html: `<img src="${url}" alt="bilde">`,
  seen: '',
}));

const { inline, blocks } = fc.letrec<{ inline: Markup; block: Markup; blocks: Markup }>((tie) => {
  const some = (name: 'inline' | 'block', maxLength: number): fc.Arbitrary<Markup> =>
    fc.array(tie(name), { maxLength }).map(joined);
  const inlines = some('inline', 4);
  const items = fc
    .array(fc.tuple(attributes, some('block', 2)), { maxLength: 3 })
    .map((list) => joined(list.map(([more, inside]) => inTag('li', more, inside))));
  return {
    inline: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      text,
      hidden,
      fc.constant({ html: '<br>', seen: '' }),
      fc
        .tuple(
          fc.constantFrom('b', 'strong', 'i', 'em', 'span', 'sup', 'u', 'font', 'x-own'),
          attributes,
          inlines,
        )
        .map((parts) => inTag(...parts)),
      // No link stands in a link: HTML ends the first there.
      fc
        .tuple(address, attributes, text)
        .map(([url, more, inside]) => inTag('a', ` href="${url}"${more}`, inside)),
    ),
    block: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      fc
        .tuple(fc.constantFrom('p', 'h1', 'h3', 'h6'), attributes, inlines)
        .map((parts) => inTag(...parts)),
      picture,
      hidden,
      fc.tuple(fc.constantFrom('ul', 'ol'), attributes, items).map((parts) => inTag(...parts)),
      fc
        .tuple(
          fc.constantFrom('div', 'section', 'article', 'blockquote'),
          attributes,
          some('block', 3),
        )
        .map((parts) => inTag(...parts)),
      fc.tuple(picture, text).map(([image, words]) => ({
        html: `<figure>${image.html}<figcaption>${words.html}</figcaption></figure>`,
        // The caption belongs to its picture, and goes with one that is not safe.
        seen: '',
      })),
    ),
    blocks: some('block', 5),
  };
});

/** The words of a tree, so far as text blocks show them. */
function wordsOf(nodes: readonly (Block | Inline)[]): string {
  return nodes
    .map((node) => {
      switch (node.type) {
        case 'text':
          return node.text;
        case 'list':
          return node.items.map(wordsOf).join(' ');
        case 'break':
        case 'image':
          return ' ';
        default:
          return wordsOf(node.children);
      }
    })
    .join('');
}

const letters = (words: string): string => words.replace(/\s/g, '');

/** Every key of every node, and nothing else, that the model knows; every address of a safe kind. */
function assertAllowed(nodes: readonly (Block | Inline)[]): void {
  for (const node of nodes) {
    const keys = Object.keys(node).sort().join(' ');
    switch (node.type) {
      case 'text':
        assert.equal(keys, 'text type');
        break;
      case 'break':
        assert.equal(keys, 'type');
        break;
      case 'link':
        assert.equal(keys, 'children type url');
        assert.match(node.url, /^(?:https?:\/\/(?![^/]*@)|mailto:|tel:)/);
        assertAllowed(node.children);
        break;
      case 'image':
        assert.match(node.url, /^(?:https?:\/\/(?![^/]*@)|data:image\/(?!svg))/);
        assert.match(keys, /^(?:alt )?(?:caption )?(?:height )?type url(?: width)?$/);
        break;
      case 'list':
        assert.equal(keys, 'items ordered type');
        assertAllowed(node.items.flat());
        break;
      case 'heading':
        assert.equal(keys, 'children level type');
        assertAllowed(node.children);
        break;
      case 'paragraph':
      case 'quote':
      case 'strong':
      case 'emphasis':
        assert.equal(keys, 'children type');
        assertAllowed(node.children);
        break;
      default:
        node satisfies never;
        assert.fail(`a node that the model does not know: ${JSON.stringify(node)}`);
    }
  }
}

describe('rich text of any tree of markup', () => {
  it('is the same by the parser of Node and by the one for pages without a sanitiser', () => {
    fc.assert(
      fc.property(blocks, ({ html }) => {
        assert.deepEqual(readWithoutPlatform({ html }, BASE), readRichText({ html }, BASE), html);
      }),
      runs(300),
    );
  });

  it('has no node, key or address outside the list of what is allowed', () => {
    fc.assert(
      fc.property(blocks, ({ html }) => {
        assertAllowed(readRichText({ html }, BASE).blocks);
        assertAllowed(readWithoutPlatform({ html }, BASE).blocks);
      }),
      runs(300),
    );
  });

  it('loses no word that a reader sees, and shows none that nobody should', () => {
    fc.assert(
      fc.property(fc.array(inline, { maxLength: 6 }).map(joined), ({ html, seen }) => {
        const words = wordsOf(readRichText({ html: `<p>${html}</p>` }, BASE).blocks);

        assert.equal(letters(words), letters(seen));
        assert.ok(!words.includes('SKJULT'));
      }),
      runs(300),
    );
  });

  it('has the words that an excerpt takes from it unread', () => {
    fc.assert(
      fc.property(blocks, ({ html }) => {
        // A caption is its picture's; an excerpt of what is unread has it too.
        fc.pre(!html.includes('<figure>'));
        assert.equal(excerptWords({ html }), excerptWords(readRichText({ html }, BASE)));
      }),
      runs(300),
    );
  });
});
