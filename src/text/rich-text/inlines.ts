import type { Inline } from '../../model/rich-text.ts';
import { withoutInvisible } from '../../model/text.ts';
import type { LinkUrl } from '../../model/url.ts';

/** What applies to a run of characters. */
export interface Marks {
  readonly link?: LinkUrl;
  readonly strong?: true;
  readonly emphasis?: true;
}

/** Characters under the same marks, or a forced line break. */
export interface Run {
  /** Absent for a line break. */
  readonly text?: string;
  readonly marks: Marks;
}

/** The order in which marks stand around each other, outermost first, so that one look has one tree. */
const ORDER = ['link', 'strong', 'emphasis'] as const;

/** Text with its white space as a browser shows it; a no-break space is a character like any other. */
export function collapsed(text: string): string {
  return withoutInvisible(text.replace(/[\t\n\f\r]/g, ' ')).replace(/ {2,}/g, ' ');
}

/** Runs without the white space that a browser would not show. */
function tidied(runs: readonly Run[]): Run[] {
  const tidy: Run[] = [];
  let isAfterSpace = true;
  const trimEnd = (): void => {
    const last = tidy.at(-1);
    if (!last?.text?.endsWith(' ')) return;
    tidy.pop();
    if (last.text !== ' ') tidy.push({ ...last, text: last.text.slice(0, -1) });
  };
  for (const run of runs) {
    if (run.text === undefined) {
      trimEnd();
      // A break at the very start breaks nothing.
      if (tidy.length > 0) tidy.push(run);
      isAfterSpace = true;
      continue;
    }
    const text: string = isAfterSpace ? collapsed(run.text).replace(/^ /, '') : collapsed(run.text);
    if (text === '') continue;
    tidy.push({ ...run, text });
    isAfterSpace = text.endsWith(' ');
  }
  trimEnd();
  while (tidy.length > 0 && tidy.at(-1)?.text === undefined) tidy.pop();
  return tidy;
}

function nested(runs: readonly Run[], depth: number): Inline[] {
  const mark = ORDER[depth];
  if (!mark) {
    return groups(runs, (run) => run.text === undefined).flatMap((group): Inline[] =>
      group[0]?.text === undefined
        ? group.map(() => ({ type: 'break' }))
        : [{ type: 'text', text: group.map((run) => run.text).join('') }],
    );
  }
  return groups(runs, (run) => run.marks[mark]).flatMap((group): Inline[] => {
    const children = nested(group, depth + 1);
    const marks = group[0]?.marks;
    if (!marks?.[mark]) return children;
    if (mark === 'link') return marks.link ? [{ type: 'link', url: marks.link, children }] : [];
    return [{ type: mark, children }];
  });
}

/** Splits runs where a key changes. */
function groups(runs: readonly Run[], keyOf: (run: Run) => unknown): Run[][] {
  const split: Run[][] = [];
  runs.forEach((run, index) => {
    const before = runs[index - 1];
    if (before && keyOf(before) === keyOf(run)) split.at(-1)?.push(run);
    else split.push([run]);
  });
  return split;
}

/**
 * The inlines of one block, in the one form that runs of this look have: white space collapsed as
 * a browser does, marks nested in a fixed order, neighbours of the same marks joined.
 */
export function inlinesOf(runs: readonly Run[]): readonly Inline[] {
  return nested(tidied(runs), 0);
}
