import { render } from 'dom-serializer';
import { DomUtils, parseDocument } from 'htmlparser2';

/** Attributes of HTML that hold an address. */
const ADDRESSES = ['href', 'src', 'poster', 'cite'];

/** Whether a text has tags or character references, as titles in RSS often do. */
function hasMarkup(text: string): boolean {
  return /<\/?[a-z][^>]*>|&(?:#\d+|#x[\da-f]+|[a-z]+\d*);/i.test(text);
}

/** The words of HTML on one line: without tags, references resolved. A plain text stays as it is. */
export function plainText(html: string): string {
  const text = hasMarkup(html) ? DomUtils.innerText(parseDocument(html).children) : html;
  return text.replace(/\s+/g, ' ').trim();
}

/** HTML whose relative addresses start from `base` (xml:base, RFC 4287 § 2). */
export function withAbsoluteAddresses(html: string, base: string | undefined): string {
  if (base === undefined || !/\b(?:href|src|poster|cite)\s*=/i.test(html)) return html;
  const document = parseDocument(html);
  for (const element of DomUtils.findAll(() => true, document.children)) {
    for (const name of ADDRESSES) {
      const address = element.attribs[name];
      if (address !== undefined) element.attribs[name] = absolute(address, base) ?? address;
    }
  }
  return render(document.children, { encodeEntities: 'utf8' });
}

/** An address that may be relative, made absolute; `undefined` where it is none. */
export function absolute(address: string | undefined, base?: string): string | undefined {
  if (!address) return undefined;
  try {
    return new URL(address.trim(), base).href;
  } catch {
    return base === undefined ? address.trim() : undefined;
  }
}

/** The contents of every `<script>` of a media type in a page, in order. */
export function scriptsOf(html: string, type: string): readonly string[] {
  return DomUtils.getElementsByTagName('script', parseDocument(html).children)
    .filter((script) => script.attribs['type']?.trim().toLowerCase() === type)
    .map((script) => DomUtils.textContent(script));
}
