/** An attribute of a template: the fixed pieces of its text, with a value between each two. */
export interface MarkupAttribute {
  /** As written: `.name`, `?name` and `@name` are a property, a truth and a listener. */
  readonly name: string;
  readonly pieces: readonly string[];
  /** The number of its first value. */
  readonly first: number;
}

/** What is told of the markup of a template, in its order. */
export interface MarkupReader {
  text(text: string): void;
  /** A value stands here; its number. */
  value(index: number): void;
  open(tag: string, attributes: readonly MarkupAttribute[]): void;
  /** The innermost open element ends, also one without content. */
  close(): void;
}

/** Stands for a value while the markup is read; no text uses this private character. */
const HOLE = '\ue000';
const TOKEN = /<!--[^]*?-->|<(\/?)([\w-]+)((?:"[^"]*"|[^">])*?)(\/?)>|[^<]+/g;
const ATTRIBUTE = /([^\s="]+)(?:=(?:"([^"]*)"|([^\s"]+)))?/g;
/** Elements without content (HTML § 13.1.2); a shape of SVG ends with `/>` or is named here. */
const VOID = /^(?:img|input|br|hr|source|path)$/;

/** Reads the markup of a template. */
export function readMarkup(strings: TemplateStringsArray, reader: MarkupReader): void {
  let value = 0;
  for (const [text, end, tag, inside = '', isClosed] of strings.join(HOLE).matchAll(TOKEN)) {
    if (end) {
      reader.close();
    } else if (tag) {
      const attributes: MarkupAttribute[] = [];
      for (const [, name = '', quoted, bare = quoted ?? ''] of inside.matchAll(ATTRIBUTE)) {
        const pieces = bare.split(HOLE);
        attributes.push({ name, pieces, first: value });
        value += pieces.length - 1;
      }
      reader.open(tag, attributes);
      if (isClosed || VOID.test(tag)) reader.close();
    } else if (!text.startsWith('<')) {
      text.split(HOLE).forEach((piece, index) => {
        if (index > 0) reader.value(value++);
        if (piece) reader.text(piece);
      });
    }
  }
}
