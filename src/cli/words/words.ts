import type { BuildStep } from '../../server/publish/build.ts';
import type { RegionMapProblem } from '../../server/region-map-file.ts';
import type { FaultCode } from '../fault.ts';
import type { UnreadReason } from '../source-pages.ts';

/** Every phrase of the command in one language. */
export interface Words {
  readonly language: 'nb' | 'en';
  /** The whole help. */
  readonly help: string;
  /** One line for each way to fail; `subject` is the file, address or option. */
  readonly faults: Readonly<Record<FaultCode, (subject: string, detail: string) => string>>;
  readonly error: string;
  readonly warning: string;
  readonly expectedButGot: (expected: string, received: string) => string;
  /** What a publisher does about a text that is no JSON. */
  readonly brokenJson: string;
  readonly fix: string;
  readonly summary: (items: number, errors: number, warnings: number) => string;
  readonly converted: (items: number, format: string, pages: number) => string;
  /** Shown while the pages of a list are read. */
  readonly readingPage: (page: number, items: number) => string;
  /** Why a list was not read to its end; `detail` says what a page that failed did. */
  readonly unread: Readonly<Record<UnreadReason, (url: string, detail: string) => string>>;
  readonly lost: (field: string, count: number, example: string) => string;
  readonly nothingLost: string;
  readonly wrote: (path: string) => string;
  readonly progress: Readonly<Record<BuildStep, (done: number, of: number) => string>>;
  readonly built: (posts: number, events: number, out: string) => string;
  /** Files that are not published yet. */
  readonly drafts: (count: number) => string;
  readonly files: (written: number, unchanged: number, removed: number) => string;
  readonly watching: (folder: string) => string;
  readonly noSharp: string;
  /** What is amiss with borders that a map is made of. */
  readonly borders: Readonly<Record<RegionMapProblem['code'], string>>;
  readonly mapped: (municipalities: number, bytes: number) => string;
}
