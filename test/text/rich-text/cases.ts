import type { Block, Inline } from '../../../src/model/rich-text.ts';
import type { ImageUrl, LinkUrl } from '../../../src/model/url.ts';

/** What relative addresses in the cases start from. */
export const BASE = 'https://knf.example/nyheter/';

const text = (words: string): Inline => ({ type: 'text', text: words });
const strong = (...children: Inline[]): Inline => ({ type: 'strong', children });
const emphasis = (...children: Inline[]): Inline => ({ type: 'emphasis', children });
const link = (url: string, ...children: Inline[]): Inline => ({
  type: 'link',
  url: url as LinkUrl,
  children,
});
const paragraph = (...children: (Inline | string)[]): Block => ({
  type: 'paragraph',
  children: children.map((child) => (typeof child === 'string' ? text(child) : child)),
});
const list = (ordered: boolean, ...items: Block[][]): Block => ({ type: 'list', ordered, items });
const image = (path: string, more: object = {}): Block => ({
  type: 'image',
  url: `https://knf.example${path}` as ImageUrl,
  ...more,
});

/** What each piece of HTML must become, whichever parser reads it. All are well formed. */
export const CASES: Readonly<Record<string, readonly [html: string, blocks: readonly Block[]]>> = {
  'paragraphs with marks': [
    '<p>Kom <b>alle</b> <i>sammen</i></p><p>Vel <strong><em>møtt</em></strong></p>',
    [
      paragraph('Kom ', strong(text('alle')), ' ', emphasis(text('sammen'))),
      paragraph('Vel ', strong(emphasis(text('møtt')))),
    ],
  ],
  'marks in one fixed order': [
    '<p><em><strong><a href="https://a.example/">a</a></strong></em></p>',
    [paragraph(link('https://a.example/', strong(emphasis(text('a')))))],
  ],
  'neighbours of the same mark as one': ['<b>a</b><b>b</b>', [paragraph(strong(text('ab')))]],
  'white space as a browser shows it': [
    '  <p> a \n\t b <b> c </b> </p>\n',
    [paragraph('a b ', strong(text('c')))],
  ],
  'no-break spaces as they are': ['<p>10&nbsp;000 kr</p>', [paragraph('10\u00a0000 kr')]],
  'a line break': ['<p>a <br> b</p>', [paragraph('a', { type: 'break' }, 'b')]],
  'two line breaks as a new paragraph': ['a<br><br>b', [paragraph('a'), paragraph('b')]],
  'loose text as a paragraph': ['a<div>b</div>c', ['a', 'b', 'c'].map((each) => paragraph(each))],
  'headings by level': [
    '<h2>Stor</h2><h4>Liten</h4>',
    [
      { type: 'heading', level: 2, children: [text('Stor')] },
      { type: 'heading', level: 4, children: [text('Liten')] },
    ],
  ],
  'lists in lists': [
    '<ul><li>a<ol><li>b</li></ol></li><li><p>c</p></li></ul>',
    [list(false, [paragraph('a'), list(true, [paragraph('b')])], [paragraph('c')])],
  ],
  'a list that stands beside its item': [
    '<ul><li>a</li><ul><li>b</li></ul></ul>',
    [list(false, [paragraph('a'), list(false, [paragraph('b')])])],
  ],
  quotations: [
    '<blockquote><p>a</p><p>b</p></blockquote>',
    [{ type: 'quote', children: [paragraph('a'), paragraph('b')] }],
  ],
  'short quotations in Norwegian marks': ['<p><q>ja</q></p>', [paragraph('«ja»')]],
  'pictures that part a paragraph': [
    '<p>a<img src="/b.png" alt=" en  bro " width="4" height="3">c</p>',
    [paragraph('a'), image('/b.png', { alt: 'en bro', width: 4, height: 3 }), paragraph('c')],
  ],
  'a picture with its caption': [
    '<figure><img src="b.png"><figcaption>Bru <b>1</b></figcaption></figure>',
    [image('/nyheter/b.png', { caption: 'Bru 1' })],
  ],
  'a caption of no picture as text': [
    '<figure><p>a</p><figcaption>b</figcaption></figure>',
    [paragraph('a'), paragraph('b')],
  ],
  'links from the page they stood on': [
    '<a href="../om">om</a>',
    [paragraph(link('https://knf.example/om', text('om')))],
  ],
  'unsafe links as their text': [
    '<a href="javascript:alert(1)">a</a> <a href="data:text/html,x">b</a> <a href="blob:x">c</a>',
    [paragraph('a b c')],
  ],
  'pictures with unsafe addresses not at all': [
    'a<img src="javascript:alert(1)"><img src="data:image/svg+xml;base64,PHN2Zz4="><img>',
    [paragraph('a')],
  ],
  'blocks inside a mark': [
    '<a href="https://a.example/"><h3>a</h3><p>b</p></a>',
    [
      { type: 'heading', level: 3, children: [link('https://a.example/', text('a'))] },
      paragraph(link('https://a.example/', text('b'))),
    ],
  ],
  'tables row by row': [
    '<table><tbody><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></tbody></table>',
    [paragraph('a b'), paragraph('c')],
  ],
  'lines of preformatted text': ['<pre>a\nb</pre>', [paragraph('a', { type: 'break' }, 'b')]],
  'script and style not at all': [
    'a<script>x()</script><style>p{}</style><template>t</template>b',
    [paragraph('ab')],
  ],
  'forms, SVG and unknown elements as their text': [
    '<form><label>a</label></form><svg><text>b</text></svg><knf-x>c</knf-x>',
    [paragraph('a'), paragraph('bc')],
  ],
  'what is meant for pages without scripts as markup': [
    '<noscript><img src="/a.png" alt="a"></noscript>',
    [image('/a.png', { alt: 'a' })],
  ],
  'pictures that bear the names of the document’s properties': [
    '<img name="body" src="/a.png" alt="a"><p>b</p>',
    [image('/a.png', { alt: 'a' }), paragraph('b')],
  ],
  'a form whose fields bear the names of its properties': [
    '<form><input name="nodeType"><input name="childNodes"><input name="localName">a</form>',
    [paragraph('a')],
  ],
  'character references': [
    '<p>&aring;&#248;&#xe6; &laquo;&raquo; &ndash; &amp;lt; &unknown;</p>',
    [paragraph('åøæ «» – &lt; &unknown;')],
  ],
  'invisible characters not at all': ['<p>a\u202eb\u200bc</p>', [paragraph('abc')]],
  'nothing as nothing': ['<p> </p><ul></ul><blockquote></blockquote><b></b>', []],
};
