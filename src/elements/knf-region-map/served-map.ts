import { languageFor, loadMessages } from '../../text/language.ts';
import { languageAround } from '../shared/language-around.ts';
import { allArrived } from '../shared/late.ts';
import type { PropertyValues } from '../shared/reactive-element.ts';
import { stateIn } from '../shared/served.ts';
import type { RegionMapElement } from './region-map-element.ts';

/** A drawing may ask for a part that asks for another. */
const ROUNDS = 3;

/**
 * Takes over a map that a server has drawn: once everything is there the element draws the same itself, and now one can
 * walk on it. What the reader has opened stays open, and the focus where it is.
 *
 * @param prepare asks for everything that the drawing takes, and draws nothing
 */
export async function takeOverMap(
  element: RegionMapElement,
  prepare: (changed: PropertyValues<RegionMapElement>, areTownsSeen: boolean) => void,
): Promise<void> {
  const root = element.renderRoot;
  const state = stateIn(root);
  const areTownsSeen = !!root.querySelector('.cities')?.getClientRects().length;
  prepare(new Map([['geometry', undefined]]), areTownsSeen);
  const source = state || element.src ? (await element.ask())?.source : undefined;
  if (state) await source?.show(state.document, state.url);
  else await source?.load();
  await Promise.all([element.ready, loadMessages(languageFor(languageAround(element)))]);
  for (let round = 0; round < ROUNDS; round++) {
    prepare(new Map(), areTownsSeen);
    await allArrived();
  }
  if (!element.isServed) return;

  const listsIn = () => [...root.querySelectorAll('details')];
  const before = listsIn().map((list) => [list.open, list.contains(root.activeElement)] as const);
  element.isServed = false;
  element.requestUpdate();
  await element.updateComplete;
  listsIn().forEach((list, index) => {
    const [isOpen = list.open, hasFocus = false] = before[index] ?? [];
    list.open = isOpen;
    if (hasFocus) list.querySelector('summary')?.focus();
  });
}
