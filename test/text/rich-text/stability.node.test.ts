import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { decodeFeed } from '../../../src/model/decode.ts';
import { encodeFeed } from '../../../src/model/encode.ts';
import { htmlOf } from '../../../src/model/rich-text-html.ts';
import { readRichText } from '../../../src/text/rich-text/node.ts';
import { readRichText as readWithoutPlatform } from '../../../src/text/rich-text/rich-text-fallback.ts';
import { BASE } from './cases.ts';

const TAGS =
  'p div h2 ul ol li blockquote b em a i q figure figcaption pre table tr td script svg form span'.split(
    ' ',
  );

/** Markup in any order, well formed or not. */
const html = fc
  .array(
    fc.oneof(
      fc.constantFrom(...TAGS.flatMap((tag) => [`<${tag}>`, `</${tag}>`])),
      fc.constantFrom(
        '<br>',
        '<img src="a.png" alt="x">',
        '<a href="/x">',
        '<a href="javascript:x">',
        ' ',
        '\n',
        '&nbsp;',
        '&lt;b&gt;',
        '&aring;',
      ),
      fc.string({ unit: 'grapheme', maxLength: 5 }),
    ),
    { maxLength: 25 },
  )
  .map((parts) => parts.join(''));

describe('any rich text', () => {
  it('is the same tree after it was written and read again', () => {
    fc.assert(
      fc.property(html, (source) => {
        const tree = readRichText({ html: source }, BASE);

        assert.deepEqual(readRichText({ html: htmlOf(tree) }), tree);
      }),
      { numRuns: 1_000, seed: 20_261_124 },
    );
  });

  it('is the same in a feed that was published and read again', () => {
    fc.assert(
      fc.property(html, (source) => {
        const content = readRichText({ html: source }, BASE);
        const encoded = encodeFeed({
          version: '1',
          items: [{ kind: 'post', id: 'a', title: 'A', content }],
        });
        const { feed } = decodeFeed(encoded.ok ? encoded.document : undefined, { readRichText });

        assert.deepEqual(feed?.items[0]?.content, content);
      }),
      { numRuns: 200, seed: 20_261_124 },
    );
  });

  it('never has markup in its words, by any reader', () => {
    fc.assert(
      fc.property(html, (source) => {
        for (const read of [readRichText, readWithoutPlatform]) {
          assert.doesNotMatch(
            htmlOf(read({ html: source }, BASE)),
            /<(?:script|svg|form|span)|javascript:/i,
          );
        }
      }),
      { numRuns: 300, seed: 20_261_124 },
    );
  });
});
