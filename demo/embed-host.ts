/** On the page around frames: makes each as high as what it shows. */
import { embedMessage } from './embed-messages.ts';
import type { EmbedMessage } from './embed-messages.ts';

const frames = [...document.querySelectorAll<HTMLIFrameElement>('iframe[data-knf-embed]')];

addEventListener('message', ({ source, origin, data }: MessageEvent<unknown>) => {
  const frame = frames.find(({ contentWindow }) => contentWindow === source);
  if (!frame || origin !== new URL(frame.src).origin) return;
  const message = embedMessage(data);
  if (message?.type === 'knf-embed:height') frame.height = String(message.heightPx);
});

for (const frame of frames) {
  const greet = (): void => {
    const hello: EmbedMessage = { type: 'knf-embed:hello' };
    frame.contentWindow?.postMessage(hello, new URL(frame.src).origin);
  };
  frame.addEventListener('load', greet);
  // Before it has loaded, a frame is an empty page of our own origin.
  if (frame.contentDocument?.URL !== 'about:blank') greet();
}
