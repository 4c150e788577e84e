import { ReactiveElement } from '../../../src/elements/shared/reactive-element.ts';
import type { PropertyDeclarations } from '../../../src/elements/shared/reactive-element.ts';
import { css } from '../../../src/elements/shared/styles.ts';
import { html } from '../../../src/elements/template/template.ts';
import { assert, fixture } from '../../support/assert.ts';

class Base extends ReactiveElement {
  static override styles = css`
    b {
      color: rgb(1, 2, 3);
    }
  `;
  static override properties: PropertyDeclarations = {
    name: {},
    count: { type: Number, attribute: 'how-many' },
  };
  declare name: string;
  declare count: number;
  drawn = 0;

  constructor() {
    super();
    this.count = 5;
  }

  protected override render() {
    this.drawn++;
    return html`<b>${this.name} ${this.count}</b>`;
  }
}

class Derived extends Base {
  static override properties: PropertyDeclarations = {
    open: { type: Boolean },
    tone: { reflect: true },
  };
  declare open: boolean;
  declare tone: string | undefined;
}

customElements.define('reactive-probe', Derived);

const text = (element: ReactiveElement) => element.renderRoot.textContent;

describe('a reactive element', () => {
  it('reads its attributes by the types of its properties', async () => {
    const element = await fixture<Derived>(
      '<reactive-probe name="Aud" how-many="3" open></reactive-probe>',
    );

    assert.equal(text(element), 'Aud 3');
    assert.isTrue(element.open);
  });

  it('draws once after any number of changes', async () => {
    const element = await fixture<Derived>('<reactive-probe name="Aud"></reactive-probe>');
    const before = element.drawn;

    element.name = 'Odd';
    element.count = 7;
    await element.updateComplete;

    assert.equal(element.drawn, before + 1);
    assert.equal(text(element), 'Odd 7');
  });

  it('does not draw where a property is set to what it is', async () => {
    const element = await fixture<Derived>('<reactive-probe name="Aud"></reactive-probe>');
    const before = element.drawn;

    element.name = 'Aud';
    await element.updateComplete;

    assert.equal(element.drawn, before);
  });

  it('goes back to its default when an attribute is taken away', async () => {
    const element = await fixture<Derived>('<reactive-probe how-many="3"></reactive-probe>');

    element.removeAttribute('how-many');
    await element.updateComplete;

    assert.equal(element.count, 5);
  });

  it('writes a reflected property to its attribute', async () => {
    const element = await fixture<Derived>('<reactive-probe></reactive-probe>');
    assert.isFalse(element.hasAttribute('tone'));

    element.tone = 'dark';
    await element.updateComplete;

    assert.equal(element.getAttribute('tone'), 'dark');
  });

  it('takes what a page set before the class came', async () => {
    const element = document.createElement('reactive-late') as HTMLElement & Partial<Derived>;
    element.name = 'tidlig';
    document.body.append(element);

    customElements.define('reactive-late', class extends Derived {});
    await element.updateComplete;

    assert.equal(element.shadowRoot?.textContent, 'tidlig 5');
    element.remove();
  });

  it('has its styles, also in another document', async () => {
    const element = await fixture<Derived>('<reactive-probe></reactive-probe>');
    const frame = await fixture<HTMLIFrameElement>('<iframe title="annet dokument"></iframe>');
    const color = () => {
      const bold = element.renderRoot.querySelector('b');
      return bold && getComputedStyle(bold).color;
    };
    assert.equal(color(), 'rgb(1, 2, 3)');

    frame.contentDocument?.body.append(element);

    assert.equal(color(), 'rgb(1, 2, 3)');
  });
});
