import { isInstant } from '../model/time.ts';

/** A time without its offset, as RSS and RFC 3339 writers leave it out: read as UTC. */
const NO_OFFSET = /\d\d:\d\d(?::\d\d(?:[.,]\d+)?)?$/;

/**
 * Reads the date formats that feeds use: RFC 3339, W3C-DTF, RFC 822 with its named zones, and the
 * near misses of both. A text without an offset is read as UTC, never in the zone of this machine.
 *
 * @returns RFC 3339 date-time; `undefined` where the text is no date
 */
export function instantOf(text: string | undefined): string | undefined {
  const trimmed = text?.trim().replace(/\s+/g, ' ');
  if (!trimmed) return undefined;
  if (isInstant(trimmed)) return trimmed;
  const isIso = /^\d{4}-?\d\d/.test(trimmed);
  const plain = trimmed.replace(/^\p{L}+\.?,? (?=\d)/u, '').replace(/\bUT$/, 'GMT');
  const zoned = NO_OFFSET.test(plain) ? plain + (isIso ? 'Z' : ' GMT') : plain;
  const ms = Date.parse(isIso ? zoned.replace(/^(\S+) (?=\d)/, '$1T') : withZone(zoned));
  return Number.isNaN(ms) ? undefined : new Date(ms).toISOString().replace('.000Z', 'Z');
}

/** `10 Mar 2003` is midnight UTC; without this the engine would read it in its own zone. */
function withZone(text: string): string {
  return /\d:\d\d/.test(text) ? text : `${text} 00:00 GMT`;
}
