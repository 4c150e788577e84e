import type { MarkedWords } from '../../text/first-words.ts';
import type { LayoutContext } from '../shared/layout.ts';

/** What a layout of posts needs besides the posts. */
export interface NewsContext extends LayoutContext {
  /** Reads the words of posts that are HTML. */
  readonly markedWords: MarkedWords;
}
