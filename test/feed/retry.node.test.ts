import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { FeedFailure } from '../../src/feed/failure.ts';
import { mayPass, quickDelayMs, retryAfterMs, slowDelayMs } from '../../src/feed/retry.ts';

const NOW = Date.parse('2026-11-24T12:00:00Z');
const failing = (more: Partial<FeedFailure>): FeedFailure => ({
  code: 'http',
  message: '',
  url: '',
  ...more,
});
const [least, most] = [() => 0, () => 1];

describe('waiting between attempts', () => {
  it('doubles its bound each time, and draws any wait under it', () => {
    const failure = failing({ code: 'network' });

    assert.deepEqual(
      [1, 2, 3, 4].map((failures) => slowDelayMs(failure, failures, NOW, most)),
      [10_000, 20_000, 40_000, 80_000],
    );
    assert.equal(slowDelayMs(failure, 4, NOW, least), 0);
    assert.equal(slowDelayMs(failure, 40, NOW, most), 300_000);
  });

  it('lets a reader wait a second and a half at most', () => {
    const failure = failing({ code: 'network' });

    assert.deepEqual(
      [0, 1, 2].map((failures) => quickDelayMs(failure, failures, most)),
      [500, 1000, undefined],
    );
  });

  it('shows a reader who has waited for a timeout the message at once', () => {
    assert.equal(quickDelayMs(failing({ code: 'timeout' }), 0), undefined);
  });

  it('takes 4xx for final, but 408, 425 and 429', () => {
    const passing = Array.from({ length: 200 }, (_, index) => 400 + index).filter((status) =>
      mayPass(failing({ status })),
    );

    assert.deepEqual(
      passing.filter((status) => status < 500),
      [408, 425, 429],
    );
    assert.equal(passing.length, 103);
  });
});

describe('Retry-After', () => {
  it('is read as seconds', () => assert.equal(retryAfterMs('30', NOW), 30_000));

  it('is read as a date', () =>
    assert.equal(retryAfterMs('Tue, 24 Nov 2026 12:01:00 GMT', NOW), 60_000));

  it('is kept within bounds where it is absurd', () => {
    assert.equal(retryAfterMs('99999999999999999999', NOW), 600_000);
    assert.equal(retryAfterMs('Fri, 31 Dec 9999 23:59:59 GMT', NOW), 600_000);
    assert.equal(retryAfterMs('0', NOW), 1_000);
    assert.equal(retryAfterMs('Thu, 01 Jan 1970 00:00:00 GMT', NOW), 1_000);
  });

  it('is passed over where it says nothing', () => {
    for (const value of ['', 'soon', 'NaN', undefined]) {
      assert.equal(retryAfterMs(value, NOW), undefined);
    }
  });
});
