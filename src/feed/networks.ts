import { pageEnvironment } from './environment.ts';
import type { Environment } from './environment.ts';
import { newRequests, requestsOfPage } from './network.ts';
import type { Requests } from './network.ts';

const networks = new WeakMap([[pageEnvironment.fetch, requestsOfPage]]);

/** What is begun, under way and kept of one network. */
export function requestsOf({ fetch }: Environment): Requests {
  let requests = networks.get(fetch);
  if (!requests) networks.set(fetch, (requests = newRequests()));
  return requests;
}
