import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { generatedFiles, readRows } from '../../scripts/regions/generate.ts';
import {
  countyOf,
  isoCodeOf,
  membersOf,
  predecessors,
  successors,
  validityOf,
} from '../../src/regions/filter.ts';
import { county, municipality } from '../../src/regions/index.ts';
import { municipalityCatalogue, countyCatalogue } from '../../src/regions/catalogue.ts';
import { sourcesAreHere } from './sources.ts';

const sizeOf = (region: string, at: string): number | undefined =>
  membersOf(region, { at })?.length;

describe('the divisions of Norway', () => {
  it('counts 356 municipalities in 2023 and 357 in 2024', () => {
    assert.equal(municipalityCatalogue('2023-12-31').length, 356);
    assert.equal(municipalityCatalogue('2024-01-01').length, 357);
  });

  it('counts 11 counties in 2023 and 15 in 2024', () => {
    assert.equal(countyCatalogue('2023-12-31').length, 11);
    assert.equal(countyCatalogue('2024-01-01').length, 15);
  });

  it('counts the municipalities of the counties of 2023', () => {
    const counts = ['30', '38', '34', '03'].map((code) => sizeOf(code, '2023-03-10'));

    assert.deepEqual(counts, [51, 23, 46, 1]);
  });

  it('counts the municipalities of the counties of 2024', () => {
    const counts = ['31', '32', '33', '39', '40'].map((code) => sizeOf(code, '2024-01-01'));

    assert.deepEqual(counts, [12, 21, 18, 6, 17]);
  });

  it('splits Norway into its counties without remainder, in 2023 and in 2024', () => {
    for (const at of ['2023-03-10', '2024-06-01']) {
      const ofCounties = countyCatalogue(at).flatMap(({ code }) => membersOf(code, { at }) ?? []);

      assert.deepEqual(ofCounties.sort(), membersOf('norge', { at }));
    }
  });

  it('follows Kongsberg, Ålesund and Viken forwards and backwards', () => {
    assert.deepEqual(successors('3006'), ['3303']);
    assert.deepEqual(successors('1507'), ['1508', '1580']);
    assert.deepEqual(successors('30'), ['31', '32', '33']);
    assert.deepEqual(predecessors('3303'), ['3006']);
    assert.deepEqual(predecessors('1580'), ['1507']);
    assert.deepEqual(successors('4601'), []);
  });

  it('brings every code that ended to codes that hold, and back', () => {
    for (const { code } of municipalityCatalogue('2023-12-31')) {
      for (const heir of successors(code as string)) {
        assert.equal(validityOf(heir)?.validFrom, validityOf(code)?.validTo);
        assert.ok(predecessors(heir as string).includes(code));
      }
    }
  });

  it('ends a code on the day its successors begin, half-open', () => {
    assert.deepEqual(validityOf('3006'), { validFrom: '2020-01-01', validTo: '2024-01-01' });
    assert.deepEqual(validityOf('3303'), { validFrom: '2024-01-01' });
  });

  it('names the county of a municipality, its own or that of a day', () => {
    assert.equal(countyOf('3006'), '30');
    assert.equal(countyOf('3006', { at: '2024-06-01' }), '33');
    assert.equal(countyOf('3303', { at: '2023-03-10' }), '30');
    assert.equal(countyOf('9999'), undefined);
  });

  it('refuses days before 2020 in words', () => {
    assert.throws(
      () => membersOf('30', { at: '2019-12-31' }),
      /before 2020-01-01 are not in this package/,
    );
    assert.throws(() => countyOf('3006', { at: '2019-12-31' }), RangeError);
  });

  it('refuses what is no plain date', () => {
    assert.throws(() => membersOf('30', { at: '10.03.2023' }), /no plain date/);
  });

  it('gives every county its ISO 3166-2 code', () => {
    const codes = countyCatalogue('2024-01-01').map(({ code }) => isoCodeOf(code));

    assert.deepEqual(codes.slice(0, 7), [
      'NO-03',
      'NO-11',
      'NO-15',
      'NO-18',
      'NO-31',
      'NO-32',
      'NO-33',
    ]);
  });
});

describe(
  'the generated data',
  { skip: sourcesAreHere ? false : 'the sources are not beside this checkout' },
  () => {
    it('is what the script makes of the sources today', () => {
      for (const [file, text] of generatedFiles())
        assert.equal(readFileSync(file, 'utf8'), text, file);
    });

    it('says of every municipality what its row in the source says', () => {
      for (const row of readRows('municipalities.csv')) {
        const found = municipality(row.code);

        assert.equal(found.status, 'found', row.code);
        const { name, validFrom, validTo = '', succeededBy = [] } = found.region;
        assert.deepEqual(
          { name, county: countyOf(row.code), validFrom, validTo, successors: succeededBy },
          {
            name: row.name,
            county: row.county,
            validFrom: row.validFrom,
            validTo: row.validTo,
            successors: row.successors,
          },
        );
      }
    });

    it('says of every county what its row in the source says', () => {
      for (const row of readRows('counties.csv')) {
        const found = county(row.code);

        assert.equal(found.status, 'found', row.code);
        const { name, validFrom, validTo = '', succeededBy = [] } = found.region;
        assert.deepEqual(
          { name, validFrom, validTo, successors: succeededBy },
          {
            name: row.name,
            validFrom: row.validFrom,
            validTo: row.validTo,
            successors: row.successors,
          },
        );
      }
    });
  },
);
