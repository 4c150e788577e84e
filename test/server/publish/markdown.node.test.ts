import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { htmlOf } from '../../../src/model/rich-text-html.ts';
import { readMarkdown } from '../../../src/server/publish/markdown.ts';

const html = (text: string): string =>
  readMarkdown(text)
    .sections.map(({ content }) => htmlOf(content))
    .join('|');

describe('Markdown', () => {
  const cases: readonly (readonly [name: string, text: string, expected: string])[] = [
    ['marks', 'a **b** *c*', '<p>a <strong>b</strong> <em>c</em></p>'],
    ['links', '[a](https://knf.example/)', '<p><a href="https://knf.example/">a</a></p>'],
    ['links that could run something', '[a](javascript:x)', '<p>a</p>'],
    ['lists', '1. a\n2. b', '<ol><li><p>a</p></li><li><p>b</p></li></ol>'],
    ['quotes', '> a', '<blockquote><p>a</p></blockquote>'],
    ['smaller headings', '### a', '<h3>a</h3>'],
    ['characters', 'a &amp; b < c &aring;', '<p>a &amp; b &lt; c å</p>'],
    ['script', 'a <script>x()</script> b', '<p>a x() b</p>'],
  ];
  for (const [name, text, expected] of cases) {
    it(`reads ${name}`, () => {
      assert.equal(html(text), expected);
    });
  }

  const drops: readonly (readonly [name: string, text: string, code: string, what: string])[] = [
    ['a link without its host', '[a](../side.html)', 'invalid-url', '../side.html'],
    ['a link that could run something', '[a](javascript:x)', 'unsafe-url', 'javascript:x'],
    ['a link in markup', '<p><a href="/side">a</a></p>', 'invalid-url', '/side'],
    ['a mark that it does not know', 'H<sub>2</sub>O', 'dropped-markup', '<sub>'],
    ['a frame', '<iframe></iframe>', 'dropped-markup', '<iframe>'],
    [
      'a picture inside a sentence',
      'a ![b](https://knf.example/b.png) c',
      'dropped-markup',
      'image',
    ],
  ];
  for (const [name, text, code, what] of drops) {
    it(`says that it left out ${name}`, () => {
      const { dropped } = readMarkdown(text);

      assert.deepEqual(
        dropped.map((each) => [each.code, each.what]),
        [[code, what]],
      );
    });
  }

  it('has nothing to say of a comment', () => {
    assert.deepEqual(readMarkdown('a <!-- <b> --> b\n\n<!-- <iframe> -->\n').dropped, []);
  });

  it('begins a section at each ##', () => {
    const { sections } = readMarkdown('Ingress\n\n## En\n\na\n\n## To\n\nb');

    assert.deepEqual(
      sections.map(({ heading, content }) => [heading, htmlOf(content)]),
      [
        [undefined, '<p>Ingress</p>'],
        ['En', '<p>a</p>'],
        ['To', '<p>b</p>'],
      ],
    );
  });

  it('names what it has no word for and keeps its words', () => {
    const { sections, dropped } = readMarkdown('| a | b |\n|---|---|\n| 1 | 2 |\n');

    assert.deepEqual(
      dropped.map(({ code, what }) => [code, what]),
      [['dropped-markup', 'table']],
    );
    assert.equal(htmlOf(sections[0]?.content ?? { blocks: [] }), '<p>a · b</p><p>1 · 2</p>');
  });
});
