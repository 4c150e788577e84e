import type { Block, Inline, RichTextTree } from '../../model/rich-text.ts';
import { heading } from '../shared/heading.ts';
import { html } from '../template/template.ts';
import type { TemplateResult } from '../template/template.ts';

function inlineText(inline: Inline): unknown {
  switch (inline.type) {
    case 'text':
      return inline.text;
    case 'break':
      return html`<br />`;
    case 'strong':
      return html`<strong>${inline.children.map(inlineText)}</strong>`;
    case 'emphasis':
      return html`<em>${inline.children.map(inlineText)}</em>`;
    case 'link':
      return html`<a href=${inline.url}>${inline.children.map(inlineText)}</a>`;
  }
}

function blockText(block: Block, level: number): TemplateResult {
  switch (block.type) {
    case 'paragraph':
      return html`<p dir="auto">${block.children.map(inlineText)}</p>`;
    case 'heading':
      return heading(level + block.level - 1, block.children.map(inlineText), 'text-heading');
    case 'list': {
      const items = block.items.map(
        (item) => html`<li>${item.map((each) => blockText(each, level))}</li>`,
      );
      return block.ordered
        ? html`<ol>
            ${items}
          </ol>`
        : html`<ul>
            ${items}
          </ul>`;
    }
    case 'quote':
      return html`<blockquote>${block.children.map((each) => blockText(each, level))}</blockquote>`;
    case 'image':
      return html`<figure>
        <img
          src=${block.url}
          alt=${block.alt ?? ''}
          width=${block.width}
          height=${block.height}
          loading="lazy"
        />
        ${block.caption ? html`<figcaption dir="auto">${block.caption}</figcaption>` : undefined}
      </figure>`;
  }
}

/** The highest heading that a text uses, 1 to 6; the page's level stands for it. */
function topLevelOf(blocks: readonly Block[]): number {
  return Math.min(6, ...blocks.flatMap((block) => (block.type === 'heading' ? block.level : [])));
}

/**
 * Rich text as nodes of the page, drawn from its tree: never as markup.
 *
 * @param level that its highest headings get
 */
export function richText({ blocks }: RichTextTree, level: number): readonly TemplateResult[] {
  const shift = topLevelOf(blocks) - 1;
  return blocks.map((block) => blockText(block, level - shift));
}
