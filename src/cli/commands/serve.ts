import { existsSync, statSync } from 'node:fs';
import { startFolderServer } from '../../server/publish/folder-server.ts';
import { textOption } from '../command.ts';
import type { Command } from '../command.ts';
import { EXIT, failed } from '../fault.ts';

const PORT = 4180;

/** `knf serve`: the built folder as a host would serve it, for trying. */
export const command: Command = {
  options: { port: { type: 'string' } },
  arguments: ['[folder]'],
  async run({ args: [folder = 'public'], values }, terminal) {
    if (!existsSync(folder)) return failed('not-found', folder);
    if (!statSync(folder).isDirectory()) return failed('is-file', folder);
    const port = Number(textOption(values, 'port') ?? PORT);
    if (!Number.isInteger(port) || port < 0 || port > 65_535) {
      return failed('wrong-value', '--port', '0–65535');
    }
    const server = await startFolderServer(folder, port);
    if (!server) return failed('port-taken', String(port));
    terminal.out(
      values['json'] === true ? `${JSON.stringify({ url: server.url })}\n` : `${server.url}\n`,
    );
    await new Promise<void>((resolve) => {
      if (terminal.signal.aborted) resolve();
      terminal.signal.addEventListener('abort', () => resolve(), { once: true });
    });
    await server.close();
    return { ok: true, value: EXIT.ok };
  },
};
