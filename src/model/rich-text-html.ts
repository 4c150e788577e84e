import { escapedHtml } from './html-escape.ts';
import type { Block, Inline, RichTextTree } from './rich-text.ts';

function inlineHtml(inline: Inline): string {
  switch (inline.type) {
    case 'text':
      return escapedHtml(inline.text);
    case 'break':
      return '<br>';
    case 'strong':
      return `<strong>${inlinesHtml(inline.children)}</strong>`;
    case 'emphasis':
      return `<em>${inlinesHtml(inline.children)}</em>`;
    case 'link':
      return `<a href="${escapedHtml(inline.url)}">${inlinesHtml(inline.children)}</a>`;
  }
}

function inlinesHtml(inlines: readonly Inline[]): string {
  return inlines.map(inlineHtml).join('');
}

function imageHtml(image: Extract<Block, { type: 'image' }>): string {
  const attributes = Object.entries({
    src: image.url,
    alt: image.alt,
    width: image.width,
    height: image.height,
  })
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => ` ${name}="${escapedHtml(String(value))}"`)
    .join('');
  return image.caption === undefined
    ? `<img${attributes}>`
    : `<figure><img${attributes}><figcaption>${escapedHtml(image.caption)}</figcaption></figure>`;
}

function blockHtml(block: Block): string {
  switch (block.type) {
    case 'paragraph':
      return `<p>${inlinesHtml(block.children)}</p>`;
    case 'heading':
      return `<h${block.level}>${inlinesHtml(block.children)}</h${block.level}>`;
    case 'list': {
      const tag = block.ordered ? 'ol' : 'ul';
      const items = block.items.map((item) => `<li>${item.map(blockHtml).join('')}</li>`);
      return `<${tag}>${items.join('')}</${tag}>`;
    }
    case 'quote':
      return `<blockquote>${block.children.map(blockHtml).join('')}</blockquote>`;
    case 'image':
      return imageHtml(block);
  }
}

/** Rich text as HTML for `content_html`. It is for writing feeds; the page draws the tree itself. */
export function htmlOf(content: RichTextTree): string {
  return content.blocks.map(blockHtml).join('');
}
