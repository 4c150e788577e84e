// No TypeScript: only the bench installs this peer, and `npm run check` must not need it.
import { createCalendar, createViewList } from '@schedule-x/calendar';
import '@schedule-x/theme-default/dist/index.css';

const ZONE = 'Europe/Oslo';
const { items } = await (await fetch('/feed.json')).json();
const zoned = (instant) => Temporal.Instant.from(instant).toZonedDateTimeISO(ZONE);
createCalendar({
  views: [createViewList()],
  locale: 'nb-NO',
  timezone: ZONE,
  // It takes no address for an id.
  events: items.map(({ title, _knf }, index) => ({
    id: index,
    title,
    start: zoned(_knf.start),
    end: zoned(_knf.end),
  })),
}).render(document.querySelector('#list'));
