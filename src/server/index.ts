/** The elements as HTML, without a browser; see `docs/server.md`. */
export { renderToString } from './render.ts';
export type {
  FeedRenderOptions,
  MapRenderOptions,
  Rendered,
  RenderOptions,
  ServedStyles,
  ServedTag,
} from './render.ts';
