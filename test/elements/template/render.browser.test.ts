import { html, nothing, repeat } from '../../../src/elements/template/template.ts';
import type { TemplateResult } from '../../../src/elements/template/template.ts';
import { render } from '../../../src/elements/template/render.ts';
import { assert } from '../../support/assert.ts';

function rootWith(template: TemplateResult): HTMLElement {
  const root = document.createElement('div');
  render(template, root);
  return root;
}

describe('a template in the page', () => {
  it('has its values in text, attributes, properties and truths', () => {
    const value = 'Aud';

    const root = rootWith(
      html`<p class="a ${value} b" lang=${'nb'} ?hidden=${true} .title=${'T'}>Hei, ${value}!</p>`,
    );

    assert.equal(root.innerHTML, '<p class="a Aud b" lang="nb" hidden="" title="T">Hei, Aud!</p>');
  });

  it('shows markup in a value as text', () => {
    const root = rootWith(html`<p>${'<img src=x onerror=alert(1)>'}</p>`);

    assert.isNull(root.querySelector('img'));
    assert.equal(root.textContent, '<img src=x onerror=alert(1)>');
  });

  it('leaves out what is nothing, and shows zero', () => {
    const root = rootWith(html`<p id=${nothing} title=${0}>${nothing}${null}${false}${''}${0}</p>`);

    assert.equal(root.innerHTML, '<p title="0">0</p>');
  });

  it('draws what stands in an svg element in the namespace of SVG', () => {
    const path = html`<path d="M0 0" />`;

    const root = rootWith(html`<svg viewBox="0 0 16 16">${path}</svg><b>${html`<i>x</i>`}</b>`);

    assert.instanceOf(root.querySelector('path'), SVGPathElement);
    assert.equal(root.querySelector('svg')?.getAttribute('viewBox'), '0 0 16 16');
    assert.instanceOf(root.querySelector('i'), HTMLElement);
  });

  it('calls the listener of its last values', () => {
    const heard: string[] = [];
    const button = (name: string) => html`<button @click=${() => heard.push(name)}>x</button>`;
    const root = rootWith(button('first'));

    render(button('second'), root);
    root.querySelector('button')?.click();

    assert.deepEqual(heard, ['second']);
  });

  it('reads void and self-closed elements and comments', () => {
    const root = rootWith(html`<!-- a > b --><img alt="" src=${'data:,'} /><br /><b>x</b>`);

    assert.equal(root.innerHTML, '<img alt="" src="data:,"><br><b>x</b>');
  });
});

describe('a template with new values', () => {
  const row = (text: unknown) => html`<p>${text}</p>`;

  it('keeps its nodes', () => {
    const root = rootWith(row('a'));
    const before = root.querySelector('p');

    render(row('b'), root);

    assert.equal(root.querySelector('p'), before);
    assert.equal(root.textContent, 'b');
  });

  it('goes from text to a template, a list, a node and back to nothing', () => {
    const root = rootWith(row('text'));
    const node = document.createElement('hr');

    const seen = [html`<b>x</b>`, ['a', html`<i>b</i>`], node, nothing, 'text'].map((value) => {
      render(row(value), root);
      return root.innerHTML;
    });

    assert.deepEqual(seen, [
      '<p><b>x</b></p>',
      '<p>a<i>b</i></p>',
      '<p><hr></p>',
      '<p></p>',
      '<p>text</p>',
    ]);
  });

  it('takes away the places among its outermost nodes', () => {
    const root = rootWith(row(html`${'a'}<b>b</b>${[1, 2].map((n) => html`<i>${n}</i>`)}`));

    render(row('gone'), root);

    assert.equal(root.innerHTML.replace(/<!---->/g, ''), '<p>gone</p>');
  });
});

describe('a keyed list', () => {
  const list = (keys: readonly string[]) =>
    html`<ul>
      ${repeat(
        keys,
        (key) => key,
        (key) => html`<li id=${key}>${key}</li>`,
      )}
    </ul>`;
  const idsIn = (root: Element) => [...root.querySelectorAll('li')].map(({ id }) => id).join('');

  for (const [before, after] of [
    ['abc', 'cab'],
    ['abc', 'xabcy'],
    ['abcdef', 'fbd'],
    ['', 'ab'],
    ['ab', ''],
    ['abcd', 'dcba'],
  ] as const) {
    it(`goes from “${before}” to “${after}” and keeps the nodes of what stays`, () => {
      const root = rootWith(list(before.split('')));
      const nodes = new Map([...root.querySelectorAll('li')].map((node) => [node.id, node]));

      render(list(after.split('')), root);

      assert.equal(idsIn(root), after);
      for (const node of root.querySelectorAll('li')) {
        if (nodes.has(node.id)) assert.equal(node, nodes.get(node.id));
      }
    });
  }

  it('changes one text where one of 500 items has changed', async () => {
    const items = Array.from({ length: 500 }, (_, index) => ({ id: index, title: `Sak ${index}` }));
    const template = () =>
      html`<ul>
        ${repeat(
          items,
          ({ id }) => id,
          ({ title }) => html`<li><b>${title}</b> <a href="#">Les</a></li>`,
        )}
      </ul>`;
    const root = rootWith(template());
    const records: MutationRecord[] = [];
    const observer = new MutationObserver((found) => records.push(...found));
    observer.observe(root, {
      subtree: true,
      childList: true,
      attributes: true,
      characterData: true,
    });

    items[250] = { id: 250, title: 'Ny tittel' };
    render(template(), root);
    await Promise.resolve();

    assert.lengthOf(records, 1);
    assert.equal(root.querySelectorAll('li')[250]?.textContent, 'Ny tittel Les');
  });
});
