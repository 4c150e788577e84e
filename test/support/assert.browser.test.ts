import { assert, expectNoAxeViolations, fixture, until } from './assert.ts';

describe('fixture', () => {
  it('puts the markup into the page', async () => {
    const paragraph = await fixture('<p id="fixture-probe">Hei</p>');

    assert.equal(document.querySelector('#fixture-probe'), paragraph);
  });

  it('leaves nothing of an earlier test behind', () => {
    assert.isNull(document.querySelector('#fixture-probe'));
  });
});

describe('until', () => {
  it('gives what came in the end', async () => {
    const answers = [undefined, '', 'kom'];

    const answer = await until(() => answers.shift());

    assert.equal(answer, 'kom');
  });

  it('says what never came', async () => {
    const waiting = until(() => false, 'the list is shown', 20);

    assert.include(await messageOf(waiting), 'the list is shown');
  });
});

describe('expectNoAxeViolations', () => {
  it('accepts what is accessible', async () => {
    const button = await fixture('<button>Prøv igjen</button>');

    await expectNoAxeViolations(button);
  });

  it('finds and places what is wrong inside a shadow root', async () => {
    const host = await fixture('<div></div>');
    host.attachShadow({ mode: 'open' }).innerHTML = '<img src="data:,">';

    const message = await messageOf(expectNoAxeViolations(host));

    assert.match(message, /^1 accessibility/);
    assert.include(message, 'image-alt');
    assert.include(message, '>>> img');
  });
});

async function messageOf(failing: Promise<unknown>): Promise<string> {
  try {
    await failing;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  throw new Error('did not fail');
}
