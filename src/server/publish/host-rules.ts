/**
 * Rules for the published folder in the `_headers` form of Netlify and Cloudflare Pages; other
 * hosts' forms are in docs/publishing.md.
 *
 * The feed's own documents change and are asked for again after a minute; pages of the archive and
 * pictures are named after their content and never change. `stale-if-error` (RFC 5861) keeps the
 * widgets filled for a week while the origin is down.
 */
export const HEADERS_FILE = `/*
  Access-Control-Allow-Origin: *
  Cross-Origin-Resource-Policy: cross-origin
  X-Content-Type-Options: nosniff
  Cache-Control: public, max-age=60, stale-while-revalidate=600, stale-if-error=604800

/feed.json
  Content-Type: application/feed+json; charset=utf-8

/tags/*
  Content-Type: application/feed+json; charset=utf-8

/regions/*
  Content-Type: application/feed+json; charset=utf-8

/pages/*
  Content-Type: application/feed+json; charset=utf-8
  Cache-Control: public, max-age=31536000, immutable

/images/*
  Cache-Control: public, max-age=31536000, immutable
  Content-Security-Policy: default-src 'none'; style-src 'unsafe-inline'; sandbox

/posts.rss
  Content-Type: application/rss+xml; charset=utf-8

/events.ics
  Content-Type: text/calendar; charset=utf-8

/feed.jsonld
  Content-Type: application/ld+json; charset=utf-8
`;
