/**
 * The headers that a `_headers` file gives a path: every rule that fits, the later before the
 * earlier, `*` for any rest.
 *
 * @param path with a leading slash
 * @param rules contents of the file
 */
export function rulesFor(path: string, rules: string): Readonly<Record<string, string>> {
  const headers: Record<string, string> = {};
  let fits = false;
  for (const line of rules.split('\n')) {
    if (line.trim() === '' || line.startsWith('#')) continue;
    if (/^\S/.test(line)) {
      const pattern = line.trim();
      fits = pattern.endsWith('*') ? path.startsWith(pattern.slice(0, -1)) : path === pattern;
    } else if (fits) {
      const colon = line.indexOf(':');
      headers[line.slice(0, colon).trim()] = line.slice(colon + 1).trim();
    }
  }
  return headers;
}
