import { isPlainDate } from '../model/calendar.ts';
import { DEFAULT_TIME_ZONE, epochMsOf } from '../model/time.ts';
import { htmlOf } from '../model/rich-text-html.ts';
import { isRichTextTree } from '../model/rich-text.ts';
import type { RichText } from '../model/rich-text.ts';
import type { Event } from '../model/schema/event.ts';
import type { Feed, Item } from '../model/schema/feed.ts';
import type { Image } from '../model/schema/image.ts';
import type { Section } from '../model/schema/post.ts';
import { eventMessagesOf } from '../text/event-messages.ts';
import { languageFor, messagesOf } from '../text/language.ts';
import { locationLine } from './event-text.ts';
import { escapedXml } from './xml-write.ts';

/** Model paths that `articleHtml` puts in words, for the writers' lists of what they carry. */
export const CARRIED_IN_HTML = [
  'post.content',
  'post.lead',
  ...['id', 'heading', 'content', 'links'].map((name) => `post.sections.${name}`),
  ...['url', 'alt', 'title', 'caption', 'width', 'height'].map(
    (name) => `post.sections.images.${name}`,
  ),
  'event.content',
  'event.start',
  'event.end',
  'event.timeZone',
  'event.status',
  'event.statusReason',
  'event.datePrecision',
  'event.location.name',
  'event.location.streetAddress',
  'event.location.postalCode',
  'event.location.locality',
  'event.virtualLocation',
];

function quoted(text: string): string {
  return escapedXml(text).replaceAll('"', '&quot;');
}

/**
 * Rich text as HTML. A source that nobody read into a tree goes through as it is: who publishes
 * foreign feeds decodes them with a `readRichText`.
 */
function richTextHtml(content: RichText | undefined): string {
  if (content === undefined) return '';
  if (isRichTextTree(content)) return htmlOf(content);
  if (content.html !== undefined) return content.html;
  return (content.text ?? '')
    .split(/\n\s*\n/)
    .filter((paragraph) => paragraph.trim() !== '')
    .map((paragraph) => `<p>${escapedXml(paragraph.trim()).replaceAll('\n', '<br>')}</p>`)
    .join('');
}

function figure({ url, alt, title, caption, width, height }: Image): string {
  const attributes = Object.entries({ src: url, alt: alt ?? '', width, height })
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => ` ${name}="${quoted(String(value))}"`)
    .join('');
  const words = [title, caption].filter((text) => text !== undefined).map(escapedXml);
  const legend = words.length === 0 ? '' : `<figcaption>${words.join('. ')}</figcaption>`;
  return `<figure><img${attributes}>${legend}</figure>`;
}

function sectionHtml({ id, heading, content, images = [], links = [] }: Section): string {
  const anchor = id === undefined ? '' : ` id="${quoted(id)}"`;
  const list = links.map(
    ({ url, title }) => `<li><a href="${quoted(url)}">${escapedXml(title ?? url)}</a></li>`,
  );
  return [
    heading === undefined ? '' : `<h2${anchor}>${escapedXml(heading)}</h2>`,
    richTextHtml(content),
    ...images.map(figure),
    list.length === 0 ? '' : `<ul>${list.join('')}</ul>`,
  ].join('');
}

/** When an event is, in the words of the feed's language: a reader of RSS has no calendar. */
function timeLine(event: Event, feed: Pick<Feed, 'language' | 'timeZone'>): string {
  const { start, end } = event;
  if (start === undefined) return '';
  const timeZone = event.timeZone ?? feed.timeZone ?? DEFAULT_TIME_ZONE;
  const isDay = isPlainDate(start) || event.datePrecision === 'day';
  const words = new Intl.DateTimeFormat(event.language ?? feed.language ?? 'nb', {
    timeZone,
    dateStyle: 'full',
    ...(isDay ? {} : { timeStyle: 'short' }),
  });
  const from = epochMsOf(start, timeZone);
  return end === undefined ? words.format(from) : words.formatRange(from, epochMsOf(end, timeZone));
}

/**
 * What has become of an event, where it is not as planned. In the feed's language where its phrases
 * have been fetched (`loadMessages`), else in bokmål.
 */
function statusWords(event: Event, feed: Pick<Feed, 'language'>): string {
  const { status = 'scheduled', statusReason } = event;
  if (status === 'scheduled') return '';
  const messages =
    messagesOf(languageFor(event.language ?? feed.language ?? '')) ?? messagesOf('nb');
  const word = (messages && eventMessagesOf(messages).status[status]) ?? status;
  return `<strong>${escapedXml(word)}</strong>${statusReason ? `: ${escapedXml(statusReason)}` : ''}`;
}

/** All that an item says, as one piece of HTML for formats that know no sections and no events. */
export function articleHtml(item: Item, feed: Pick<Feed, 'language' | 'timeZone'>): string {
  switch (item.kind) {
    case 'post':
      return [
        // Many feeds repeat the lead as the text.
        item.content === undefined || item.sections !== undefined ? richTextHtml(item.lead) : '',
        item.lead !== undefined && item.sections !== undefined ? '' : richTextHtml(item.content),
        ...(item.sections ?? []).map(sectionHtml),
      ].join('');
    case 'event': {
      const when = timeLine(item, feed);
      const where = locationLine(item);
      const line = [
        statusWords(item, feed),
        when && `<strong>${escapedXml(when)}</strong>`,
        escapedXml(where),
      ];
      const head = line.filter(Boolean).join('<br>');
      return (head && `<p>${head}</p>`) + richTextHtml(item.content);
    }
  }
}
