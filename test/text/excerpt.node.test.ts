import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { excerptOf, wordsOf } from '../../src/text/excerpt.ts';
import { readRichText } from '../../src/text/rich-text/node.ts';

/** Pieces of HTML, and the words that a reader sees of them. */
const PIECES = {
  '<p>Les mer i <a href="https://knf.example/">rapporten</a>.</p>': 'Les mer i rapporten.',
  '<p><b>K</b>NF, <em>kort</em><strong>fattet</strong>!</p>': 'KNF, kortfattet!',
  '<h2>Uka</h2><p>Første <span>avsnitt</span></p><p>andre</p>': 'Uka Første avsnitt andre',
  '<ul><li>en</li><li>to<br>tre</li></ul>': 'en to tre',
  '<p>«Grønt» &constructor; &ndash; R&eacute;sum&eacute;</p>': '«Grønt» &constructor; – Résumé',
  '<p>næringsliv<!-- ikke vist -->et &amp; by&shy;en</p>': 'næringslivet & by\u00aden',
  '<p title="a > b" lang=nb>5 &times; 20 &euro;</p>': '5 × 20 €',
} as const;

describe('the words of HTML', () => {
  for (const [html, words] of Object.entries(PIECES)) {
    it(`are «${words}», read as rich text or not`, () => {
      assert.equal(wordsOf({ html }), words);
      assert.equal(wordsOf(readRichText({ html })), words);
    });
  }

  it('have no character that hides or reorders others, however it is written', () => {
    for (const content of [
      { html: '<p>Møte\u202e i &#x202e;mo\u200brgen</p>' },
      { text: 'Møte\u202e i \u202emo\u200brgen' },
    ]) {
      assert.equal(wordsOf(content), 'Møte i morgen');
      assert.equal(excerptOf({ kind: 'post', id: '1', content }), 'Møte i morgen');
    }
  });

  it('begin an excerpt as a reader would say them', () => {
    const lead = { html: '<p>Bærekraft i <b>byggebransjen</b>, og mer.</p>' };

    assert.equal(excerptOf({ kind: 'post', id: '1', lead }), 'Bærekraft i byggebransjen, og mer.');
  });
});
