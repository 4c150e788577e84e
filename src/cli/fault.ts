/** Why a command could not do what it was asked, told in one line. */
export interface Fault {
  readonly code: FaultCode;
  /** What it is about: a file, an address, an option. */
  readonly subject: string;
  /** More of it, where there is more: a status, a system's word. */
  readonly detail?: string;
}

/** Exit codes: public, in `knf help` and in docs/publishing.md. */
export const EXIT = {
  /** Done. */
  ok: 0,
  /** The content is wrong: errors in a feed, or no feed at all. */
  content: 1,
  /** The command was not understood. */
  usage: 2,
  /** What should be read could not be had: missing, a folder, no permission, network. */
  input: 3,
  /** What should be written could not be. */
  output: 4,
} as const;

/** An exit code of the command. */
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

const EXIT_OF_FAULT = {
  'unknown-command': EXIT.usage,
  'unknown-option': EXIT.usage,
  'missing-argument': EXIT.usage,
  'too-many-arguments': EXIT.usage,
  'wrong-value': EXIT.usage,
  'out-around-content': EXIT.usage,
  'not-found': EXIT.input,
  'no-settings': EXIT.input,
  'is-folder': EXIT.input,
  'is-file': EXIT.input,
  'no-permission': EXIT.input,
  'read-failed': EXIT.input,
  network: EXIT.input,
  'http-status': EXIT.input,
  timeout: EXIT.input,
  redirected: EXIT.input,
  'too-large': EXIT.content,
  empty: EXIT.content,
  binary: EXIT.content,
  'broken-json': EXIT.content,
  'unknown-format': EXIT.content,
  'nothing-in-it': EXIT.content,
  'other-format': EXIT.content,
  'not-a-feed': EXIT.content,
  'not-json': EXIT.content,
  'bad-settings': EXIT.content,
  aborted: EXIT.content,
  'write-failed': EXIT.output,
  'already-there': EXIT.output,
  'port-taken': EXIT.output,
} as const satisfies Record<string, ExitCode>;

/** A stable name for each way in which a command can fail. */
export type FaultCode = keyof typeof EXIT_OF_FAULT;

/** The exit code that a fault ends the command with. */
export function exitCodeOf({ code }: Fault): ExitCode {
  return EXIT_OF_FAULT[code];
}

/** The value, or why there is none. */
export type Outcome<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly fault: Fault };

/** A failed outcome. */
export function failed(
  code: FaultCode,
  subject: string,
  detail?: string,
): { readonly ok: false; readonly fault: Fault } {
  return { ok: false, fault: { code, subject, ...(detail === undefined ? {} : { detail }) } };
}

const SYSTEM_CODES: Readonly<Record<string, FaultCode>> = {
  ENOENT: 'not-found',
  ENOTDIR: 'not-found',
  EISDIR: 'is-folder',
  EACCES: 'no-permission',
  EPERM: 'no-permission',
};

/** What went wrong when reading a file, from the error that Node gives. */
export function readFault(error: unknown, path: string): { ok: false; fault: Fault } {
  const code = systemCode(error);
  return failed(SYSTEM_CODES[code] ?? 'read-failed', path, code);
}

/** What went wrong when writing a file, from the error that Node gives. */
export function writeFault(error: unknown, path: string): { ok: false; fault: Fault } {
  return failed('write-failed', path, systemCode(error));
}

function systemCode(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return typeof code === 'string' ? code : error instanceof Error ? error.message : String(error);
}
