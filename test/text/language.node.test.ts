import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { eventMessagesOf } from '../../src/text/event-messages.ts';
import { stateMessagesOf } from '../../src/text/state-messages.ts';
import { languageFor, loadMessages, loadMoreMessages } from '../../src/text/language.ts';
import type { Language } from '../../src/text/language.ts';

describe('languageFor', () => {
  const cases: readonly (readonly [string, Language])[] = [
    ['nb-NO', 'nb'],
    ['no', 'nb'],
    ['nn-NO', 'nn'],
    ['NN', 'nn'],
    ['en-GB', 'en'],
    ['se-NO', 'se'],
    ['se', 'se'],
    ['tlh', 'nb'],
    ['', 'nb'],
    ['constructor', 'nb'],
  ];
  for (const [tag, language] of cases) {
    it(`answers "${tag}" in ${language}`, () => {
      assert.equal(languageFor(tag), language);
    });
  }
});

describe('the phrases', () => {
  for (const language of ['nb', 'nn', 'en', 'se'] as const) {
    it(`of ${language} come in that language, with the further ones`, async () => {
      const messages = await loadMessages(language);
      const more = await loadMoreMessages(language);

      assert.equal(messages.language, language);
      assert.ok(more.month.count(2).includes('2'));
    });
  }

  it('differ between all languages where a reader would notice', async () => {
    const languages = await Promise.all((['nb', 'nn', 'en', 'se'] as const).map(loadMessages));

    assert.equal(new Set(languages.map((each) => eventMessagesOf(each).eventsHeading)).size, 4);
    assert.equal(new Set(languages.map((each) => eventMessagesOf(each).status.ongoing)).size, 4);
    assert.equal(new Set(languages.map((each) => stateMessagesOf(each).noNews)).size, 4);
  });

  it('take the form of the count', async () => {
    const more = await Promise.all((['nb', 'nn', 'en', 'se'] as const).map(loadMoreMessages));

    assert.deepEqual(
      more.map(({ month }) => [month.count(1), month.count(2)]),
      [
        ['1 arrangement', '2 arrangementer'],
        ['1 arrangement', '2 arrangement'],
        ['1 event', '2 events'],
        ['1 dáhpáhus', '2 dáhpáhusa'],
      ],
    );
  });
});
