/**
 * Feeds that behave as a test asks them to, served by the test server itself, so that a test
 * goes through the browser's real `fetch`.
 *
 *     /__feeds/NAME?status=503&delay=200&type=text/html&body=...
 *     /__feeds/NAME/requests     how many times NAME was asked for, as plain text
 *
 * `status` (default 200), `delay` (ms, default 0), `type` (the Content-Type, default
 * `application/feed+json`), `body` (default an empty valid feed titled NAME). NAME is free:
 * a name of a test's own keeps its count apart from other tests'.
 */
import { setTimeout as wait } from 'node:timers/promises';
import type { TestRunnerConfig } from '@web/test-runner';

type Middleware = NonNullable<TestRunnerConfig['middleware']>[number];

const PATH = /^\/__feeds\/([^/]+)(\/requests)?$/;

/** The middleware for `web-test-runner.config.mjs`. Counts live as long as the test run. */
export function feedServer(): Middleware {
  const requests = new Map<string, number>();
  return async (context, next) => {
    const [, name, isCount] = PATH.exec(context.path) ?? [];
    if (name === undefined) {
      await next();
      return;
    }

    context.set('Cache-Control', 'no-store');
    if (isCount !== undefined) {
      context.type = 'text/plain';
      context.body = String(requests.get(name) ?? 0);
      return;
    }
    requests.set(name, (requests.get(name) ?? 0) + 1);
    const query = new URLSearchParams(context.querystring);
    await wait(Number(query.get('delay') ?? 0));
    context.status = Number(query.get('status') ?? 200);
    context.body = query.get('body') ?? emptyFeed(name);
    context.set('Content-Type', query.get('type') ?? 'application/feed+json; charset=utf-8');
  };
}

function emptyFeed(title: string): string {
  return JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title, items: [] });
}
