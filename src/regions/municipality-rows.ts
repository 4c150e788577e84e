import type { MunicipalityCode } from './codes.ts';
import { earlierLines, municipalityLines } from './data/municipalities.ts';

/** A municipality in force. */
export interface MunicipalityRow {
  readonly code: MunicipalityCode;
  /** The code that its area had in the division before; its own where that is the same. */
  readonly earlier: MunicipalityCode;
  /** In Norwegian. */
  readonly name: string;
}

/** What the package knows of municipalities by name. It has no dates: those are in `divisions.ts`. */
export interface MunicipalityTable {
  /** Those in force, in order of code. */
  readonly rows: readonly MunicipalityRow[];
  /** Norwegian names of counties by code, of those that have ended too. */
  readonly countyNames: ReadonlyMap<string, string>;
}

let decoded: MunicipalityTable | undefined;

/** Decodes the table at the first question, so that importing it costs a page nothing. */
export function municipalityTable(): MunicipalityTable {
  return (decoded ??= decode());
}

function decode(): MunicipalityTable {
  const rows: MunicipalityRow[] = [];
  const countyNames = new Map<string, string>();
  const befores = earlierLines.split('\n');
  municipalityLines.split('\n').forEach((line, index) => {
    const county = line.slice(0, 2);
    const before = befores[index] ?? '';
    let ending = 100;
    [...line.slice(2).matchAll(/([0-@])([^0-@]+)/g)].forEach(([, step = '', name = ''], nth) => {
      ending += step.charCodeAt(0) - '0'.charCodeAt(0);
      const code = county + String(ending).slice(1);
      const earlier = before ? before.slice(0, 2) + before.slice(2 * nth, 2 * nth + 2) : code;
      if (nth > 0) rows.push({ code, earlier, name } as MunicipalityRow);
      else countyNames.set(county, name);
    });
  });
  return { rows, countyNames };
}
