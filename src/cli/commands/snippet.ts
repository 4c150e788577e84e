import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { embedSnippet } from '../../server/snippet.ts';
import { textOption } from '../command.ts';
import type { Command } from '../command.ts';
import { EXIT, failed, readFault } from '../fault.ts';

/** `knf snippet`: what an editor pastes, with the script's integrity. */
export const command: Command = {
  options: {
    feed: { type: 'string' },
    base: { type: 'string' },
    element: { type: 'string' },
    dist: { type: 'string' },
  },
  arguments: [],
  async run({ values }, terminal) {
    const src = textOption(values, 'feed');
    const baseUrl = textOption(values, 'base');
    if (src === undefined) return failed('missing-argument', '--feed URL');
    if (baseUrl === undefined) return failed('missing-argument', '--base URL');
    for (const [name, address] of [
      ['--feed', src],
      ['--base', baseUrl],
    ] as const) {
      if (!/^https?:\/\//i.test(address) || !URL.canParse(address)) {
        return failed('wrong-value', name, 'https://…');
      }
    }
    const element = textOption(values, 'element') ?? 'knf-news';
    if (!/^knf-[a-z-]*[a-z]$/.test(element))
      return failed('wrong-value', '--element', 'knf-news, knf-events, …');
    const folder = textOption(values, 'dist') ?? fileURLToPath(new URL('../../', import.meta.url));
    const script = `${folder.replace(/\/?$/, '/')}knf-widgets.js`;
    if (!existsSync(script)) return failed('not-found', script);
    try {
      const hash = createHash('sha384')
        .update(await readFile(script))
        .digest('base64');
      const snippet = embedSnippet({ element, src, baseUrl, integrity: `sha384-${hash}` });
      terminal.out(
        values['json'] === true ? `${JSON.stringify(snippet, null, 2)}\n` : `${snippet.html}\n`,
      );
      return { ok: true, value: EXIT.ok };
    } catch (error) {
      return readFault(error, script);
    }
  },
};
