import { dateAt } from '../model/time.ts';
import { dateWords } from './date-words.ts';
import type { Messages } from './messages/messages.ts';

/**
 * A date of a post in words: `10. mars 2023`.
 *
 * @param instant RFC 3339
 * @param zone IANA name of the zone in which its day is told
 */
export function postDate(instant: string, messages: Messages, zone: string): string {
  return dateWords(dateAt(Date.parse(instant), zone), messages, true);
}
