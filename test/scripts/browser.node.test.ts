import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { findBrowser } from '../../scripts/browser.ts';

describe('findBrowser', () => {
  it('takes the program that CHROME_PATH names before any other', async () => {
    const { source, launchOptions } = await findBrowser({ CHROME_PATH: process.execPath });

    assert.equal(source, 'CHROME_PATH');
    assert.equal(launchOptions.executablePath, process.execPath);
  });

  it('says so where CHROME_PATH names no program, rather than taking another', async () => {
    await assert.rejects(findBrowser({ CHROME_PATH: '/no/such/browser' }), /\/no\/such\/browser/);
  });
});
