/** The builder on a page of its own, beside the built package. */
import type { Manifest } from '../scripts/manifest/manifest.ts';
import { startBuilder } from './builder.ts';

await startBuilder({
  root: document,
  manifest: (await (await fetch('custom-elements.json')).json()) as Manifest,
  src: new URL('feed.json', location.href).href,
  base: new URL('./', location.href).href,
});
