import type { RichTextReader } from '../../model/rich-text.ts';
import { readWithDomParser, readWithSetHtml } from './native.ts';

export type { RichTextReader };

/** What there may be, and on a server is not. */
interface Platform {
  readonly Element?: { readonly prototype: { readonly setHTML?: unknown } };
  readonly trustedTypes?: unknown;
}

/**
 * The reader of rich text that this browser can have: its own sanitiser; else `DOMParser`, where no
 * page can forbid it; else, and on a server, a parser in JavaScript, loaded now. Rejects where that cannot be loaded.
 */
export async function loadRichTextReader(): Promise<RichTextReader> {
  const { Element: PageElement, trustedTypes } = globalThis as Platform;
  if (PageElement?.prototype.setHTML) return readWithSetHtml;
  // Where Trusted Types exist they may be enforced, and trying would be reported to the page's owner.
  if (PageElement && !trustedTypes) return readWithDomParser;
  return (await import('./rich-text-fallback.ts')).readRichText;
}
