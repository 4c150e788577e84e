import { divisionsKnownFrom } from '../../regions/days.ts';
import type { Messages } from '../../text/messages/messages.ts';
import { dayWords } from './map-context.ts';
import { faultMessages } from './messages/faults.ts';
import type { NoRegionMap } from './requested-map.ts';

/** What a map cannot show. */
export type MapFault =
  | NoRegionMap
  | { readonly fault: 'unknown-day'; readonly name: string }
  | { readonly fault: 'no-borders' };

/** A fault in words. */
export function faultWords(fault: MapFault, shared: Messages): string {
  const words = faultMessages[shared.language];
  switch (fault.fault) {
    case 'unknown-region':
      return words.unknownRegion(fault.name);
    case 'unknown-members':
      return words.unknownMembers(fault.name);
    case 'unknown-day':
      return words.unknownDay(fault.name, dayWords(divisionsKnownFrom, shared));
    case 'no-borders':
      return words.noBorders;
  }
}
