import type { Loss } from '../../formats/loss.ts';
import { markupLossesOf } from '../../formats/markup-loss.ts';
import { isTarget, TARGETS, writeAs } from '../../formats/write-target.ts';
import type { Target } from '../../formats/write-target.ts';
import { decodeFeed } from '../../model/index.ts';
import type { Problem } from '../../model/index.ts';
import { readRichText } from '../../text/rich-text/node.ts';
import { textOption } from '../command.ts';
import type { Command } from '../command.ts';
import { EXIT, exitCodeOf, failed } from '../fault.ts';
import { writeOutput } from '../output.ts';
import { readPages } from '../source-pages.ts';
import type { Pages, Source, Unread } from '../source-pages.ts';
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
  /** How many pages of the list were read. */
  readonly pages: number;
  /** The first page that was not, and why. */
  readonly unread?: Unread & { readonly message: string };
}

/** `knf convert`: any known format to a KNF feed, or on to another format. */
export const command: Command = {
  options: {
    to: { type: 'string' },
    out: { type: 'string' },
    'one-page': { type: 'boolean' },
    strict: { type: 'boolean' },
  },
  arguments: ['<file|url>'],
  async run({ args: [name = ''], values }, terminal) {
    const to = textOption(values, 'to');
    if (to === undefined) return failed('missing-argument', `--to ${TARGETS.join('|')}`);
    if (!isTarget(to)) return failed('wrong-value', '--to', TARGETS.join(', '));
    const read = await readPages(name, values['one-page'] === true, terminal);
    if (!read.ok) return read;
    const { url, count, unread } = read.value;
    const source = withNext(read.value, to);
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
    // A JSON Feed that names its next page has lost nothing by it.
    const isNamed = source.document['next_url'] !== undefined && !unread?.fault;
    const missed = isNamed ? undefined : unread;
    const report: Report = {
      file: name,
      from: source.format,
      to,
      items: feed.items.length,
      problems,
      losses,
      pages: count,
      ...(missed ? { unread: { ...missed, message: unreadWords(missed, terminal) } } : {}),
    };
    if (values['json'] === true) terminal.err(`${JSON.stringify(report)}\n`);
    else tell(report, out, terminal);
    if (unread?.fault) return { ok: true, value: exitCodeOf(unread.fault) };
    const isIncomplete = losses.length > 0 || problems.length > 0 || missed !== undefined;
    const isBad = values['strict'] === true && isIncomplete;
    return { ok: true, value: isBad ? EXIT.content : EXIT.ok };
  },
};

/**
 * The document with the next page that was not read, where what is written is a JSON Feed again and
 * the page is one too. Any other would send readers to what they cannot read.
 */
function withNext({ source, count, unread }: Pages, to: Target): Source {
  if (source.nextUrl === undefined) return source;
  const { next_url: _first, ...document } = source.document;
  const isKept =
    source.format === 'knf' && (to === 'knf' || to === 'jsonfeed') && unread?.reason !== 'loop';
  if (!isKept || !unread) return { ...source, document };
  return count === 1 ? source : { ...source, document: { ...document, next_url: unread.url } };
}

function unreadWords({ url, reason, fault }: Unread, { words }: Terminal): string {
  const detail = fault ? words.faults[fault.code](fault.subject, fault.detail ?? '') : '';
  return words.unread[reason](url, detail);
}

function tell(report: Report, out: string | undefined, terminal: Terminal): void {
  const { words } = terminal;
  for (const { level, code, path, expected, received } of report.problems) {
    const label = coloured(terminal, level === 'error' ? 'red' : 'yellow', words[level]);
    terminal.err(`${label}  ${code}  ${path}: ${words.expectedButGot(expected, received)}\n`);
  }
  for (const { field, count, example } of report.losses) {
    terminal.err(`${words.lost(field, count, example)}\n`);
  }
  if (report.unread) {
    const label = coloured(terminal, 'yellow', words.warning);
    terminal.err(`${label}  ${report.unread.message}\n`);
  }
  const ending = report.losses.length === 0 && !report.unread ? `; ${words.nothingLost}` : '';
  const place = out === undefined ? '' : `; ${words.wrote(out)}`;
  const converted = words.converted(report.items, report.from, report.pages);
  terminal.err(`${converted}${ending}${place}\n`);
}
