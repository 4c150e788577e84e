import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as z from 'zod/mini';
import { Region } from '../../src/model/index.ts';
import {
  countyCatalogue,
  municipalityCatalogue,
  namedCatalogue,
} from '../../src/regions/catalogue.ts';
import { folded } from '../../src/regions/folding.ts';
import {
  county,
  definitionsOf,
  municipalities,
  municipality,
  region,
  search,
} from '../../src/regions/index.ts';

const codeOf = (answer: ReturnType<typeof municipality> | ReturnType<typeof county>): string =>
  answer.status === 'found' ? answer.region.code : answer.status;

describe('looking a municipality up', () => {
  it('finds Bærum by name, by an English keyboard, and by both of its numbers', () => {
    assert.deepEqual(
      ['Bærum', 'Baerum', ' bærum ', '3201'].map((query) => codeOf(municipality(query))),
      Array(4).fill('3201'),
    );
    assert.equal(codeOf(municipality('3024')), '3024');
  });

  it('finds by å, ø and æ typed as aa, oe and ae or without their marks', () => {
    const queries = [
      'Alesund',
      'Aalesund',
      'tonsberg',
      'Toensberg',
      'indre ostfold',
      'Aurskog Høland',
    ];

    const codes = queries.map((query) => codeOf(municipality(query)));

    assert.deepEqual(codes, ['1508', '1508', '3905', '3905', '3118', '3226']);
  });

  it('answers a name by the division of the day', () => {
    assert.equal(codeOf(municipality('Kongsberg', { at: '2023-03-10' })), '3006');
    assert.equal(codeOf(municipality('Kongsberg', { at: '2024-01-01' })), '3303');
    assert.equal(codeOf(municipality('Kongsberg')), '3303');
  });

  it('says what bears a number on other days where it does not hold on this one', () => {
    const answer = municipality('3006', { at: '2024-01-01' });

    assert.equal(answer.status, 'not-valid');
    assert.deepEqual(answer.regions[0]?.succeededBy, ['3303']);
  });

  it('says that it knows nothing before 2020', () => {
    const answer = municipality('Kongsberg', { at: '2019-12-31' });

    assert.deepEqual(answer, { status: 'before-data', at: '2019-12-31', knownFrom: '2020-01-01' });
  });

  it('says that a name is unknown', () => {
    assert.deepEqual(municipality('Atlantis'), { status: 'unknown', query: 'Atlantis' });
  });

  it('lists the candidates of a name that several bear', () => {
    const candidates = (name: string, at: string): unknown => {
      const answer = municipality(name, { at });
      return answer.status === 'ambiguous'
        ? answer.candidates.map(({ code }) => code)
        : answer.status;
    };

    assert.deepEqual(candidates('Våler', '2024-01-01'), ['3114', '3419']);
    assert.deepEqual(candidates('Våler', '2023-01-01'), ['3018', '3419']);
    assert.deepEqual(candidates('heroy', '2024-01-01'), ['1515', '1818']);
  });

  it('gives all municipalities of a name', () => {
    assert.deepEqual(
      municipalities('Våler').map(({ code }) => code),
      ['3114', '3419'],
    );
    assert.deepEqual(
      municipalities('Os').map(({ code }) => code),
      ['3430'],
    );
    assert.deepEqual(municipalities('Atlantis'), []);
  });

  it('finds every municipality of a day by its own name, alone or among its namesakes', () => {
    for (const at of ['2023-03-10', '2024-06-01']) {
      for (const { code, name } of municipalityCatalogue(at)) {
        assert.ok(
          municipalities(name, { at }).some((one) => one.code === code),
          name,
        );
      }
    }
  });

  it('folds no two different names of a day into one', () => {
    const names = new Set(
      municipalityCatalogue('2024-06-01').flatMap(({ name }) => name.split(' - ')),
    );

    assert.equal(new Set([...names].map(folded)).size, names.size);
  });

  it('knows the official names in every language, and which language each is', () => {
    const kåfjord = municipality('Gáivuotna');
    const hamarøy = municipality('habmer');

    assert.deepEqual(kåfjord.status === 'found' && [kåfjord.region.name, kåfjord.region.names], [
      'Gáivuotna - Kåfjord - Kaivuono',
      { se: 'Gáivuotna', nb: 'Kåfjord', nn: 'Kåfjord', fkv: 'Kaivuono' },
    ]);
    assert.equal(hamarøy.status === 'found' && hamarøy.region.names?.smj, 'Hábmer');
    assert.equal(codeOf(municipality('Gáivuotna', { at: '2022-01-01' })), '5426');
  });
});

