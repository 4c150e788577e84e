import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'node:test';
import {
  asMunicipalityCode,
  contains,
  containsRegion,
  matchesRegion,
  membersOf,
  regionMatcher,
  usePointLocator,
  type RegionDefinition,
} from '../../src/regions/index.ts';

describe('what lies in Osloregionen', () => {
  it('holds Kongsberg of 2023, Kongsberg since 2024, and not Bergen', () => {
    assert.equal(contains('osloregionen', '3006', { at: '2023-03-10' }), true);
    assert.equal(contains('osloregionen', '3303', { at: '2023-03-10' }), true);
    assert.equal(contains('osloregionen', '3303'), true);
    assert.equal(contains('osloregionen', '4601', { at: '2023-03-10' }), false);
    assert.equal(contains('osloregionen', 'Bergen'), false);
  });

  it('lists exactly the 121 municipalities of its four counties of 2023', () => {
    const counties = ['03', '30', '34', '38'].flatMap(
      (code) => membersOf(code, { at: '2023-03-10' }) ?? [],
    );

    assert.equal(membersOf('osloregionen')?.length, 121);
    assert.deepEqual(membersOf('osloregionen'), counties);
    assert.deepEqual(membersOf('osloregionen', { at: '2023-03-10' }), counties);
  });

  it('lists as many by their numbers of 2024', () => {
    const counties = ['03', '31', '32', '33', '34', '39', '40'].flatMap(
      (code) => membersOf(code) ?? [],
    );

    assert.deepEqual(membersOf('osloregionen', { at: '2024-06-01' }), counties);
    assert.equal(counties.length, 121);
  });

  it('holds whole counties of either division, and no county that reaches further', () => {
    assert.equal(contains('osloregionen', '33'), true);
    assert.equal(contains('osloregionen', 'NO-30'), true);
    assert.equal(contains('osloregionen', 'Vestland'), false);
    assert.equal(contains('osloregionen', 'norge'), false);
    assert.equal(contains('norge', 'osloregionen'), true);
  });

  it('is not the alliance, whose members are not known', () => {
    assert.equal(membersOf('osloregionen-alliansen'), undefined);
    assert.equal(contains('osloregionen-alliansen', '0301'), false);
  });
});

describe('what lies in a region', () => {
  it('counts a divided municipality for each of its parts, but not one part for the other', () => {
    assert.equal(contains('1507', '1580'), true);
    assert.equal(contains('1580', '1507'), true);
    assert.equal(contains('1580', '1508'), false);
  });

  it('answers for the day a name is used on, and for days before 2020 by the oldest division', () => {
    assert.equal(contains('30', 'Kongsberg', { at: '2023-03-10' }), true);
    assert.equal(contains('33', 'Kongsberg', { at: '2018-05-01' }), true);
  });

  it('takes a name of several only where all of them lie within', () => {
    assert.equal(contains('osloregionen', 'Våler'), true);
    assert.equal(contains('34', 'Våler'), false);
  });

  it('reads a place by the number of its municipality', () => {
    assert.equal(contains('kongsbergregionen', { municipality: '3303' }), true);
    assert.equal(contains('kongsbergregionen', { municipality: '0301' }), false);
    assert.equal(contains('kongsbergregionen', {}), false);
  });

  it('knows the members of Kongsbergregionen and NOV by their numbers of 2024', () => {
    const at = '2024-06-01';

    assert.deepEqual(membersOf('kongsbergregionen', { at }), [
      '3303',
      '3334',
      '3336',
      '3338',
      '4005',
      '4024',
      '4026',
    ]);
    assert.deepEqual(membersOf('nov', { at }), ['3201', '3203', '3301', '3303', '3305', '3316']);
  });

  it('answers false for what nobody knows', () => {
    assert.equal(contains('atlantis', '3303'), false);
    assert.equal(contains('osloregionen', 'Atlantis'), false);
    assert.equal(contains('osloregionen', '9999'), false);
    assert.equal(membersOf('atlantis'), undefined);
  });
});

