/** An element to write: its name, attributes, and text or elements inside it. */
export interface XmlNode {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string | number | undefined>>;
  readonly content: string | readonly (XmlNode | undefined)[];
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  // A reader would make spaces of them in attributes (XML 1.0 § 3.3.3).
  '\n': '&#10;',
  '\t': '&#9;',
};

/** What XML 1.0 § 2.2 has no way to write, not even escaped. */
const FORBIDDEN =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Text for the content of an element. */
export function escapedXml(text: string): string {
  return text.replace(FORBIDDEN, '').replace(/[&<>]/g, (each) => ESCAPES[each] ?? each);
}

function attribute(text: string): string {
  return text.replace(FORBIDDEN, '').replace(/[&<>"\n\t]/g, (each) => ESCAPES[each] ?? each);
}

/** An element; `undefined` where it would have nothing to say. */
export function xml(
  name: string,
  content?: XmlNode['content'],
  attributes: XmlNode['attributes'] = {},
): XmlNode | undefined {
  const isSilent = content === undefined || content === '';
  return isSilent && Object.keys(attributes).length === 0
    ? undefined
    : { name, attributes, content: content ?? '' };
}

function written({ name, attributes, content }: XmlNode, indent: string): string {
  const words = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${attribute(String(value))}"`)
    .join('');
  if (content.length === 0) return `${indent}<${name}${words}/>\n`;
  if (typeof content === 'string') {
    return `${indent}<${name}${words}>${escapedXml(content)}</${name}>\n`;
  }
  const inner = content.map((child) => (child ? written(child, `${indent}  `) : '')).join('');
  return `${indent}<${name}${words}>\n${inner}${indent}</${name}>\n`;
}

/** The document of a root element, UTF-8. */
export function xmlDocument(root: XmlNode): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${written(root, '')}`;
}
