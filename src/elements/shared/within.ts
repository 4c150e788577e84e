/** How near the viewport an element waits for, in CSS px around it. */
export const NEAR_PX = 400;

/**
 * Whether a part of an element is in the viewport: an observer would say so too, but a frame later.
 *
 * @param around how far out of it still counts, in CSS px
 */
export function isWithin(element: Element, around: number): boolean {
  const [box] = element.getClientRects();
  return !!box && box.bottom > -around && box.top < innerHeight + around;
}