describe('points', () => {
  afterEach(() => {
    usePointLocator(undefined);
  });

  it('says what it needs before it can place a point', () => {
    assert.throws(() => contains('osloregionen', [9.65, 59.67]), /usePointLocator/);
  });

  it('places a point, and a place without a number, by the locator it is given', () => {
    usePointLocator({
      locate: ([longitude]) => asMunicipalityCode(longitude > 6 ? '3303' : '4601'),
    });

    assert.equal(contains('osloregionen', [9.65, 59.67]), true);
    assert.equal(contains('osloregionen', [5.32, 60.39]), false);
    assert.equal(contains('osloregionen', { geo: { longitude: 9.65, latitude: 59.67 } }), true);
  });

  it('lies in no region where the locator finds no municipality', () => {
    usePointLocator({ locate: () => undefined });

    assert.equal(contains('norge', [0, 0]), false);
  });
});

describe('filtering items by region', () => {
  it('shows an item of the region, of a part of it, and of a wider one', () => {
    assert.equal(matchesRegion(['osloregionen'], 'osloregionen'), true);
    assert.equal(matchesRegion(['3303'], 'osloregionen'), true);
    assert.equal(matchesRegion(['osloregionen'], '3303'), true);
    assert.equal(matchesRegion(['norge'], '3303'), true);
  });

  it('shows items of old numbers to readers of new ones, and the other way round', () => {
    assert.equal(matchesRegion(['3006'], '3303'), true);
    assert.equal(matchesRegion(['3303'], '30'), true);
    assert.equal(matchesRegion(['3303'], 'NO-33'), true);
  });

  it('hides items of elsewhere and items of no region', () => {
    assert.equal(matchesRegion(['4601'], 'osloregionen'), false);
    assert.equal(matchesRegion([], 'osloregionen'), false);
    assert.equal(matchesRegion(['1508'], '1580'), false);
  });

  it('takes several wanted regions as any of them', () => {
    const matches = regionMatcher(['46', '3303']);

    assert.deepEqual([['4601'], ['3303'], ['5001']].map(matches), [true, true, false]);
  });

  it('compares ids it does not know as they are written', () => {
    assert.equal(matchesRegion(['numedal'], 'numedal'), true);
    assert.equal(matchesRegion(['numedal'], '3336'), false);
  });

  it('reads definitions that travel with a feed, before its own', () => {
    const numedal: RegionDefinition = {
      id: 'numedal',
      kind: 'custom',
      members: ['3334', '3336', '3338'],
    };
    const nov: RegionDefinition = { id: 'nov', kind: 'alliance', members: ['4601'] };

    assert.equal(matchesRegion(['3051'], 'numedal', { regions: [numedal] }), true);
    assert.equal(matchesRegion(['numedal'], '33', { regions: [numedal] }), true);
    assert.equal(matchesRegion(['3303'], 'nov', { regions: [nov] }), false);
  });

  it('chooses among dated definitions of one id by the day', () => {
    const regions: readonly RegionDefinition[] = [
      { id: 'klynge', kind: 'custom', validFrom: '2025-01-01', members: ['3303', '3301'] },
      {
        id: 'klynge',
        kind: 'custom',
        validFrom: '2020-01-01',
        validTo: '2025-01-01',
        members: ['3303'],
      },
    ];

    assert.equal(containsRegion('klynge', '3301', { regions, at: '2024-12-31' }), false);
    assert.equal(containsRegion('klynge', '3301', { regions, at: '2025-01-01' }), true);
    assert.equal(containsRegion('klynge', '3301', { regions }), true);
    assert.equal(containsRegion('klynge', '3301', { regions, at: '2019-01-01' }), false);
    assert.equal(containsRegion('klynge', '3303', { regions, at: '2019-01-01' }), true);
  });
});
