import { assert } from './assert.ts';

describe('the feed server', () => {
  it('answers as the query asks', async () => {
    const response = await fetch('/__feeds/as-asked?status=503&delay=5&type=text/html&body=stengt');

    assert.equal(response.status, 503);
    assert.equal(response.headers.get('content-type'), 'text/html');
    assert.equal(await response.text(), 'stengt');
  });

  it('answers with an empty feed where nothing is asked', async () => {
    const response = await fetch('/__feeds/empty');

    assert.equal(response.status, 200);
    assert.deepEqual(await response.json(), {
      version: 'https://jsonfeed.org/version/1.1',
      title: 'empty',
      items: [],
    });
  });

  it('tells how often each feed was asked for', async () => {
    const name = `counted-${crypto.randomUUID()}`;
    await fetch(`/__feeds/${name}`);
    await fetch(`/__feeds/${name}?status=404`);

    assert.equal(await (await fetch(`/__feeds/${name}/requests`)).text(), '2');
    assert.equal(await (await fetch('/__feeds/never/requests')).text(), '0');
  });
});
