import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { lockfileFaults } from '../../scripts/lockfile.ts';

test('the lockfile of this project installs on any machine', () => {
  assert.deepEqual(lockfileFaults(readFileSync('package-lock.json', 'utf8')), []);
});

test('a binding that a package asks for and nobody locked is named', () => {
  const packages = {
    '': { optionalDependencies: { there: '1' } },
    'node_modules/there': {},
    'node_modules/@tool/minify': { optionalDependencies: { own: '1', there: '1', lost: '1' } },
    'node_modules/@tool/minify/node_modules/own': {},
  };
  assert.deepEqual(lockfileFaults(JSON.stringify({ packages })), [
    'package-lock.json: node_modules/@tool/minify asks for lost, not locked',
  ]);
});

test('a line that names a registry is told by its number', () => {
  const text = '{"packages":{"a":{\n"resolved":"somewhere"}}}';
  assert.deepEqual(lockfileFaults(text), ['package-lock.json:2 "resolved":"somewhere"}}}']);
});
