import { delay, http, HttpResponse } from 'msw';
import { feedNamed } from './feeds.ts';

/** How often each address that fails at first has been asked for. */
const asked = new Map<string, number>();

/**
 * What the network answers in the stories: the feeds of `feeds.ts`, and the ways in which a feed
 * does not come. The elements' own loader asks; nothing of it is replaced.
 */
export const feedHandlers = [
  http.get('*/feeds/never.json', () => delay('infinite')),
  http.get('*/feeds/unavailable.json', () => new HttpResponse('Stengt', { status: 503 })),
  http.get('*/feeds/gone.json', () => new HttpResponse(null, { status: 404 })),
  http.get('*/feeds/no-network.json', () => HttpResponse.error()),
  http.get('*/feeds/not-json.json', () => HttpResponse.html('<h1>Logg inn</h1>')),
  http.get('*/feeds/not-a-feed.json', () => HttpResponse.json({ hei: 'på deg' })),
  http.get('*/feeds/second-time.json', ({ request }) => {
    const count = (asked.get(request.url) ?? 0) + 1;
    asked.set(request.url, count);
    // Gone, rather than out of order: the loader does not ask again by itself.
    return count === 1 ? new HttpResponse(null, { status: 404 }) : answer('sample');
  }),
  http.get('*/feeds/slow.json', async () => {
    await delay(1500);
    return answer('sample');
  }),
  http.get('*/feeds/:name.json', ({ params }) => answer(String(params['name']))),
];

function answer(name: string) {
  const feed = feedNamed(name);
  return feed === undefined
    ? new HttpResponse(null, { status: 404 })
    : HttpResponse.json(feed, { headers: { 'Content-Type': 'application/feed+json' } });
}
