import type { Event } from '../../model/schema/event.ts';
import type { Feed } from '../../model/schema/feed.ts';
import type { Section } from '../../model/schema/post.ts';
import type { Mention } from '../../model/schema/party.ts';
import { dateAt } from '../../model/time.ts';
import { wholeDate } from '../../text/date-range.ts';
import type { MoreMessages } from '../../text/messages/more-messages.ts';
import { heading } from '../shared/heading.ts';
import type { LayoutContext } from '../shared/layout.ts';
import { html } from '../template/template.ts';
import type { TemplateResult } from '../template/template.ts';
import { postAttachments } from './post-attachments.ts';
import { postFigure } from './post-figure.ts';
import type { WholePost, WholeSection } from './read-post.ts';
import { richText } from './rich-text.ts';

/** What a whole post needs besides its own words. */
export interface ArticleContext {
  readonly layout: LayoutContext;
  readonly more: MoreMessages;
  /** Whether the title is shown; open in place, the row above has said it. */
  readonly hasTitle: boolean;
  /** Draws the regions that something concerns: ids and codes. */
  readonly regions: (ids: readonly string[]) => unknown;
  /** Draws those that are spoken of, by name. */
  readonly mentions: (mentions: readonly Mention[]) => unknown;
  /** Draws an event that is spoken of; `level` is that of its heading. */
  readonly event: (event: Event, level: number) => unknown;
}

/** A table of contents helps where there are more sections than this. */
const FEW_SECTIONS = 3;

/** Takes the reader to a section. Its anchor lies in a shadow tree, where the address bar cannot reach. */
function onAnchor(event: globalThis.Event): void {
  event.preventDefault();
  const link = event.currentTarget as HTMLAnchorElement;
  const root = link.getRootNode() as ShadowRoot;
  const target = root.getElementById(decodeURIComponent(link.hash.slice(1)));
  target?.scrollIntoView();
  target?.focus({ preventScroll: true });
}

function contents(sections: readonly WholeSection[], words: string): TemplateResult | undefined {
  const named = sections.filter(({ section }) => section.heading);
  return named.length > FEW_SECTIONS
    ? html`<nav class="toc" aria-label=${words}>
        <b aria-hidden="true">${words}</b>
        <ul>
          ${named.map(
            ({ section, id }) =>
              html`<li>
                <a href=${`#${encodeURIComponent(id)}`} @click=${onAnchor}>${section.heading}</a>
              </li>`,
          )}
        </ul>
      </nav>`
    : undefined;
}

function eventsNamed(
  ids: readonly string[] = [],
  mentions: readonly Mention[] = [],
  feed: Feed,
): readonly Event[] {
  const wanted = new Set([
    ...ids,
    ...mentions.flatMap(({ kind, id }) => (kind === 'event' && id ? id : [])),
  ]);
  return feed.items.filter((item): item is Event => item.kind === 'event' && wanted.has(item.id));
}

/** What a text speaks of besides the events that are shown and the links that are given. */
function othersOf(
  mentions: readonly Mention[] = [],
  shown: readonly Event[],
  links: Section['links'] = [],
): readonly Mention[] {
  return mentions.filter(
    ({ kind, id, url }) =>
      (kind !== 'event' || !shown.some((one) => one.id === id)) &&
      !links.some((link) => link.url === url),
  );
}

function sectionOf(whole: WholeSection, context: ArticleContext): TemplateResult {
  const { section, id, content } = whole;
  const { layout } = context;
  const { feed, itemLevel: level } = layout;
  const events = eventsNamed(section.events, section.mentions, feed);
  return html`<section class="part" id=${id} tabindex="-1">
    ${section.heading ? heading(level + 1, section.heading, 'heading') : undefined}
    ${content ? richText(content, level + 2) : undefined}
    ${layout.hasImages ? section.images?.map(postFigure) : undefined}
    ${
      section.links?.length
        ? html`<ul class="links">
            ${section.links.map(
              ({ url, title = url }) => html`<li><a href=${url}>${title}</a></li>`,
            )}
          </ul>`
        : undefined
    }
    ${events.map((event) => context.event(event, level + 2))}
    ${section.regions?.length ? context.regions(section.regions) : undefined}
    ${context.mentions(othersOf(section.mentions, events, section.links))}
  </section>`;
}

/** What a section shows or names already is not shown again for the whole post. */
function leftOver({ post, sections }: WholePost, feed: Feed) {
  const shownEvents = new Set(
    sections.flatMap(({ section }) =>
      eventsNamed(section.events, section.mentions, feed).map(({ id }) => id),
    ),
  );
  const shownPictures = new Set(
    sections.flatMap(({ section }) => section.images?.map(({ url }) => url) ?? []),
  );
  const named = eventsNamed([], post.mentions, feed);
  return {
    picture: post.picture && !shownPictures.has(post.picture.url) ? post.picture : undefined,
    events: named.filter(({ id }) => !shownEvents.has(id)),
    mentions: othersOf(post.mentions, named).filter(
      ({ name }) =>
        !sections.some(({ section }) => section.mentions?.some((each) => each.name === name)),
    ),
  };
}

/**
 * A post whole: lead, contents, sections with their pictures, links, events and regions. The date
 * stands after the title in the document and above it to the eye.
 */
export function postArticle(whole: WholePost, context: ArticleContext): TemplateResult {
  const { post, lead, content, sections } = whole;
  const { layout, more } = context;
  const { feed, messages, timeZone, itemLevel: level } = layout;
  const { picture, events, mentions } = leftOver(whole, feed);
  const author = (post.authors ?? feed.authors)?.flatMap(({ name }) => name ?? []).join(', ');
  const date =
    post.datePublished &&
    wholeDate(dateAt(Date.parse(post.datePublished), timeZone), messages, {
      weekday: true,
      year: true,
    });
  return html`<article class="post" lang=${post.language}>
    <div class="head">
      ${
        context.hasTitle
          ? heading(
              level,
              html`<span part="title" dir="auto">${post.title ?? messages.untitledPost}</span>`,
              'heading',
            )
          : undefined
      }
      <p class="meta" part="meta">
        ${date ? html`<time part="date" datetime=${post.datePublished}>${date}</time>` : undefined}
        ${author ? html`<span>${author}</span>` : undefined}
      </p>
    </div>
    ${lead ? html`<div class="ingress">${richText(lead, level + 1)}</div>` : undefined}
    ${contents(sections, more.post.contents)}
    ${picture && layout.hasImages ? postFigure(picture) : undefined}
    ${content ? richText(content, level + 1) : undefined}
    ${sections.map((section) => sectionOf(section, context))}
    ${events.map((event) => context.event(event, level + 1))}
    ${post.regions?.length ? context.regions(post.regions) : undefined}
    ${context.mentions(mentions)}
    ${post.attachments?.length ? postAttachments(post.attachments, messages.language) : undefined}
    ${
      post.url && !context.hasTitle
        ? html`<p class="source"><a href=${post.url}>${more.post.ownPage}</a></p>`
        : undefined
    }
  </article>`;
}
