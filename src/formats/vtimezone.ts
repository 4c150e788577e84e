import { DAY_MS, offsetAt } from '../model/time.ts';

/** How long the changes of a zone's clock are written down for a rule without an end. */
const YEARS_AHEAD = 3;

/**
 * The lines of a `VTIMEZONE`. RFC 5545 § 3.6.5: every `TZID` is told, by each change of its clock from
 * before the first event until some years after, so that no calendar needs to know the zone.
 *
 * @param zone IANA name
 * @param fromMs when the first event starts, ms since 1970-01-01T00:00Z
 */
export function vtimezone(zone: string, fromMs: number): readonly string[] {
  const lines = ['BEGIN:VTIMEZONE', `TZID:${zone}`];
  const start = fromMs - 370 * DAY_MS;
  const end = fromMs + YEARS_AHEAD * 366 * DAY_MS;
  let before = offsetAt(start, zone);
  lines.push(...observance(start, before, before, zone));
  for (let day = start; day < end; day += DAY_MS) {
    const after = offsetAt(day + DAY_MS, zone);
    if (after === before) continue;
    lines.push(...observance(changeWithin(day, day + DAY_MS, zone), before, after, zone));
    before = after;
  }
  return [...lines, 'END:VTIMEZONE'];
}

/** The moment between two at which a zone's clock is set, to the second. */
function changeWithin(from: number, to: number, zone: string): number {
  let [low, high] = [from, to];
  const before = offsetAt(low, zone);
  while (high - low > 1000) {
    const middle = Math.floor((low + high) / 2000) * 1000;
    if (middle <= low) break;
    if (offsetAt(middle, zone) === before) low = middle;
    else high = middle;
  }
  return Math.ceil(high / 1000) * 1000;
}

function observance(at: number, from: number, to: number, zone: string): readonly string[] {
  const year = new Date(at).getUTCFullYear();
  const winter = Math.min(
    offsetAt(Date.UTC(year, 0, 1), zone),
    offsetAt(Date.UTC(year, 6, 1), zone),
  );
  const kind = to > winter ? 'DAYLIGHT' : 'STANDARD';
  // RFC 5545 § 3.6.5: DTSTART is told on the clock as it was before the change.
  const start = new Date(at + from).toISOString().replace(/[-:]|\.\d{3}Z/g, '');
  return [
    `BEGIN:${kind}`,
    `DTSTART:${start}`,
    `TZOFFSETFROM:${offsetText(from)}`,
    `TZOFFSETTO:${offsetText(to)}`,
    `END:${kind}`,
  ];
}

function offsetText(offsetMs: number): string {
  const minutes = Math.abs(offsetMs) / 60_000;
  const two = (value: number) => String(Math.trunc(value)).padStart(2, '0');
  return `${offsetMs < 0 ? '-' : '+'}${two(minutes / 60)}${two(minutes % 60)}`;
}
