import { SaxesParser } from 'saxes';

/** What an XML parser that has no part in the writing says against a text; `undefined`: nothing. */
export function wellFormednessFault(text: string): string | undefined {
  const parser = new SaxesParser({ xmlns: true });
  let fault: string | undefined;
  parser.on('error', (error) => (fault ??= error.message));
  parser.write(text).close();
  return fault;
}
