import type { ProblemCode, ProblemLevel } from '../../model/problem.ts';

/** What can be wrong with a folder of content beside what can be wrong with a feed. */
type ContentProblemCode =
  | ProblemCode
  | 'missing-front-matter'
  | 'broken-yaml'
  | 'unknown-field'
  | 'missing-picture'
  | 'broken-picture'
  | 'dropped-markup'
  | 'unreadable-file'
  | 'missing-base-url';

/** One thing that is wrong with a content file, and where. */
export interface ContentProblem {
  /** Path of the file from the content folder, with `/`. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** From 1. */
  readonly column: number;
  readonly level: ProblemLevel;
  readonly code: ContentProblemCode;
  /** JSON Pointer into the item. */
  readonly path: string;
  readonly expected: string;
  readonly received: string;
}
