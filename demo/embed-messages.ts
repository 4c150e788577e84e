/**
 * What a framed element and the page around it say to each other. The page greets first, so that
 * the frame learns where it is and answers nobody else.
 */
export type EmbedMessage =
  | { readonly type: 'knf-embed:hello' }
  | { readonly type: 'knf-embed:height'; readonly heightPx: number };

/** Reads a message of the other side; `undefined` for whatever else a window is sent. */
export function embedMessage(data: unknown): EmbedMessage | undefined {
  if (typeof data !== 'object' || data === null || !('type' in data)) return undefined;
  if (data.type === 'knf-embed:hello') return { type: data.type };
  if (data.type !== 'knf-embed:height' || !('heightPx' in data)) return undefined;
  const { heightPx } = data;
  return typeof heightPx === 'number' && heightPx >= 0 && heightPx <= MAX_HEIGHT_PX
    ? { type: data.type, heightPx }
    : undefined;
}

/** More than any list; a frame that asks for more is broken or means harm. */
const MAX_HEIGHT_PX = 20_000;
