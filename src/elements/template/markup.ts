/** Markup of a template as a tree: text, the number of a value, or an element. */
export type Markup = string | number | MarkupElement;

/** An element of a template. */
interface MarkupElement {
  readonly tag: string;
  readonly attributes: readonly MarkupAttribute[];
  readonly children: readonly Markup[];
}

/** An attribute of a template: the fixed pieces of its text, with a value between each two. */
export interface MarkupAttribute {
  /** As written: `.name`, `?name` and `@name` are a property, a truth and a listener. */
  readonly name: string;
  readonly pieces: readonly string[];
  /** The number of its first value. */
  readonly first: number;
}

/** Stands for a value while the markup is read; no text uses this private character. */
const HOLE = '\ue000';
const TOKEN = /<!--[^]*?-->|<(\/?)([\w-]+)((?:"[^"]*"|[^">])*?)(\/?)>|[^<]+/g;
const ATTRIBUTE = /([^\s="]+)(?:=(?:"([^"]*)"|([^\s"]+)))?/g;
/** Elements without content (HTML § 13.1.2); a shape of SVG ends with `/>` or is named here. */
const VOID = /^(?:img|input|br|hr|source|path)$/;

const known = new WeakMap<TemplateStringsArray, readonly Markup[]>();

function read(strings: TemplateStringsArray): readonly Markup[] {
  const root: Markup[] = [];
  const open = [root];
  let value = 0;
  for (const [text, end, tag, inside = '', isClosed] of strings.join(HOLE).matchAll(TOKEN)) {
    const siblings = open.at(-1) ?? root;
    if (end) {
      open.pop();
    } else if (tag) {
      const attributes: MarkupAttribute[] = [];
      for (const [, name = '', quoted, bare = quoted ?? ''] of inside.matchAll(ATTRIBUTE)) {
        const pieces = bare.split(HOLE);
        attributes.push({ name, pieces, first: value });
        value += pieces.length - 1;
      }
      const children: Markup[] = [];
      siblings.push({ tag, attributes, children });
      if (!isClosed && !VOID.test(tag)) open.push(children);
    } else if (!text.startsWith('<')) {
      text.split(HOLE).forEach((piece, index) => {
        if (index > 0) siblings.push(value++);
        if (piece) siblings.push(piece);
      });
    }
  }
  return root;
}

/** The tree of a template, read once for each place in the source. */
export function markupOf(strings: TemplateStringsArray): readonly Markup[] {
  let markup = known.get(strings);
  if (!markup) known.set(strings, (markup = read(strings)));
  return markup;
}
