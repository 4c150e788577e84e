import type { RichTextReader } from '../../model/rich-text.ts';
import { readWithDomParser, readWithSetHtml } from './native.ts';

export type { RichTextReader };

/**
 * The reader of rich text that this browser can have: its own sanitiser; else `DOMParser`, where no
 * page can forbid it; else a parser in JavaScript, loaded now. Rejects where that cannot be loaded.
 */
export async function loadRichTextReader(): Promise<RichTextReader> {
  if ('setHTML' in Element.prototype) return readWithSetHtml;
  // Where Trusted Types exist they may be enforced, and trying would be reported to the page's owner.
  if (!('trustedTypes' in globalThis)) return readWithDomParser;
  return (await import('./rich-text-fallback.ts')).readRichText;
}
