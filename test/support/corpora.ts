/**
 * Test corpora that nobody here wrote. They lie beside the checkout, in `../shared/corpora`, and
 * are no part of the project; where they are missing, suites say so and use their own cases.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TestRunnerConfig } from '@web/test-runner';

type Middleware = NonNullable<TestRunnerConfig['middleware']>[number];

const FOLDER = join(import.meta.dirname, '../../../shared/corpora');
const PATH = /^\/__corpora\/([\w-]+\.json)$/;

/** Whether the corpora are there; says on the console once where they are not. */
export const hasCorpora = existsSync(FOLDER);
if (!hasCorpora) console.log('No ../shared/corpora here: only our own cases are read.');

/** One file of the corpora as text, by its path within them. */
export function corpusText(path: string): string {
  return readFileSync(join(FOLDER, path), 'utf8');
}

/** Names of the files in a folder of the corpora. */
export function corpusFiles(folder: string): readonly string[] {
  return readdirSync(join(FOLDER, folder)).sort();
}

/** Serves the corpora to browser suites at `/__corpora/NAME.json`; 404 where they are missing. */
export function corpusServer(): Middleware {
  return async (context, next) => {
    const [, name] = PATH.exec(context.path) ?? [];
    if (name === undefined) {
      await next();
      return;
    }
    context.type = 'application/json';
    if (hasCorpora) context.body = corpusText(name);
    else context.status = 404;
  };
}
