import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { asGeometryFile } from '../../src/regions/geometry/geometry-file.ts';
import { ownBorders } from '../support/own-borders.ts';
import { knf, scratchFolder } from './run.ts';

describe('knf regions map', () => {
  const folder = scratchFolder();
  const borders = folder.file('borders.geojson', JSON.stringify(ownBorders));

  it('writes a file that maps draw, and names the municipalities it lacks', async () => {
    const out = join(folder.path, 'map.json');

    const run = await knf(['regions', 'map', borders, '--at', '2024-01-01', '--out', out]);

    assert.ok(asGeometryFile(JSON.parse(readFileSync(out, 'utf8'))));
    assert.equal(run.code, 1);
    assert.match(run.err, /Missing municipalities: 0301, .* … \(355\)/);
    assert.match(run.err, /2 municipalities, \d+ bytes/);
  });

  it('tells a machine the same', async () => {
    const { out, err } = await knf(['regions', 'map', borders, '--at', '2024-01-01', '--json']);

    const report = JSON.parse(err) as { municipalities: number; problems: { code: string }[] };
    assert.equal(report.municipalities, 2);
    assert.deepEqual(
      report.problems.map(({ code }) => code),
      ['missing-municipality'],
    );
    assert.ok(asGeometryFile(JSON.parse(out)));
  });

  it('says what it needs', async () => {
    const broken = folder.file('broken.geojson', '{');
    const runs = await Promise.all([
      knf(['regions', 'map', borders]),
      knf(['regions', 'map', borders, '--at', '2019-01-01']),
      knf(['regions', 'list', borders, '--at', '2024-01-01']),
      knf(['regions', 'map', broken, '--at', '2024-01-01']),
      knf(['regions', 'map', borders, '--at', '2024-01-01', '--property', 'nummer']),
    ]);

    const patterns = [/--at/, /2020-01-01/, /map/, /JSON/, /--property/];
    runs.forEach(({ code, out, err }, index) => {
      assert.notEqual(code, 0);
      assert.equal(out, '');
      assert.match(err, patterns[index] ?? /^$/);
    });
  });
});
