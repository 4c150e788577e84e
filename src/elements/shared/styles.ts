/** CSS, or lists of it. */
export type Styles = string | readonly Styles[];

/** CSS written in a template, as text. */
export const css = (strings: TemplateStringsArray): string => strings.join('');

/** Style sheets are shared by all elements of a class in a document. */
const sheets = new WeakMap<Document, Map<unknown, CSSStyleSheet>>();

/** What makes style sheets that roots share; none in an older engine (Safari before 16.4) and on a server. */
export function sharedSheet(document: Document): typeof CSSStyleSheet | undefined {
  const Sheet = document.defaultView?.CSSStyleSheet;
  return Sheet && 'replaceSync' in Sheet.prototype && 'adoptedStyleSheets' in document
    ? Sheet
    : undefined;
}

/** Gives a shadow root its style sheets. */
export function adoptStyles(root: ShadowRoot, styles: Styles, Sheet: typeof CSSStyleSheet): void {
  const { ownerDocument } = root;
  const known = sheets.get(ownerDocument) ?? new Map<unknown, CSSStyleSheet>();
  sheets.set(ownerDocument, known);
  root.adoptedStyleSheets = [styles].flat(9).map((text) => {
    let sheet = known.get(text);
    if (!sheet) {
      sheet = new Sheet();
      sheet.replaceSync(text as string);
      known.set(text, sheet);
    }
    return sheet;
  });
}
