import type { Loss } from '../../formats/loss.ts';
import { markupLossesOf } from '../../formats/markup-loss.ts';
import { readSource } from '../../formats/read-source.ts';
import { isTarget, TARGETS, writeAs } from '../../formats/write-target.ts';
import { decodeFeed } from '../../model/index.ts';
import type { Problem } from '../../model/index.ts';
import { readRichText } from '../../text/rich-text/node.ts';
import { textOption } from '../command.ts';
import type { Command } from '../command.ts';
import { EXIT, failed } from '../fault.ts';
import { readInput } from '../input.ts';
import { writeOutput } from '../output.ts';
import { coloured } from '../terminal.ts';
import type { Terminal } from '../terminal.ts';

/** What is told of a conversion. */
interface Report {
  readonly file: string;
  readonly from: string;
  readonly to: string;
  readonly items: number;
  readonly problems: readonly Problem[];
  readonly losses: readonly Loss[];
}

/** `knf convert`: any known format to a KNF feed, or on to another format. */
export const command: Command = {
  options: { to: { type: 'string' }, out: { type: 'string' }, strict: { type: 'boolean' } },
  arguments: ['<file|url>'],
  async run({ args: [name = ''], values }, terminal) {
    const to = textOption(values, 'to');
    if (to === undefined) return failed('missing-argument', `--to ${TARGETS.join('|')}`);
    if (!isTarget(to)) return failed('wrong-value', '--to', TARGETS.join(', '));
    const input = await readInput(name);
    if (!input.ok) return input;
    const { text, url } = input.value;
    const source = await readSource(text, url);
    if (!source.ok) return failed(source.fault, name);
    // A KNF feed keeps its text as it came, since the elements read it themselves. Elsewhere
    // foreign markup would reach readers as it is, so it is read into the tree first.
    const isKept = to === 'knf';
    const { feed, problems } = decodeFeed(source.document, {
      ...(isKept ? {} : { readRichText }),
      ...(url === undefined ? {} : { url }),
    });
    if (!feed) return failed('not-a-feed', name);
    const written = await writeAs(to, feed);
    if (!written.ok) {
      const [fault] = written.faults;
      return failed('not-a-feed', name, fault && `${fault.path} ${fault.message}`);
    }
    const markup = isKept ? [] : markupLossesOf(source.document);
    const losses = [...source.losses, ...markup, ...written.losses];
    const out = textOption(values, 'out');
    if (out === undefined) terminal.out(written.text);
    else {
      const done = await writeOutput(out, written.text);
      if (!done.ok) return done;
    }
    const report = {
      file: name,
      from: source.format,
      to,
      items: feed.items.length,
      problems,
      losses,
    };
    if (values['json'] === true) terminal.err(`${JSON.stringify(report)}\n`);
    else tell(report, out, terminal);
    const isIncomplete = losses.length > 0 || problems.length > 0;
    const isBad = values['strict'] === true && isIncomplete;
    return { ok: true, value: isBad ? EXIT.content : EXIT.ok };
  },
};

function tell(report: Report, out: string | undefined, terminal: Terminal): void {
  const { words } = terminal;
  for (const { level, code, path, expected, received } of report.problems) {
    const label = coloured(terminal, level === 'error' ? 'red' : 'yellow', words[level]);
    terminal.err(`${label}  ${code}  ${path}: ${words.expectedButGot(expected, received)}\n`);
  }
  for (const { field, count, example } of report.losses) {
    terminal.err(`${words.lost(field, count, example)}\n`);
  }
  const ending = report.losses.length === 0 ? `; ${words.nothingLost}` : '';
  const place = out === undefined ? '' : `; ${words.wrote(out)}`;
  terminal.err(`${words.converted(report.items, report.from)}${ending}${place}\n`);
}
