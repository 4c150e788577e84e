import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { announcesBreak, apiChange } from '../../scripts/api-report.ts';

const changeset = (kind: string) => `---\n'@knf/widgets': ${kind}\n---\n\nTekst.\n`;

describe('the API report', () => {
  it('tells what is gone from what is new, whatever the order', () => {
    const before = '<knf-news> part item\n<knf-news> part date\n';

    const change = apiChange(before, '<knf-news> part list\n<knf-news> part item\n');

    assert.deepEqual(change, { gone: ['<knf-news> part date'], added: ['<knf-news> part list'] });
  });

  it('lets a major version break, and a minor one before 1.0.0', () => {
    assert.equal(announcesBreak([changeset('major')], '2.1.0'), true);
    assert.equal(announcesBreak([changeset('minor')], '2.1.0'), false);
    assert.equal(announcesBreak([changeset('minor')], '0.4.0'), true);
  });

  it('takes no other file for an announcement', () => {
    assert.equal(announcesBreak([], '1.0.0'), false);
    assert.equal(announcesBreak(['# Changesets\n\nEach is major or minor.\n'], '1.0.0'), false);
    assert.equal(announcesBreak([changeset('patch')], '0.4.0'), false);
  });
});
