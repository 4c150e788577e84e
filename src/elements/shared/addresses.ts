/**
 * The addresses in a `src`, absolute.
 *
 * @param src separated by spaces; relative ones start from the element's document
 * @returns `undefined` where one of them is no address of http or https
 */
export function addressesOf(src: string, { baseURI }: Node): readonly string[] | undefined {
  try {
    const urls = src
      .split(/\s+/)
      .filter(Boolean)
      .map((text) => new URL(text, baseURI));
    return urls.every(({ protocol }) => /^https?:$/.test(protocol))
      ? urls.map(({ href }) => href)
      : undefined;
  } catch {
    return undefined;
  }
}
