/** How often a property is tried: `npm run test:fuzz` says a number, and then the seed is a new one. */
const RUNS = Number(process.env['KNF_FUZZ_RUNS'] ?? 0);

/** Settings of fast-check for a property: few runs of a fixed seed in `npm test`. */
export function runs(numRuns: number): {
  readonly numRuns: number;
  readonly seed?: number;
  readonly verbose?: 1;
} {
  return RUNS > 0 ? { numRuns: RUNS, verbose: 1 } : { numRuns, seed: 20_261_124 };
}
