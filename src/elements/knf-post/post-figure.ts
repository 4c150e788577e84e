import type { Image } from '../../model/schema/image.ts';
import { html } from '../template/template.ts';
import type { TemplateResult } from '../template/template.ts';

/** A picture is as wide as the text, at most 42 em. */
const SIZES = '(min-width: 704px) 672px, 100vw';

/** A title stands apart from the caption; it gets the full stop that it lacks. */
function withFullStop(text: string): string {
  return /[.!?:…]$/.test(text) ? text : `${text}.`;
}

/** A picture with what is said of it: title, caption and credit, each where there is one. */
export function postFigure(image: Image): TemplateResult {
  const { title, caption, credit } = image;
  const srcset = image.sizes?.map(({ url, width }) => `${url} ${width}w`).join(', ');
  return html`<figure>
    <img
      part="image"
      alt=${image.alt ?? ''}
      width=${image.width}
      height=${image.height}
      class=${image.width && image.height ? 'sized' : undefined}
      loading="lazy"
      decoding="async"
      srcset=${srcset}
      sizes=${srcset && SIZES}
      src=${image.url}
      .style=${
        image.placeholder?.startsWith('data:') === false ? `background:${image.placeholder}` : ''
      }
    />
    ${
      title || caption || credit
        ? html`<figcaption dir="auto">
            ${title ? html`<b>${withFullStop(title)}</b>` : undefined} ${caption}
            ${credit ? html`<small>${credit}</small>` : undefined}
          </figcaption>`
        : undefined
    }
  </figure>`;
}
