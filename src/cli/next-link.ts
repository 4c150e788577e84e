/**
 * Where an answer says that the list goes on: `Link: <…>; rel="next"` (RFC 8288 § 3), and for
 * WordPress, whose hosts often strip that header, its count of pages.
 *
 * @param headers of the answer
 * @param url where it came from
 * @returns as the server wrote it, which may be relative
 */
export function nextLinkOf(headers: Headers, url: string): string | undefined {
  for (const [, target, parameters = ''] of (headers.get('link') ?? '').matchAll(
    /<([^>]*)>((?:\s*;\s*[^\s,;="]+\s*(?:=\s*(?:"[^"]*"|[^\s,;"]*))?)*)/g,
  )) {
    const [, quoted, bare] = /;\s*rel\s*=\s*(?:"([^"]*)"|([^\s,;"]+))/i.exec(parameters) ?? [];
    if ((quoted ?? bare ?? '').toLowerCase().split(/\s+/).includes('next')) return target;
  }
  const page = Number(new URL(url).searchParams.get('page') ?? 1);
  if (!(page < Number(headers.get('x-wp-totalpages')))) return undefined;
  const next = new URL(url);
  next.searchParams.set('page', String(page + 1));
  return next.href;
}
