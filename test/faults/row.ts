import type { World } from './world.ts';

/** One case of one row of the table of faults. */
export interface Row {
  /** The row's number in the table. */
  readonly row: number;
  readonly name: string;
  /** Among the few that `npm test` runs. */
  readonly isSample: boolean;
  readonly run: (world: World) => Promise<void>;
}

/** Every case, in the order of their files. */
export const rows: Row[] = [];

/** Adds a case. */
export function row(number: number, name: string, run: Row['run']): void {
  rows.push({ row: number, name, isSample: false, run });
}

/** Adds a case that `npm test` runs too. */
export function sampleRow(number: number, name: string, run: Row['run']): void {
  rows.push({ row: number, name, isSample: true, run });
}
