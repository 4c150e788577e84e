/**
 * The same list as one would write it today with the usual libraries: `lit` for the element, and a
 * `zod/mini` schema of what is shown, which keeps a broken item from the list but not from the
 * others. Like the widgets, and unlike the bare element, it looks at every item of the feed.
 */
import { LitElement, html } from 'lit';
import * as z from 'zod/mini';

/** As many as every other contender shows. */
const SHOWN_AT_FIRST = 10;

const Feed = z.object({ items: z.array(z.unknown()) });

const Instant = z.iso.datetime({ offset: true });
const Event = z.object({
  id: z.string(),
  title: z.string(),
  summary: z.optional(z.string()),
  // A link with another scheme could run a script.
  url: z.url({ protocol: /^https?$/ }),
  _knf: z.object({
    start: Instant,
    end: z.optional(Instant),
    location: z.object({ name: z.string() }),
  }),
});
type Event = z.infer<typeof Event>;

class LitZodList extends LitElement {
  static override readonly properties = { src: {}, events: { state: true } };

  declare src: string;
  declare events?: readonly Event[];

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#load();
  }

  override render(): unknown {
    return html`<ul>
      ${this.events?.slice(0, SHOWN_AT_FIRST).map(
        ({ title, summary, url, _knf }) =>
          html`<li class="item">
            <a href=${url}>${title}</a>
            <time datetime=${_knf.start}
              >${new Date(_knf.start).toLocaleDateString('nb', { dateStyle: 'long' })}</time
            >
            <p>${_knf.location.name}</p>
            <p>${summary}</p>
          </li>`,
      )}
    </ul>`;
  }

  async #load(): Promise<void> {
    const { items } = Feed.parse(await (await fetch(this.src)).json());
    this.events = items.flatMap((item) => {
      const { success, data } = Event.safeParse(item);
      return success ? [data] : [];
    });
  }
}
customElements.define('lit-zod-list', LitZodList);
