/** How far an event of an element is heard: through shadow roots, up to the page. */
export const reach = { bubbles: true, composed: true } as const;
