import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'node:test';
import { agreementOf, editions, geometryIsHere } from '../../scripts/regions/geometry-agreement.ts';
import { contains, pointLocator, useGeometry, usePointLocator } from '../../src/regions/index.ts';
import { regionMapFile } from '../../src/server/region-map-file.ts';
import { ownBorders } from '../support/own-borders.ts';

const kongsberg = [10.5, 59.5] as const;

if (!geometryIsHere) {
  process.emitWarning('the geometry folder is missing: borders are tested on the drawn ones alone');
}

describe('points and borders', () => {
  afterEach(() => {
    usePointLocator(undefined);
  });

  it('say what they need before there are borders', () => {
    assert.throws(() => contains('osloregionen', kongsberg), /useGeometry.*knf regions map/);
  });

  it('tell in which region a point lies, once a file of borders is in use', async () => {
    const { file } = await regionMapFile(ownBorders, { at: '2024-01-01' });

    useGeometry(file);

    assert.equal(contains('33', kongsberg), true);
    assert.equal(contains('osloregionen', kongsberg), true);
    assert.equal(contains('46', kongsberg), false);
    assert.equal(contains('norge', [0, 0]), false);
  });

  it('answer by the numbers of the day asked for', async () => {
    const { file } = await regionMapFile(ownBorders, { at: '2024-01-01' });
    const locator = pointLocator(file);

    assert.equal(locator.locate(kongsberg), '3303');
    assert.equal(locator.locate(kongsberg, '2023-03-10'), '3006');
    assert.throws(() => locator.locate(kongsberg, '2019-12-31'), RangeError);
  });

  it('leave out the hole that another municipality fills', async () => {
    const { file } = await regionMapFile(ownBorders, { at: '2024-01-01' });
    const locator = pointLocator(file);

    assert.equal(locator.locate([10.25, 59.25]), '3303');
    assert.equal(locator.locate([10.35, 59.35]), '3301');
  });

  it('refuse what is no file of borders', () => {
    for (const value of [undefined, null, 'x', {}, { type: 'Topology', arcs: [], objects: {} }]) {
      assert.throws(() => pointLocator(value), /Not a file of borders/);
    }
  });

  for (const edition of editions) {
    it(`agree with an independent implementation away from borders, in the edition of ${edition.at}`, async () => {
      if (!geometryIsHere) return;

      const { away, equalAway, onLand } = await agreementOf(edition, 400);

      assert.ok(onLand > 200);
      assert.equal(equalAway, away);
    });
  }
});
