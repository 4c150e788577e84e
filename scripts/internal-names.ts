/**
 * Names of properties that only our own bundles say to each other, and that can therefore be short
 * in them: the bundler shortens variables by itself, but cannot know which properties a page uses.
 *
 * A name may stand here when it is none of: a member of an element, an option or a result of a
 * public function that a page calls, a field of the model or of the wire, a DOM name, an export of
 * a module that is imported on demand, a name by which copies of the package find each other.
 */
const NAMES = [
  // What elements and their layouts tell each other.
  'late onArrival contextOf emptyMessage layouts whole needsAll words failed',
  'itemLevel isInView isAtHand hasImages onSelect custom nowMs zones contentLanguage calendars onMonth onChange',
  'details hasUpdated requestUpdate staleSinceMs isOffline hostConnected hostDisconnected isServed willUpdate served hasTitle',
  'prefetch become succeed stateNow itemAt urls',
  // Templates.
  'strings pieces updates instance space shown nodes reflect',
  // The reader of feeds.
  'baseUrl shapeOf shapes isList isRequired isKept tell mended',
  // When events are.
  'startMs endMs isStarted isOver isCancelled isToday isSeveralDays isElsewhere machine precision mark',
  // Words.
  'timeSeparator newsHeading eventsHeading allNews allEvents newsFailed eventsFailed noNews',
  'noEvents untitledPost untitledEvent badSrc retryHint tomorrow dateToCome timeToCome allDay',
  'joinWaitlist movedFrom latestEvent relativeTime retry today',
  'register online yourTime',
  'phrases firstItems failedWords markedWords',
  'months monthFirst shortMonths weekdays shortWeekdays dash',
]
  .join(' ')
  .split(' ');

const LETTERS = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** Each name and what it is called in the bundles: the same in every one of them. */
export const INTERNAL_NAMES: Readonly<Record<string, string>> = Object.fromEntries(
  NAMES.map((name, index) => [
    name,
    `${index < LETTERS.length ? '_' : '$'}${LETTERS[index % LETTERS.length] ?? ''}`,
  ]),
);

/** For esbuild: shortens these and nothing else. */
export const shortNames = {
  mangleProps: new RegExp(`^(?:${NAMES.join('|')})$`),
  mangleCache: { ...INTERNAL_NAMES },
};
