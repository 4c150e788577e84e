import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { MAX_DEPTH, MAX_RICH_TEXT } from '../../../src/model/limits.ts';
import { htmlOf } from '../../../src/model/rich-text-html.ts';
import type { Block } from '../../../src/model/rich-text.ts';
import { readRichText } from '../../../src/text/rich-text/node.ts';
import { readRichText as readWithoutPlatform } from '../../../src/text/rich-text/rich-text-fallback.ts';
import { BASE, CASES } from './cases.ts';

const depthOf = (blocks: readonly Block[]): number =>
  1 +
  Math.max(
    0,
    ...blocks.map((block) =>
      block.type === 'list'
        ? depthOf(block.items.flat())
        : block.type === 'quote'
          ? depthOf(block.children)
          : 0,
    ),
  );

describe('rich text from HTML', () => {
  for (const [name, [html, blocks]] of Object.entries(CASES)) {
    it(`reads ${name}`, () => {
      assert.deepEqual(readRichText({ html }, BASE).blocks, blocks);
    });

    it(`reads ${name}, without any parser of the platform`, () => {
      assert.deepEqual(readWithoutPlatform({ html }, BASE).blocks, blocks);
    });

    it(`reads ${name} again from what it writes`, () => {
      const tree = readRichText({ html }, BASE);

      assert.deepEqual(readRichText({ html: htmlOf(tree) }), tree);
    });
  }

  it('flattens what is nested deeper than the model allows, and keeps its text', () => {
    const { blocks } = readRichText({ html: `${'<blockquote>'.repeat(60)}dypt` });

    assert.equal(depthOf(blocks), MAX_DEPTH);
    assert.match(JSON.stringify(blocks), /dypt/);
  });

  it('bears the deepest and the longest nesting', () => {
    for (const tag of [
      '<div>',
      '<b>',
      '<b><p>',
      '<ul><li>',
      '<table><td>',
      '<svg>',
      '<a href=x>',
    ]) {
      const html = tag.repeat(MAX_RICH_TEXT / tag.length);

      assert.doesNotThrow(() => readRichText({ html }));
      assert.doesNotThrow(() => readWithoutPlatform({ html }));
    }
  });

  it('says that a text is too long, and reads its beginning', () => {
    const codes: string[] = [];
    const html = `<p>begynnelse</p>${'x'.repeat(MAX_RICH_TEXT)}`;

    const { blocks } = readRichText({ html }, BASE, (code) => codes.push(code));

    assert.deepEqual(codes, ['string-too-long']);
    assert.match(JSON.stringify(blocks[0]), /begynnelse/);
  });

  for (const html of [
    '<script>x</script>',
    '<img src=x onerror=alert(1)>',
    '<iframe src="https://a.example"></iframe>',
    '<a href=" javascript:x">a</a>',
    '<STYLE>p{}</STYLE>',
    '<svg/onload=alert(1)>',
  ]) {
    it(`reports ${html}`, () => {
      const codes: string[] = [];

      readRichText({ html }, BASE, (code) => codes.push(code));

      assert.deepEqual(codes, ['unsafe-markup']);
    });
  }

  it('reports nothing of what editors write every day', () => {
    const codes: string[] = [];

    readRichText(
      { html: '<p class="a">Once on = two</p><a href="/x" title="on">a</a>' },
      BASE,
      (code) => codes.push(code),
    );

    assert.deepEqual(codes, []);
  });
});

describe('rich text from plain text', () => {
  it('begins a paragraph after an empty line and breaks a line at the end of one', () => {
    assert.deepEqual(readRichText({ text: 'a\nb\r\n\r\n <b>c</b>\n' }).blocks, [
      {
        type: 'paragraph',
        children: [{ type: 'text', text: 'a' }, { type: 'break' }, { type: 'text', text: 'b' }],
      },
      { type: 'paragraph', children: [{ type: 'text', text: '<b>c</b>' }] },
    ]);
  });

  it('is left alone where there is HTML', () => {
    const { blocks } = readRichText({ html: '<p>a</p>', text: 'b' });

    assert.deepEqual(blocks, [{ type: 'paragraph', children: [{ type: 'text', text: 'a' }] }]);
  });
});
