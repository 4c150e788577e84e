/** CSS, or lists of it. */
export type Styles = string | readonly Styles[];

/** CSS written in a template, as text. */
export const css = (strings: TemplateStringsArray): string => strings.join('');

/** Style sheets are shared by all elements of a class in a document. */
const sheets = new WeakMap<Document, Map<unknown, CSSStyleSheet>>();

/** Gives a shadow root its style sheets; engines without shared sheets get a `<style>`. */
export function adoptStyles(root: ShadowRoot | undefined, styles: Styles): void {
  if (!root) return;
  const { ownerDocument } = root;
  const texts = [styles].flat(9) as readonly string[];
  const Sheet = ownerDocument.defaultView?.CSSStyleSheet;
  if (!Sheet || !('adoptedStyleSheets' in root) || !('replaceSync' in Sheet.prototype)) {
    const style = ownerDocument.createElement('style');
    style.textContent = texts.join('');
    root.append(style);
    return;
  }
  const known = sheets.get(ownerDocument) ?? new Map<unknown, CSSStyleSheet>();
  sheets.set(ownerDocument, known);
  root.adoptedStyleSheets = texts.map((text) => {
    let sheet = known.get(text);
    if (!sheet) {
      sheet = new Sheet();
      sheet.replaceSync(text);
      known.set(text, sheet);
    }
    return sheet;
  });
}
