import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { beginningOf } from '../../src/text/word-end.ts';
import { runs } from '../support/random.ts';

describe('the beginning of a text', () => {
  const cases: readonly (readonly [
    what: string,
    text: string,
    length: number,
    expected: string,
  ])[] = [
    ['is the whole of a short one', 'Kort tekst.', 20, 'Kort tekst.'],
    ['ends with a whole word', 'Bedriftene møtes til frokost', 14, 'Bedriftene…'],
    ['keeps a word that ends just there', 'Bedriftene møtes til frokost', 16, 'Bedriftene møtes…'],
    ['does not part what a hyphen joins', 'Møtet for hele IT-bransjen', 20, 'Møtet for hele…'],
    [
      'drops a word that waits for its other half',
      'Møte i departementet for nærings- og fiskeri',
      33,
      'Møte i departementet for…',
    ],
    [
      'does not part an address',
      'Skriv gjerne til post@knf.example i dag',
      25,
      'Skriv gjerne til…',
    ],
    ['leaves no comma behind', 'Frokost, møte og middag, takk', 8, 'Frokost…'],
    ['leaves no opening mark behind', 'Hun sa høyt «Velkommen»', 14, 'Hun sa høyt…'],
    [
      'closes a quotation that it opened',
      'Hun sa «Velkommen til Kongsberg»',
      22,
      'Hun sa «Velkommen til…»',
    ],
    ['keeps a quotation that ends before it', 'De sa «ja» og jublet lenge', 11, 'De sa «ja»…'],
    ['keeps a straight mark that closes', 'De sa "ja" og jublet lenge', 11, 'De sa "ja"…'],
    ['leaves no dash behind', 'Kongsberg – byen som aldri sover', 12, 'Kongsberg…'],
    ['ends in the middle of a word that is all there is', 'a'.repeat(20), 10, `${'a'.repeat(10)}…`],
    ['parts no character', `${'a'.repeat(9)}😀${'b'.repeat(9)}`, 10, `${'a'.repeat(9)}…`],
  ];
  for (const [what, text, length, expected] of cases) {
    it(what, () => {
      assert.equal(beginningOf(text, length), expected);
    });
  }

  it('is a beginning of it, no longer than asked for, and ends with no half of a character', () => {
    const text = fc
      .array(
        fc.oneof(
          fc.constantFrom(' ', '-', '«', '»', ', ', 'frokost', 'IT-'),
          fc.string({ unit: 'grapheme' }),
        ),
        { maxLength: 30 },
      )
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, fc.integer({ min: 10, max: 60 }), (whole, length) => {
        const shown = beginningOf(whole, length);

        assert.ok(shown.length <= length + 2);
        if (shown !== whole) {
          const words = shown.replace(/…»?$/, '');
          assert.ok(whole.startsWith(words));
          assert.doesNotMatch(words, /[\ud800-\udbff]$/);
          assert.doesNotMatch(words, /[\s«(–,]$/);
        }
      }),
      runs(300),
    );
  });
});
