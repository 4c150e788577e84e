/** Bytes as text, or why they are none. */
export type SourceText =
  { readonly ok: true; readonly text: string } | { readonly ok: false; readonly fault: 'binary' };

/** How far an encoding's name is looked for, bytes: XML asks that it stand first. */
const HEAD_BYTES = 1_024;

const MARKS: readonly (readonly [encoding: string, ...bytes: number[]])[] = [
  ['utf-8', 0xef, 0xbb, 0xbf],
  ['utf-16le', 0xff, 0xfe],
  ['utf-16be', 0xfe, 0xff],
];

/**
 * Decodes a document: by its byte order mark, its XML declaration or `<meta charset>`, its
 * `Content-Type`, else as UTF-8, and as Windows-1252 where that fails, as browsers do.
 *
 * @param contentType header that came with it, with or without a charset
 * @example
 * const read = decodedText(new Uint8Array([0xc5, 0x6c]), 'text/xml; charset=iso-8859-1');
 * read.ok && read.text; // → 'Ål'
 */
export function decodedText(bytes: Uint8Array, contentType = ''): SourceText {
  const marked = MARKS.find(([, ...mark]) => mark.every((byte, index) => bytes[index] === byte));
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, HEAD_BYTES));
  const isWide = marked !== undefined && marked[0] !== 'utf-8';
  if (!isWide && isBinary(head)) return { ok: false, fault: 'binary' };
  const declared =
    marked?.[0] ??
    /^\s*<\?xml[^>]*encoding=["']([\w-]+)/.exec(head)?.[1] ??
    /charset=["']?([\w-]+)/i.exec(contentType)?.[1] ??
    /<meta[^>]+charset=["']?([\w-]+)/i.exec(head)?.[1];
  const text = decoded(bytes, declared ?? 'utf-8') ?? decoded(bytes, 'windows-1252') ?? '';
  return { ok: true, text };
}

function decoded(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Text has no control characters beside the white ones. */
function isBinary(head: string): boolean {
  return /[\u0000-\u0006\u000e-\u001a\u001c-\u001f]/.test(head);
}
