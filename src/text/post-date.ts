import { dateAt } from '../model/time.ts';
import { dateWords } from './date-words.ts';
import type { Messages } from './messages/messages.ts';

/**
 * A date of a post in words: `10. mars 2023`.
 *
 * @param instant RFC 3339
 * @param zone IANA name of the zone in which its day is told
 * @example
 * postDate('2023-12-31T23:30:00Z', messages, 'Europe/Oslo'); // → '1. januar 2024'
 */
export function postDate(instant: string, messages: Messages, zone: string): string {
  return dateWords(dateAt(Date.parse(instant), zone), messages, true);
}
