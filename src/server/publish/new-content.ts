import { dateAt, DEFAULT_TIME_ZONE } from '../../model/index.ts';
import { slugOf } from './slug.ts';

/**
 * A content file to begin with.
 *
 * @param now the post's date; an event begins two weeks later
 */
export function newContent(
  kind: 'post' | 'event',
  title: string,
  now: Date,
): { readonly name: string; readonly text: string } {
  const day = (ms: number): string => dateAt(ms, DEFAULT_TIME_ZONE);
  const today = day(now.getTime());
  const line = JSON.stringify(title);
  if (kind === 'post') {
    return {
      name: `posts/${today}-${slugOf(title)}.md`,
      text: `---
title: ${line}
date: ${today} 09:00
summary: ""
tags: []
draft: true
---

Ingress.

## Første sak

Tekst. Et bilde står i sitt eget avsnitt, med bildeteksten i kursiv på linjen under:

<!-- ![Hva bildet viser](../images/bilde.jpg "Tittel")
*Bildetekst.* -->
`,
    };
  }
  const start = day(now.getTime() + 14 * 86_400_000);
  return {
    name: `events/${start}-${slugOf(title)}.md`,
    text: `---
type: event
title: ${line}
start: ${start}T08:30
end: ${start}T10:00
date: ${today} 09:00
location:
  name: KNF, Kirketorget 4
  street_address: Kirketorget 4
  postal_code: "3616"
  locality: Kongsberg
  municipality: "3303"
tags: []
draft: true
---

Hva arrangementet er, og for hvem.
`,
  };
}