describe('looking a county or a region up', () => {
  it('finds a county by name, number and ISO code', () => {
    assert.deepEqual(
      ['Buskerud', '33', 'NO-33', 'no-33'].map((query) => codeOf(county(query))),
      Array(4).fill('33'),
    );
    assert.equal(codeOf(county('Finnmárku')), '56');
  });

  it('finds a county that has ended, unless a later day is asked for', () => {
    assert.equal(codeOf(county('Viken')), '30');
    assert.equal(codeOf(county('Viken', { at: '2024-01-01' })), 'not-valid');
  });

  it('knows Troms og Finnmark in its three languages', () => {
    const found = county('Romsa ja Finnmárku');

    assert.equal(codeOf(found), '54');
    assert.equal(found.status === 'found' && found.region.names?.fkv, 'Tromssa ja Finmarkku');
  });

  it('gives a region by id, and a division by code only while it holds', () => {
    assert.equal(region('osloregionen')?.name, 'Osloregionen');
    assert.equal(region('3303')?.name, 'Kongsberg');
    assert.equal(region('3303', { at: '2023-03-10' }), undefined);
    assert.equal(region('atlantis'), undefined);
  });

  it('gives both definitions of Osloregionen, the older first', () => {
    const definitions = definitionsOf('Osloregionen').map(({ id, kind, validFrom }) => [
      id,
      kind,
      validFrom,
    ]);

    assert.deepEqual(definitions, [
      ['osloregionen-alliansen', 'alliance', '2004-12-17'],
      ['osloregionen', 'custom', '2023-01-01'],
    ]);
  });

  it('makes every region a valid one of the model, with an id of its own', () => {
    const all = [...namedCatalogue(), ...countyCatalogue(), ...municipalityCatalogue()];

    for (const one of all) assert.ok(z.safeParse(Region, one).success, one.id);
    assert.equal(new Set(all.map(({ id }) => id)).size, all.length);
  });

  it('names a source for every region', () => {
    for (const id of [
      'osloregionen',
      'osloregionen-alliansen',
      'kongsbergregionen',
      'nov',
      '33',
      '3303',
    ]) {
      assert.ok(region(id)?.source, id);
    }
  });
});

describe('searching', () => {
  const names = (text: string, at?: string): readonly string[] =>
    search(text, { at }).map(({ name }) => name);

  it('puts the whole name first, then beginnings, then words within', () => {
    assert.deepEqual(names('nes').slice(0, 4), ['Nes', 'Nesbyen', 'Nesna', 'Nesodden']);
    assert.deepEqual(names('fron'), ['Nord-Fron', 'Sør-Fron']);
  });

  it('puts named regions before counties, and those before municipalities', () => {
    const kinds = search('oslo').map(({ name, kind }) => `${name}: ${kind}`);

    assert.deepEqual(kinds.slice(0, 4), [
      'Oslo: county',
      'Oslo: municipality',
      'Osloregionen: custom',
      'Osloregionen: alliance',
    ]);
    assert.deepEqual(names('kongsb'), ['Kongsbergregionen', 'Kongsberg']);
  });

  it('finds without marks, and in Sámi and Kven', () => {
    assert.deepEqual(names('baeru'), ['Bærum']);
    assert.deepEqual(names('kaivuono'), ['Gáivuotna - Kåfjord - Kaivuono']);
    assert.deepEqual(names('porsangu'), ['Porsanger - Porsáŋgu - Porsanki']);
  });

  it('finds a code', () => {
    assert.deepEqual(names('3303'), ['Kongsberg']);
  });

  it('finds each place once, and ended counties whose name is gone', () => {
    assert.deepEqual(
      search('kongsberg').map(({ code }) => code),
      ['3303', undefined],
    );
    assert.deepEqual(names('viken'), ['Viken']);
    assert.deepEqual(names('viken', '2024-01-01'), []);
  });

  it('finds nothing for an empty text', () => {
    assert.deepEqual(search('  '), []);
  });
});
