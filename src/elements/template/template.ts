/**
 * What a template function gives: markup written down once in the source, and the values in it.
 * It is data; `render.ts` makes nodes of it in a page, and the server makes text of it.
 *
 * The notation is that of Lit, of which the elements use a small part: a value between tags, in an
 * attribute (`href=${…}`, `class="row ${…}"`), as a property (`.value=${…}`), as a truth
 * (`?disabled=${…}`) or as a listener (`@click=${…}`). Markup holds characters, never entities.
 */
export interface TemplateResult {
  readonly strings: TemplateStringsArray;
  readonly values: readonly unknown[];
}

/** A list whose entries keep their nodes when they change places. */
export interface KeyedList {
  readonly keys: readonly unknown[];
  readonly items: readonly unknown[];
}

/** Stands where a template has nothing to show; an attribute with it is left out. */
export const nothing = undefined;

/** Markup with values in it. */
export const html = (strings: TemplateStringsArray, ...values: unknown[]): TemplateResult => ({
  strings,
  values,
});

/**
 * A list of templates, one for each item.
 *
 * @param keyOf tells items apart: an item that stays keeps its nodes
 */
export function repeat<T>(
  items: readonly T[],
  keyOf: (item: T, index: number) => unknown,
  template: (item: T, index: number) => unknown,
): KeyedList {
  return { keys: items.map(keyOf), items: items.map(template) };
}
