import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { newContent } from '../../server/publish/new-content.ts';
import { textOption } from '../command.ts';
import type { Command } from '../command.ts';
import { EXIT, failed, writeFault } from '../fault.ts';

/** `knf new post|event`: starts a file of content. */
export const command: Command = {
  options: { folder: { type: 'string' } },
  arguments: ['post|event', '<title>'],
  async run({ args: [kind = '', title = ''], values }, terminal) {
    if (kind !== 'post' && kind !== 'event') return failed('wrong-value', kind, 'post, event');
    if (title.trim() === '') return failed('missing-argument', '<title>');
    const { name, text } = newContent(kind, title, new Date());
    const path = join(textOption(values, 'folder') ?? 'content', name);
    try {
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, text, { flag: 'wx' });
    } catch (error) {
      const isThere = error instanceof Error && 'code' in error && error.code === 'EEXIST';
      return isThere ? failed('already-there', path) : writeFault(error, path);
    }
    terminal.out(values['json'] === true ? `${JSON.stringify({ path })}\n` : `${path}\n`);
    return { ok: true, value: EXIT.ok };
  },
};
