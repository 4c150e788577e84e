import { relativeTime } from '../../src/text/counted.ts';
import { messages as nb } from '../../src/text/messages/nb.ts';
import { messages as se } from '../../src/text/messages/se.ts';
import { assert } from '../support/assert.ts';

describe('how far away something is', () => {
  it('is told in the language, with its words for what is near', () => {
    assert.equal(relativeTime(nb, 0, 'day'), 'i dag');
    assert.equal(relativeTime(nb, 1, 'day'), 'i morgen');
    assert.equal(relativeTime(nb, 2, 'day'), 'om 2 dager');
    assert.equal(relativeTime(nb, -3, 'hour'), 'for 3 timer siden');
    assert.equal(relativeTime(se, 1, 'day'), 'ihttin');
    assert.equal(relativeTime(se, 2, 'day'), '2 beaivvi geahčen');
  });
});
