import type { TestSession } from '@web/test-runner';

/** How many tests passed and failed. */
export interface Count {
  readonly passed: number;
  readonly failed: number;
}

type SuiteResult = NonNullable<TestSession['testResults']>;

/** The tests of some sessions of the browser test runner. */
export function countsOf(sessions: readonly TestSession[]): Count {
  return {
    passed: sum(sessions.map(({ testResults }) => tests(testResults, true))),
    failed: sum(sessions.map(failuresOf)),
  };
}

/** A file that does not load, or breaks between its tests, counts as one failure. */
function failuresOf(session: TestSession): number {
  const failures = tests(session.testResults, false);
  return failures === 0 && session.passed !== true ? 1 : failures;
}

function tests(suite: SuiteResult | undefined, outcome: boolean): number {
  if (suite === undefined) return 0;
  const own = suite.tests.filter((test) => !test.skipped && test.passed === outcome).length;
  return own + sum(suite.suites.map((child) => tests(child, outcome)));
}

/** Adds numbers up. */
export function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
